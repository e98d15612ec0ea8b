/// What a person reads in a terminal: the report, its progress, and the explanation of a check.
/// Pure: everything ends in a text sink that the caller gives.
@NullMarked
package no.dugnad.report.terminal;

import org.jspecify.annotations.NullMarked;
