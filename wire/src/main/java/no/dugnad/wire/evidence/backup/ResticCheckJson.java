package no.dugnad.wire.evidence.backup;

import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.facts.BackupCheckFacts;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Data;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Outcome;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonList;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `restic check --json` of newer versions: a line `summary`, with lines of errors before it. It
/// does not tell whether the data was read. A number of 0 may be left out.
final class ResticCheckJson implements ItemImporter.Counting {
  private boolean fault;
  private boolean ended;

  @Override
  public boolean knows(JsonObject first) {
    return isSummary(first) || isError(first);
  }

  private static boolean isError(JsonObject item) {
    return item.text("message_type").orElse("").equals("error");
  }

  private static boolean isSummary(JsonObject item) {
    return item.text("message_type").orElse("").equals("summary")
        && (item.has("num_errors")
            || item.has("broken_packs")
            || item.has("suggest_repair_index")
            || item.has("suggest_prune"));
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    fault |= isError(item);
    if (isSummary(item)) {
      ended = true;
      fault |=
          item.has("num_errors") && !item.whole("num_errors").equals(Optional.of(0L))
              || item.get("broken_packs") instanceof JsonList broken && !broken.items().isEmpty()
              || item.flag("suggest_repair_index").orElse(false);
    }
    return Optional.empty();
  }

  @Override
  public Optional<BadFile> whole() {
    return ended ? Optional.empty() : Optional.of(BadFile.lacks("num_errors"));
  }

  @Override
  public Facts facts(JsonObject head) {
    return new BackupCheckFacts(
        fault ? Outcome.DAMAGED : Outcome.GOOD, Data.UNSAID, Optional.empty());
  }
}
