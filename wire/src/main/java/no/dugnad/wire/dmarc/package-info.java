/// DMARC records and how they are found: by RFC 9989, and as readers of RFC 7489 find them.
@NullMarked
package no.dugnad.wire.dmarc;

import org.jspecify.annotations.NullMarked;
