package no.dugnad.judge.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.wire.certificate.Certificate;

/// The rules of RFC 5280 §6 over one path, by the JDK's validator, without revocation (which is a
/// check of its own), and what that validator leaves out: the root's own validity and what the
/// certificates are for.
final class PathRules {
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final String ANY_PURPOSE = "2.5.29.37.0";

  private PathRules() {}

  /// The moment, moved into the certificate's own validity.
  static Instant within(Certificate server, Instant at) {
    if (at.isBefore(server.notBefore())) {
      return server.notBefore();
    }
    return at.isAfter(server.notAfter()) ? server.notAfter() : at;
  }

  /// Judges a path whose signatures hold.
  static CertificatePath judge(
      List<Certificate> path, Certificate root, TrustAnchor anchor, Instant moment) {
    Optional<Certificate> misused = path.stream().filter(one -> !forServers(one)).findFirst();
    if (misused.isPresent()) {
      return new CertificatePath.Broken(CertificatePath.Fault.NOT_FOR_SERVERS, misused.get());
    }
    if (moment.isBefore(root.notBefore()) || moment.isAfter(root.notAfter())) {
      return new CertificatePath.Broken(CertificatePath.Fault.VALIDITY, root);
    }
    Optional<CertificatePath.Broken> broken = validate(path, root, moment);
    return broken.isPresent() ? broken.get() : new CertificatePath.Trusted(path, anchor);
  }

  /// Runs the validator; empty where it finds nothing wrong.
  static Optional<CertificatePath.Broken> validate(
      List<Certificate> path, Certificate root, Instant moment) {
    try {
      List<X509Certificate> certificates = path.stream().map(Certificate::x509).toList();
      CertPath encoded = CertificateFactory.getInstance("X.509").generateCertPath(certificates);
      PKIXParameters parameters =
          new PKIXParameters(Set.of(new java.security.cert.TrustAnchor(root.x509(), null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(moment));
      CertPathValidator.getInstance("PKIX").validate(encoded, parameters);
      return Optional.empty();
    } catch (CertPathValidatorException invalid) {
      int index = Math.clamp(invalid.getIndex(), 0, path.size() - 1);
      return Optional.of(new CertificatePath.Broken(fault(invalid), path.get(index)));
    } catch (GeneralSecurityException | RuntimeException unusable) {
      // Providers answer some malformed extensions with unchecked exceptions.
      return Optional.of(new CertificatePath.Broken(CertificatePath.Fault.OTHER, path.getFirst()));
    }
  }

  private static CertificatePath.Fault fault(CertPathValidatorException invalid) {
    CertPathValidatorException.Reason reason = invalid.getReason();
    if (reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID) {
      return CertificatePath.Fault.VALIDITY;
    }
    if (reason == BasicReason.ALGORITHM_CONSTRAINED) {
      return CertificatePath.Fault.WEAK;
    }
    if (reason == PKIXReason.INVALID_NAME) {
      return CertificatePath.Fault.NAME_CONSTRAINTS;
    }
    boolean authority =
        reason == PKIXReason.NOT_CA_CERT
            || reason == PKIXReason.PATH_TOO_LONG
            || reason == PKIXReason.INVALID_KEY_USAGE;
    return authority ? CertificatePath.Fault.NOT_AN_AUTHORITY : CertificatePath.Fault.OTHER;
  }

  /// Whether a certificate may be used for TLS servers, or for those below it: no extended key
  /// usage at all, or one that says so.
  static boolean forServers(Certificate certificate) {
    try {
      List<String> purposes = certificate.x509().getExtendedKeyUsage();
      return purposes == null
          || purposes.contains(SERVER_AUTHENTICATION)
          || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException malformed) {
      return false;
    }
  }
}
