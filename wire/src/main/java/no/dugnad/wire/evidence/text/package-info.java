/// Bytes as text, in whichever of the usual encodings they came.
@NullMarked
package no.dugnad.wire.evidence.text;

import org.jspecify.annotations.NullMarked;
