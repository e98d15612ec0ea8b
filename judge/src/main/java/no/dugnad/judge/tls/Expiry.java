package no.dugnad.judge.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  /// UTC to the minute: alike in every language, and a certificate ends at a minute, not a day.
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Expiry() {}

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    Certificate own = served.own();
    Instant now = subject.asOf();
    if (now.isAfter(own.notAfter())) {
      return SCRIBE
          .notMet(endpoint, "expired")
          .with("until", MOMENT.format(own.notAfter()))
          .repair("renew")
          .on(served.exchange());
    }
    if (now.isBefore(own.notBefore())) {
      return SCRIBE
          .notMet(endpoint, "not-yet-valid")
          .with("from", MOMENT.format(own.notBefore()))
          .repair("not-yet-valid")
          .on(served.exchange());
    }
    Duration left = Duration.between(now, own.notAfter());
    if (left.compareTo(enough(own)) < 0) {
      return SCRIBE
          .partly(endpoint, "soon")
          .with("until", MOMENT.format(own.notAfter()))
          .with("days", left.toDays())
          .repair("renew")
          .on(served.exchange());
    }
    return SCRIBE
        .met(endpoint, "valid")
        .with("until", MOMENT.format(own.notAfter()))
        .with("days", left.toDays())
        .on(served.exchange());
  }

  private static Duration enough(Certificate certificate) {
    Duration quarter = certificate.lifetime().dividedBy(4);
    return quarter.compareTo(LONG_ENOUGH) < 0 ? quarter : LONG_ENOUGH;
  }
}
