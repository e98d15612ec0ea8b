package no.dugnad.wire.evidence.backup;

import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `restic snapshots --json`, in groups (`--group-by`) or not. Newer versions add `summary` and
/// `program_version`, which are passed over.
final class ResticSnapshots implements ItemImporter.Counting {
  private final CopyCount counted = new CopyCount();

  @Override
  public boolean knows(JsonObject first) {
    return isGroup(first)
        || first.has("time") && first.has("tree") && first.has("paths") && first.has("short_id");
  }

  private static boolean isGroup(JsonObject item) {
    return item.has("group_key") && item.has("snapshots");
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) throws TooLarge {
    if (!isGroup(item)) {
      return one(path, item);
    }
    int index = 0;
    for (JsonValue inner : item.list("snapshots")) {
      String where = path + ".snapshots[" + index++ + "]";
      Optional<BadFile> wrong =
          inner instanceof JsonObject snapshot
              ? one(where, snapshot)
              : Optional.of(BadFile.value(new Place.Path(where), "time", inner.found()));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<BadFile> one(String path, JsonObject snapshot) throws TooLarge {
    Optional<Written> when = snapshot.text("time").flatMap(Written::read);
    if (when.isEmpty()) {
      return Optional.of(
          BadFile.value(new Place.Path(path + ".time"), "time", snapshot.get("time").found()));
    }
    counted.count(snapshot.text("hostname").orElse("") + snapshot.texts("paths"), when.get());
    return Optional.empty();
  }

  @Override
  public Optional<BadFile> whole() {
    return counted.isEmpty() ? Optional.of(BadFile.whole(Problem.NO_ROWS)) : Optional.empty();
  }

  @Override
  public Facts facts(JsonObject head) {
    return counted.facts();
  }
}
