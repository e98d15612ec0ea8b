/// DKIM key records (RFC 6376 §3.6.1, RFC 8301, RFC 8463).
@NullMarked
package no.dugnad.wire.dkim;

import org.jspecify.annotations.NullMarked;
