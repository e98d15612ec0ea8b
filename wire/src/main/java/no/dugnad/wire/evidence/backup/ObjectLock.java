package no.dugnad.wire.evidence.backup;

import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.facts.BackupLockFacts;
import no.dugnad.wire.evidence.facts.BackupLockFacts.Hold;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.json.JsonValue.JsonObject;

/// `aws s3api get-object-lock-configuration`, of Amazon or of another store that speaks S3. In mode
/// COMPLIANCE nobody, the account's root included, can delete a version or shorten its time; in
/// mode GOVERNANCE whoever has the right to pass by it can. Without a rule each copy has its own
/// lock or none.
final class ObjectLock implements ItemImporter.Counting {
  private static final String PATH = "ObjectLockConfiguration";
  private static final long MOST_DAYS = 36_500;

  private Hold hold = Hold.UNSAID;
  private long days;

  @Override
  public boolean knows(JsonObject first) {
    return first.has(PATH);
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    Optional<JsonObject> lock = item.object(PATH);
    if (!lock.flatMap(one -> one.text("ObjectLockEnabled")).orElse("").equals("Enabled")) {
      return wrong("ObjectLockEnabled", item);
    }
    Optional<JsonObject> rule =
        lock.flatMap(one -> one.object("Rule")).flatMap(one -> one.object("DefaultRetention"));
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    switch (rule.get().text("Mode").orElse("").toUpperCase(Locale.ROOT)) {
      case "COMPLIANCE" -> hold = Hold.LOCKED;
      case "GOVERNANCE" -> hold = Hold.LIFTABLE;
      default -> {
        return wrong("Mode", rule.get());
      }
    }
    long years = rule.get().whole("Years").orElse(0L);
    days = rule.get().whole("Days").orElse(Math.clamp(years, 0L, 100L) * 365);
    return days > 0 && days <= MOST_DAYS ? Optional.empty() : wrong("Days", rule.get());
  }

  private static Optional<BadFile> wrong(String name, JsonObject holder) {
    return Optional.of(BadFile.value(new Place.Path(PATH), name, holder.get(name).found()));
  }

  @Override
  public Facts facts(JsonObject head) {
    return new BackupLockFacts(hold, 1, hold == Hold.LOCKED ? 1 : 0, days, false);
  }
}
