/// Servers from Debian's packages, started as ordinary child processes with configurations of their
/// own on a loopback address of their own: what proves that checks judge real software rightly, and
/// not only our own.
@NullMarked
package no.dugnad.cli.real;

import org.jspecify.annotations.NullMarked;
