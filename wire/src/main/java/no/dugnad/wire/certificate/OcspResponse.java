package no.dugnad.wire.certificate;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Fact.RevocationAnswer.Status;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// What an OCSP response says of one certificate, after all that RFC 6960 §3.2 asks for has been
/// checked: it is about that certificate, it is signed by the issuer or by a responder that the
/// issuer itself has certified for it, and it is recent.
public record OcspResponse(Status status, Instant thisUpdate, Optional<Instant> nextUpdate) {
  /// The longest response that is read, in bytes; usual ones have 300 to 3,000.
  public static final int LONGEST = 65_536;

  private static final Duration CLOCKS = Duration.ofMinutes(10);
  private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

  /// Reads a response.
  ///
  /// @param der as received
  /// @param at the moment at which it must be good
  /// @return empty where it is none, is an error, is about something else, is not properly signed,
  ///   or is out of date: then it tells nothing
  public static Optional<OcspResponse> read(
      Bytes der, Certificate certificate, Certificate issuer, Instant at) {
    if (der.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      OCSPResp response = new OCSPResp(der.toArray());
      return response.getStatus() == 0
              && response.getResponseObject() instanceof BasicOCSPResp basic
              && signedFor(basic, issuer, at)
          ? single(basic, certificate, issuer, at)
          : Optional.empty();
    } catch (java.io.IOException | OCSPException | RuntimeException malformed) {
      // Bouncy Castle answers malformed structures with unchecked exceptions.
      return Optional.empty();
    }
  }

  private static Optional<OcspResponse> single(
      BasicOCSPResp basic, Certificate certificate, Certificate issuer, Instant at) {
    return Stream.of(basic.getResponses())
        .filter(one -> about(one, certificate, issuer))
        .map(OcspResponse::read)
        .filter(one -> one.goodAt(at))
        .findFirst();
  }

  private static OcspResponse read(SingleResp one) {
    CertificateStatus status = one.getCertStatus();
    // Bouncy Castle's constant for good is null.
    Status told =
        status == null
            ? Status.GOOD
            : status instanceof RevokedStatus ? Status.REVOKED : Status.UNKNOWN;
    return new OcspResponse(
        told,
        one.getThisUpdate().toInstant(),
        Optional.ofNullable(one.getNextUpdate()).map(java.util.Date::toInstant));
  }

  private boolean goodAt(Instant at) {
    boolean begun = !thisUpdate.isAfter(at.plus(CLOCKS));
    return begun && nextUpdate.map(next -> !next.plus(CLOCKS).isBefore(at)).orElse(true);
  }

  private static boolean about(SingleResp one, Certificate certificate, Certificate issuer) {
    try {
      return one.getCertID().getSerialNumber().equals(certificate.x509().getSerialNumber())
          && one.getCertID()
              .matchesIssuer(
                  new JcaX509CertificateHolder(issuer.x509()),
                  new JcaDigestCalculatorProviderBuilder().build());
    } catch (GeneralSecurityException | OCSPException | OperatorCreationException unreadable) {
      return false;
    }
  }

  /// RFC 6960 §4.2.2.2: the issuer itself, or a responder with a certificate from the issuer for
  /// OCSP signing.
  private static boolean signedFor(BasicOCSPResp basic, Certificate issuer, Instant at) {
    if (signed(basic, issuer.x509().getPublicKey())) {
      return true;
    }
    for (X509CertificateHolder holder : List.of(basic.getCerts())) {
      Optional<Certificate> responder = parse(holder);
      if (responder.isPresent()
          && certified(responder.get(), issuer, at)
          && signed(basic, responder.get().x509().getPublicKey())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Certificate> parse(X509CertificateHolder holder) {
    try {
      return Certificate.parse(Bytes.of(holder.getEncoded()));
    } catch (java.io.IOException malformed) {
      return Optional.empty();
    }
  }

  private static boolean certified(Certificate responder, Certificate issuer, Instant at) {
    try {
      List<String> purposes = responder.x509().getExtendedKeyUsage();
      boolean current = !at.isBefore(responder.notBefore()) && !at.isAfter(responder.notAfter());
      if (!current || purposes == null || !purposes.contains(OCSP_SIGNING)) {
        return false;
      }
      responder.x509().verify(issuer.x509().getPublicKey());
      return responder.issuer().equals(issuer.subject());
    } catch (CertificateParsingException malformed) {
      return false;
    } catch (GeneralSecurityException notSigned) {
      return false;
    }
  }

  private static boolean signed(BasicOCSPResp basic, PublicKey key) {
    try {
      return basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
    } catch (OCSPException | OperatorCreationException | RuntimeException not) {
      return false;
    }
  }
}
