/// LDIF (RFC 2849), one entry at a time.
@NullMarked
package no.dugnad.wire.evidence.ldif;

import org.jspecify.annotations.NullMarked;
