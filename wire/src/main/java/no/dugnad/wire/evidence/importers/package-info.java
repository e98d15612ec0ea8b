/// All formats of evidence that are read, and which of them a file is.
@NullMarked
package no.dugnad.wire.evidence.importers;

import org.jspecify.annotations.NullMarked;
