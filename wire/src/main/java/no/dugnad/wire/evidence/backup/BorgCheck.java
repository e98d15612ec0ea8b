package no.dugnad.wire.evidence.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.facts.BackupCheckFacts;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Data;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Outcome;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonNumber;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `borg check --log-json`, with `--verify-data` or not: lines of JSON.
final class BorgCheck implements ItemImporter.Counting {
  private static final Set<String> FAULTS = Set.of("ERROR", "CRITICAL");

  private boolean fault;
  private boolean ended;
  private boolean dataRead;
  private Optional<Instant> newest = Optional.empty();

  @Override
  public boolean knows(JsonObject first) {
    String message = first.text("message").orElse("");
    return first.text("type").orElse("").equals("log_message")
        && first.text("name").orElse("").startsWith("borg.")
        && (message.startsWith("Starting repository check")
            || message.startsWith("Starting archive consistency check"));
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    if (!item.text("type").orElse("").equals("log_message")) {
      return Optional.empty();
    }
    String message = item.text("message").orElse("");
    fault |= FAULTS.contains(item.text("levelname").orElse(""));
    // Each of the two parts of a check says when it has begun and when it has ended.
    ended = !message.startsWith("Starting ") && (ended || message.contains("no problems found"));
    dataRead |=
        message.startsWith("Finished cryptographic data integrity verification")
            && message.contains(" 0 integrity errors");
    fault |=
        message.contains("integrity errors") && !message.contains(" 0 integrity errors")
            || message.contains("errors found");
    newest = moment(item).or(() -> newest);
    return Optional.empty();
  }

  private static Optional<Instant> moment(JsonObject item) {
    if (!(item.get("time") instanceof JsonNumber(String written)) || written.length() > 30) {
      return Optional.empty();
    }
    double seconds = Double.parseDouble(written);
    return seconds > 0 && seconds < 1e11
        ? Optional.of(Instant.ofEpochMilli((long) (seconds * 1000)))
        : Optional.empty();
  }

  @Override
  public Facts facts(JsonObject head) {
    Outcome outcome = fault ? Outcome.DAMAGED : ended ? Outcome.GOOD : Outcome.UNFINISHED;
    Data data = dataRead ? Data.ALL : outcome == Outcome.GOOD ? Data.NONE : Data.UNSAID;
    return new BackupCheckFacts(outcome, data, newest);
  }
}
