package no.dugnad.judge.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.wire.http.ContentType;
import no.dugnad.wire.securitytxt.SecurityTxt;

/// The clauses of RFC 9116 put to one file, the gravest first.
record SecurityTxtRules(Scribe scribe, Subject subject, Asset asset) {
  /// §2.5.5 recommends less than a year; a day short of it keeps to that.
  private static final Duration LIFE = Duration.ofDays(364);

  Finding judge(Landing.Arrived at, SecurityTxt file) {
    return draft(at, file).with("url", at.url().text()).on(at.request());
  }

  /// A file to start from.
  static String example(Subject subject) {
    return "Contact: mailto:sikkerhet@"
        + subject.domain()
        + "\nExpires: "
        + expiry(subject.asOf())
        + "\nPreferred-Languages: no, en\nCanonical: https://"
        + subject.domain()
        + "/.well-known/security.txt";
  }

  private static String expiry(Instant from) {
    return from.plus(LIFE).truncatedTo(ChronoUnit.DAYS).toString();
  }

  private Draft draft(Landing.Arrived at, SecurityTxt file) {
    String newExpiry = "Expires: " + expiry(subject.asOf());
    if (file.values("contact").isEmpty()) {
      return scribe
          .notMet(asset, "no-contact")
          .citing("RFC 9116 §2.5.3")
          .repair("no-contact", "Contact: mailto:sikkerhet@" + subject.domain());
    }
    List<String> expires = file.values("expires");
    if (expires.isEmpty()) {
      return scribe
          .notMet(asset, "no-expires")
          .citing("RFC 9116 §2.5.5")
          .repair("no-expires", newExpiry);
    }
    Optional<Instant> until = file.expires();
    if (until.isEmpty()) {
      return scribe
          .partly(asset, "expires-unreadable")
          .citing("RFC 9116 §2.5.5")
          .with("value", String.join(", ", expires))
          .repair("expires-unreadable", newExpiry);
    }
    String date = DateTimeFormatter.ISO_LOCAL_DATE.format(until.get().atOffset(ZoneOffset.UTC));
    if (!subject.asOf().isBefore(until.get())) {
      return scribe
          .notMet(asset, "expired")
          .citing("RFC 9116 §2.5.5")
          .with("date", date)
          .repair("expired", newExpiry);
    }
    return form(at, file)
        .orElseGet(() -> scribe.met(asset, file.signed() ? "signed" : "valid").with("date", date));
  }

  /// What weakens a file that is otherwise good.
  private Optional<Draft> form(Landing.Arrived at, SecurityTxt file) {
    if (file.usableContacts().isEmpty()) {
      return Optional.of(
          scribe
              .partly(asset, "contact-unusable")
              .citing("RFC 9116 §2.5.3")
              .with("value", String.join(", ", file.values("contact")))
              .repair("contact-unusable"));
    }
    if (!at.url().secure()) {
      return Optional.of(scribe.partly(asset, "open-line").repair("open-line"));
    }
    String type =
        ContentType.of(at.answer().header("Content-Type")).map(ContentType::essence).orElse("");
    if (!type.equals("text/plain")) {
      return Optional.of(
          scribe
              .partly(asset, "content-type")
              .with("type", type)
              .repair("content-type", "Content-Type: text/plain; charset=utf-8"));
    }
    List<String> canonical = file.values("canonical");
    if (!canonical.isEmpty() && !canonical.contains(at.url().text())) {
      return Optional.of(
          scribe
              .partly(asset, "canonical")
              .citing("RFC 9116 §2.5.2")
              .with("value", String.join(", ", canonical))
              .repair("canonical", "Canonical: " + at.url().text()));
    }
    boolean twice = file.values("preferred-languages").size() > 1;
    if (twice || !file.unreadable().isEmpty()) {
      String line = twice ? "Preferred-Languages" : file.unreadable().getFirst();
      return Optional.of(
          scribe.partly(asset, "syntax").citing("RFC 9116 §4").with("line", line).repair("syntax"));
    }
    return Optional.empty();
  }
}
