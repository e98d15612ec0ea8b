package no.dugnad.judge.tls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Fact.RevocationAnswer.Status;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.CertificateLocations;
import no.dugnad.wire.certificate.OcspResponse;

/// `tls.certificate.revoked`: the issuer has not withdrawn the certificate, by what the server
/// staples, what the issuer's responder answers, or the issuer's list.
///
/// A certificate that lives seven days or less need not say where it can be asked after (CA/Browser
/// Forum Baseline Requirements §4.9.7), and one that nobody vouches for can't be withdrawn by
/// anybody.
final class Revoked {
  static final Scribe SCRIBE = new Scribe("tls.certificate.revoked", "RFC 6960 §2.2");

  private static final Duration SHORT_LIVED = Duration.ofDays(7);

  private Revoked() {}

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    if (served.own().lifetime().compareTo(SHORT_LIVED.plusSeconds(1)) <= 0) {
      return SCRIBE.notApplicable(endpoint, "short-lived").on(served.exchange());
    }
    Optional<Certificate> issuer = issuer(served.path(), served.own());
    if (issuer.isEmpty()) {
      return SCRIBE.notApplicable(endpoint, "no-path").on(served.exchange());
    }
    Optional<OcspResponse> staple =
        served
            .session()
            .staple()
            .flatMap(der -> OcspResponse.read(der, served.own(), issuer.get(), subject.asOf()));
    if (staple.isPresent() && staple.get().status() != Status.UNKNOWN) {
      return finding(endpoint, staple.get().status(), "ocsp (stapled)", List.of(served.exchange()));
    }
    CertificateLocations locations = CertificateLocations.of(served.own());
    if (locations.ocsp().isEmpty() && locations.crls().isEmpty()) {
      return SCRIBE.unknown(endpoint, Cause.UNSUPPORTED, "no-source").on(served.exchange());
    }
    Exchange.RevocationQuery query =
        new Exchange.RevocationQuery(served.own().der(), issuer.get().der());
    return switch (view.see(query)) {
      case Sight.Missed<Fact.RevocationAnswer> missed -> SCRIBE.unknown(endpoint, missed);
      case Sight.Seen<Fact.RevocationAnswer> seen ->
          finding(
              endpoint,
              seen.fact().status(),
              seen.fact().source(),
              List.of(served.exchange(), query));
    };
  }

  private static Finding finding(
      Asset asset, Status status, String source, List<Exchange<?>> restsOn) {
    return switch (status) {
      case GOOD -> SCRIBE.met(asset, "good").with("source", source).on(restsOn);
      case REVOKED ->
          SCRIBE.notMet(asset, "revoked").with("source", source).repair("revoked").on(restsOn);
      case UNKNOWN ->
          SCRIBE
              .unknown(asset, Cause.UNSUPPORTED, "issuer-does-not-know")
              .with("source", source)
              .on(restsOn);
    };
  }

  private static Optional<Certificate> issuer(CertificatePath path, Certificate own) {
    return path instanceof CertificatePath.Trusted(List<Certificate> chain, TrustAnchor root)
        ? chain.size() > 1
            ? Optional.of(chain.get(1))
            : Certificate.parse(root.certificate()).filter(issuer -> !issuer.equals(own))
        : Optional.empty();
  }
}
