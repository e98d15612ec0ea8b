package no.dugnad.judge.tls;

import java.time.Duration;
import java.time.Instant;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;

/// `tls.certificate.expiry`: the certificate is good now and for a while yet. The while is 14 days,
/// or a quarter of its lifetime where that is less: certificates that live for six days are renewed
/// every few days, and four days are plenty for them.
final class Expiry {
  static final Scribe SCRIBE = new Scribe("tls.certificate.expiry", "RFC 5280 §4.1.2.5");

  private static final Duration LONG_ENOUGH = Duration.ofDays(14);

  private Expiry() {}

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    Certificate own = served.own();
    Instant now = subject.asOf();
    if (now.isAfter(own.notAfter())) {
      return SCRIBE
          .notMet(endpoint, "expired")
          .with("until", own.notAfter().toString())
          .repair("renew")
          .on(served.exchange());
    }
    if (now.isBefore(own.notBefore())) {
      return SCRIBE
          .notMet(endpoint, "not-yet-valid")
          .with("from", own.notBefore().toString())
          .repair("not-yet-valid")
          .on(served.exchange());
    }
    Duration left = Duration.between(now, own.notAfter());
    if (left.compareTo(enough(own)) < 0) {
      return SCRIBE
          .partly(endpoint, "soon")
          .with("until", own.notAfter().toString())
          .with("days", left.toDays())
          .repair("renew")
          .on(served.exchange());
    }
    return SCRIBE
        .met(endpoint, "valid")
        .with("until", own.notAfter().toString())
        .with("days", left.toDays())
        .on(served.exchange());
  }

  private static Duration enough(Certificate certificate) {
    Duration quarter = certificate.lifetime().dividedBy(4);
    return quarter.compareTo(LONG_ENOUGH) < 0 ? quarter : LONG_ENOUGH;
  }
}
