/// Cookies as a server sets them (RFC 6265bis).
@NullMarked
package no.dugnad.wire.cookie;

import org.jspecify.annotations.NullMarked;
