package no.dugnad.wire.evidence.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.TlsReportFacts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// A report of SMTP TLS (RFC 8460, section 4). The totals count; details may add up to something
/// else, since a session can fail in more than one way.
final class TlsReport implements ItemImporter.Counting {
  private static final String GOOD = "total-successful-session-count";
  private static final String FAILED = "total-failure-session-count";
  private static final long MOST = 1_000_000_000_000L;

  private long policies;
  private long good;
  private long failed;
  private Optional<Instant> end = Optional.empty();

  @Override
  public boolean knows(JsonObject first) {
    return first.has("policies") && first.has("report-id") && first.has("date-range");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    end =
        item.object("date-range")
            .flatMap(range -> range.text("end-datetime"))
            .flatMap(TlsReport::moment)
            .filter(when -> end.isEmpty() || when.isAfter(end.get()))
            .or(() -> end);
    int index = 0;
    for (JsonValue value : item.list("policies")) {
      String where = "policies[" + index++ + "].summary";
      Optional<JsonObject> summary =
          value instanceof JsonObject policy ? policy.object("summary") : Optional.empty();
      Optional<Long> passed = summary.flatMap(one -> number(one, GOOD));
      Optional<Long> broken = summary.flatMap(one -> number(one, FAILED));
      if (passed.isEmpty() || broken.isEmpty()) {
        return Optional.of(
            BadFile.value(new Place.Path(where), passed.isEmpty() ? GOOD : FAILED, value.found()));
      }
      policies++;
      good = Math.min(MOST, good + passed.get());
      failed = Math.min(MOST, failed + broken.get());
    }
    return Optional.empty();
  }

  private static Optional<Long> number(JsonObject summary, String name) {
    return summary.whole(name).filter(one -> one >= 0 && one <= MOST);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return text.length() > 60
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<BadFile> whole() {
    return policies == 0 ? Optional.of(BadFile.whole(Problem.NO_ROWS)) : Optional.empty();
  }

  @Override
  public Facts facts(JsonObject head) {
    return new TlsReportFacts(policies, good, failed, end);
  }
}
