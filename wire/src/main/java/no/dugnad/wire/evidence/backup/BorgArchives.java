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

/// `borg list --json`, `borg info --json` and `borg create --json`. None of them shows the warning
/// that borg gave when a folder was missing. Times are the machine's own, without a zone.
///
/// In `info` an archive tells its machine; in `list` it does not, and all count as one set.
final class BorgArchives implements ItemImporter.Counting {
  private final String encryptionKey;
  private final CopyCount counted = new CopyCount();

  /// @param encryptionKey what tells the version: `mode` in borg 1, `id_hash` in borg 2
  BorgArchives(String encryptionKey) {
    this.encryptionKey = encryptionKey;
  }

  @Override
  public boolean knows(JsonObject first) {
    return first.object("repository").isPresent()
        && first.object("encryption").filter(one -> one.has(encryptionKey)).isPresent()
        && (first.has("archives") || first.has("archive"));
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) throws TooLarge {
    Optional<JsonObject> single = item.object("archive");
    if (single.isPresent()) {
      return one("archive", single.get());
    }
    int index = 0;
    for (JsonValue inner : item.list("archives")) {
      String where = "archives[" + index++ + "]";
      Optional<BadFile> wrong =
          inner instanceof JsonObject archive
              ? one(where, archive)
              : Optional.of(BadFile.value(new Place.Path(where), "start", inner.found()));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<BadFile> one(String path, JsonObject archive) throws TooLarge {
    String name = archive.has("start") ? "start" : "time";
    Optional<Written> when = archive.text(name).flatMap(Written::read);
    if (when.isEmpty()) {
      return Optional.of(
          BadFile.value(new Place.Path(path + "." + name), name, archive.get(name).found()));
    }
    counted.count(archive.text("hostname").orElse(""), when.get());
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
