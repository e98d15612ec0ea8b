/// What stands in HTTP/1.1 answers: heads, framing, addresses to go to, and the small header fields
/// (RFC 9110, 9112).
@NullMarked
package no.dugnad.wire.http;

import org.jspecify.annotations.NullMarked;
