/// Tables of machines: which column is what, and what is counted.
@NullMarked
package no.dugnad.wire.evidence.machines;

import org.jspecify.annotations.NullMarked;
