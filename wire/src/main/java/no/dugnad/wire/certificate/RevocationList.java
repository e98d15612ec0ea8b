package no.dugnad.wire.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Fact.RevocationAnswer.Status;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/// What a certificate revocation list says of one certificate, after what RFC 5280 §6.3 asks for
/// has been checked: it is the issuer's own and signed by it, it is recent, it is complete (no
/// delta), and it is meant for this certificate: large issuers split their lists, and a certificate
/// that does not stand in another's part is not therefore good.
public record RevocationList(Status status, Instant thisUpdate, Optional<Instant> nextUpdate) {
  private static final Duration CLOCKS = Duration.ofMinutes(10);
  private static final int LONGEST = 32 * 1024 * 1024;

  /// Reads a list.
  ///
  /// @param der as received
  /// @param location the address in the certificate that it was fetched from
  /// @param at the moment at which it must be good
  /// @return empty where it is none or does not hold: then it tells nothing
  public static Optional<RevocationList> read(
      Bytes der, Certificate certificate, Certificate issuer, String location, Instant at) {
    if (der.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      X509CRLHolder list = new X509CRLHolder(der.toArray());
      Instant thisUpdate = list.getThisUpdate().toInstant();
      Optional<Instant> nextUpdate = Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant);
      boolean current =
          !thisUpdate.isAfter(at.plus(CLOCKS))
              && nextUpdate.map(next -> !next.plus(CLOCKS).isBefore(at)).orElse(false);
      if (!current || !meant(list, location) || !own(list, issuer)) {
        return Optional.empty();
      }
      boolean revoked = list.getRevokedCertificate(certificate.x509().getSerialNumber()) != null;
      return Optional.of(
          new RevocationList(revoked ? Status.REVOKED : Status.GOOD, thisUpdate, nextUpdate));
    } catch (java.io.IOException | RuntimeException malformed) {
      // Bouncy Castle answers malformed structures with unchecked exceptions.
      return Optional.empty();
    }
  }

  private static boolean own(X509CRLHolder list, Certificate issuer) throws java.io.IOException {
    X500Principal name = new X500Principal(list.getIssuer().getEncoded());
    try {
      return name.equals(issuer.subject())
          && list.isSignatureValid(
              new JcaContentVerifierProviderBuilder().build(issuer.x509().getPublicKey()));
    } catch (CertException | OperatorCreationException notSigned) {
      return false;
    }
  }

  private static boolean meant(X509CRLHolder list, String location) {
    if (list.getExtension(Extension.deltaCRLIndicator) != null) {
      return false;
    }
    Extension extension = list.getExtension(Extension.issuingDistributionPoint);
    if (extension == null) {
      return true;
    }
    IssuingDistributionPoint point =
        IssuingDistributionPoint.getInstance(extension.getParsedValue());
    boolean other =
        point.isIndirectCRL()
            || point.onlyContainsAttributeCerts()
            || point.onlyContainsCACerts()
            || point.getOnlySomeReasons() != null;
    return !other && names(point.getDistributionPoint(), location);
  }

  private static boolean names(DistributionPointName name, String location) {
    return name == null
        || name.getType() == DistributionPointName.FULL_NAME
            && Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                .filter(one -> one.getTagNo() == GeneralName.uniformResourceIdentifier)
                .anyMatch(one -> one.getName().toString().equals(location));
  }
}
