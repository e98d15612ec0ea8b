package no.dugnad.observe.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// OCSP requests (RFC 6960 §4.1), unsigned, for one certificate, named by SHA-1 as RFC 5019 §2.1.1
/// has it; without a nonce, since public responders answer from a store.
final class OcspRequests {
  private OcspRequests() {}

  static Bytes about(Certificate certificate, Certificate issuer) {
    try {
      CertificateID id =
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer.x509()),
              certificate.x509().getSerialNumber());
      return Bytes.of(new OCSPReqBuilder().addRequest(id).build().getEncoded());
    } catch (GeneralSecurityException
        | OCSPException
        | OperatorCreationException
        | IOException impossible) {
      throw new IllegalStateException("a request for a certificate that was read", impossible);
    }
  }
}
