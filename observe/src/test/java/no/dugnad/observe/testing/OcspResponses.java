package no.dugnad.observe.testing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import no.dugnad.model.bytes.Bytes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// OCSP responses as authorities make them.
public final class OcspResponses {
  private OcspResponses() {}

  /// One that says good, signed by the authority itself.
  public static Bytes good(TestAuthority authority, X509Certificate certificate) {
    Instant now = Instant.now();
    return answer(
        authority.certificate(),
        certificate,
        CertificateStatus.GOOD,
        now.minusSeconds(60),
        now.plusSeconds(3600),
        new TestAuthority.Identity(authority.keys(), authority.certificate()));
  }

  /// One with everything said.
  ///
  /// @param signer who signs it; sent along
  public static Bytes answer(
      X509Certificate issuer,
      X509Certificate certificate,
      CertificateStatus status,
      Instant thisUpdate,
      Instant nextUpdate,
      TestAuthority.Identity signer) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      BasicOCSPRespBuilder builder =
          new JcaBasicOCSPRespBuilder(
              signer.certificate().getPublicKey(), digests.get(RespID.HASH_SHA1));
      CertificateID id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      builder.addResponse(id, status, Date.from(thisUpdate), Date.from(nextUpdate), null);
      String algorithm =
          signer.keys().getPrivate().getAlgorithm().equals("RSA")
              ? "SHA256withRSA"
              : "SHA256withECDSA";
      var basic =
          builder.build(
              new JcaContentSignerBuilder(algorithm).build(signer.keys().getPrivate()),
              new X509CertificateHolder[] {new JcaX509CertificateHolder(signer.certificate())},
              Date.from(thisUpdate));
      OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
      return Bytes.of(response.getEncoded());
    } catch (GeneralSecurityException
        | IOException
        | OCSPException
        | OperatorCreationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
