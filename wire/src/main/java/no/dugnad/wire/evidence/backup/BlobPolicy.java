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

/// The immutability policy of a container or an account in Azure Blob Storage, as the command line
/// (flat) or the API (within `properties`) gives it. A locked policy can only be made longer; an
/// unlocked one can be removed by whoever manages the account.
final class BlobPolicy implements ItemImporter.Counting {
  private static final String DAYS = "immutabilityPeriodSinceCreationInDays";
  private static final long MOST_DAYS = 146_000;

  private Hold hold = Hold.NONE;
  private long days;

  @Override
  public boolean knows(JsonObject first) {
    return policy(first).has(DAYS);
  }

  private static JsonObject policy(JsonObject item) {
    return item.object("properties").filter(inner -> inner.has(DAYS)).orElse(item);
  }

  @Override
  public Optional<BadFile> count(String path, JsonObject item) {
    JsonObject policy = policy(item);
    Optional<Long> period = policy.whole(DAYS).filter(one -> one >= 0 && one <= MOST_DAYS);
    if (period.isEmpty()) {
      return wrong(DAYS, policy);
    }
    days = period.get();
    switch (policy.text("state").orElse("").toLowerCase(Locale.ROOT)) {
      case "locked" -> hold = days > 0 ? Hold.LOCKED : Hold.NONE;
      case "unlocked" -> hold = days > 0 ? Hold.LIFTABLE : Hold.NONE;
      case "disabled", "deleted" -> hold = Hold.NONE;
      default -> {
        return wrong("state", policy);
      }
    }
    return Optional.empty();
  }

  private static Optional<BadFile> wrong(String name, JsonObject policy) {
    return Optional.of(BadFile.value(new Place.Path(name), name, policy.get(name).found()));
  }

  @Override
  public Facts facts(JsonObject head) {
    return new BackupLockFacts(
        hold, 1, hold == Hold.LOCKED ? 1 : 0, hold == Hold.NONE ? 0 : days, false);
  }
}
