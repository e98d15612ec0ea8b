/// Authoritative name servers: zones signed by keys of their own, answers as RFC 1034, 4035 and
/// 5155 want them, over UDP and TCP.
@NullMarked
package no.dugnad.practice.dns;

import org.jspecify.annotations.NullMarked;
