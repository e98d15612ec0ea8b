/// MTA-STS: the TXT record and the policy file (RFC 8461).
@NullMarked
package no.dugnad.wire.mtasts;

import org.jspecify.annotations.NullMarked;
