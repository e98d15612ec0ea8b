/// Reports of `dugnad check`, read back as evidence: they come from a file, and so from anybody.
@NullMarked
package no.dugnad.wire.evidence.outside;

import org.jspecify.annotations.NullMarked;
