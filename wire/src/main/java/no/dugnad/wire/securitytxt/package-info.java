/// security.txt (RFC 9116).
@NullMarked
package no.dugnad.wire.securitytxt;

import org.jspecify.annotations.NullMarked;
