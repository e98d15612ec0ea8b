/// TLS reporting: the TXT record (RFC 8460).
@NullMarked
package no.dugnad.wire.tlsrpt;

import org.jspecify.annotations.NullMarked;
