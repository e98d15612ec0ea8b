package no.dugnad.practice.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import no.dugnad.practice.pki.Issuing.Signer;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;

/// What the issuers say of their certificates, over HTTP.
public final class Revocation {
  private static final Duration LIFE = Duration.ofDays(4);
  private static final Duration AGO = Duration.ofHours(1);

  private final Authority authority;

  public Revocation(Authority authority) {
    this.authority = authority;
  }

  /// The answer to an OCSP request (RFC 6960).
  ///
  /// @param request DER
  public byte[] ocsp(Issuer issuer, byte[] request) {
    try {
      return answered(issuer, request);
    } catch (IOException | OCSPException | IllegalArgumentException e) {
      return malformed();
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] answered(Issuer issuer, byte[] request)
      throws IOException, OCSPException, GeneralSecurityException, OperatorCreationException {
    OCSPReq asked = new OCSPReq(request);
    Signer signer = authority.signer(issuer);
    X509CertificateHolder own = new JcaX509CertificateHolder(signer.certificate());
    BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
    Date from = Issuing.date(authority.now().minus(AGO));
    Date to = Issuing.date(authority.now().plus(LIFE));
    for (Req one : asked.getRequestList()) {
      builder.addResponse(
          one.getCertID(), status(issuer, one.getCertID().getSerialNumber()), from, to, null);
    }
    Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce != null) {
      builder.setResponseExtensions(new Extensions(nonce));
    }
    return new OCSPRespBuilder()
        .build(
            OCSPResponseStatus.SUCCESSFUL,
            builder.build(
                Issuing.signer(signer.key(), "SHA256"), new X509CertificateHolder[0], from))
        .getEncoded();
  }

  private CertificateStatus status(Issuer issuer, java.math.BigInteger serial) {
    return switch (authority.status(issuer, serial)) {
      case GOOD -> CertificateStatus.GOOD;
      case REVOKED ->
          new RevokedStatus(
              Issuing.date(authority.now().minus(Duration.ofDays(2))), CRLReason.keyCompromise);
      case UNKNOWN -> new UnknownStatus();
    };
  }

  private static byte[] malformed() {
    try {
      return new OCSPRespBuilder().build(OCSPResponseStatus.MALFORMED_REQUEST, null).getEncoded();
    } catch (IOException | OCSPException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The revocation list of an issuer, DER.
  public byte[] list(Issuer issuer) {
    Signer signer = authority.signer(issuer);
    try {
      JcaX509v2CRLBuilder builder =
          new JcaX509v2CRLBuilder(signer.certificate(), Issuing.date(authority.now().minus(AGO)));
      builder.setNextUpdate(Issuing.date(authority.now().plus(LIFE)));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(signer.certificate()));
      for (java.math.BigInteger serial : authority.revoked(issuer)) {
        builder.addCRLEntry(
            serial,
            Issuing.date(authority.now().minus(Duration.ofDays(2))),
            CRLReason.keyCompromise);
      }
      return builder.build(Issuing.signer(signer.key(), "SHA256")).getEncoded();
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The certificate of an issuer, DER.
  public byte[] certificate(Issuer issuer) {
    return Identity.der(authority.certificateOf(issuer));
  }

  /// The certificate of an issuer in a bundle, PKCS #7.
  public byte[] bundle(Issuer issuer) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertPath(List.of(authority.certificateOf(issuer)))
          .getEncoded("PKCS7");
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
