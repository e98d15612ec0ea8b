/// HTTP Strict Transport Security (RFC 6797).
@NullMarked
package no.dugnad.wire.hsts;

import org.jspecify.annotations.NullMarked;
