/// The certificate authority of practice: a root made at start, two intermediates, certificates
/// made at first use, OCSP and revocation lists.
@NullMarked
package no.dugnad.practice.pki;

import org.jspecify.annotations.NullMarked;
