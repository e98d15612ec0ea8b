/// TLS handshakes over connections that the socket component opened, and what issuers say of
/// certificates.
@NullMarked
package no.dugnad.observe.tls;

import org.jspecify.annotations.NullMarked;
