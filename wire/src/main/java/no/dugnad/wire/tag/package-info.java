/// The lists of `tag=value` pairs that DKIM, DMARC, MTA-STS and TLS reporting write their records
/// in.
@NullMarked
package no.dugnad.wire.tag;

import org.jspecify.annotations.NullMarked;
