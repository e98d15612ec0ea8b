/// DNSSEC validation (RFC 4035, 5155, 6840, 9276, 9905): from the trust anchor to an answer. Knows
/// nobody's sockets; the records that it needs come through a source.
@NullMarked
package no.dugnad.observe.dns.validate;

import org.jspecify.annotations.NullMarked;
