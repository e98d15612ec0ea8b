/// Reports that receivers and senders of mail give a domain: of DMARC and of encryption on the way.
@NullMarked
package no.dugnad.wire.evidence.mail;

import org.jspecify.annotations.NullMarked;
