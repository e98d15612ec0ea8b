/// Mail servers as they stand on port 25 (RFC 5321), with STARTTLS (RFC 3207). They take no mail.
@NullMarked
package no.dugnad.practice.mail;

import org.jspecify.annotations.NullMarked;
