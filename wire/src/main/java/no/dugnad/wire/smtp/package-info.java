/// What mail servers say (RFC 5321 §4.2): replies of one or more lines, and the keywords of EHLO.
@NullMarked
package no.dugnad.wire.smtp;

import org.jspecify.annotations.NullMarked;
