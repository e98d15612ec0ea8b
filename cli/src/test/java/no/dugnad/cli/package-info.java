/// Tests of the whole: checks against the practice municipality over the real protocols.
@NullMarked
package no.dugnad.cli;

import org.jspecify.annotations.NullMarked;
