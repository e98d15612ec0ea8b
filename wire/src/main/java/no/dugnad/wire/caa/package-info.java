/// Certification authority authorization, RFC 8659.
@NullMarked
package no.dugnad.wire.caa;

import org.jspecify.annotations.NullMarked;
