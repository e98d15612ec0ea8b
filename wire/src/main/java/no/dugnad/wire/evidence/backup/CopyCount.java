package no.dugnad.wire.evidence.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.BackupListFacts;

/// Counts copies. What they are copies of is only told apart, and forgotten when the counting ends.
final class CopyCount {
  private static final int MOST_SETS = 100_000;

  private final Map<String, Instant> newestOfSet = new HashMap<>();
  private long copies;
  private boolean zoned = true;

  /// @param set machine and folders, in any form that is the same for the same
  void count(String set, Written when) throws TooLarge {
    copies++;
    zoned &= when.zoned();
    newestOfSet.merge(set, when.at(), (one, other) -> one.isAfter(other) ? one : other);
    if (newestOfSet.size() > MOST_SETS) {
      throw new TooLarge("more sets of folders than are counted");
    }
  }

  boolean isEmpty() {
    return copies == 0;
  }

  /// What was counted; at least one copy must have been.
  BackupListFacts facts() {
    return new BackupListFacts(
        copies,
        newestOfSet.size(),
        Collections.max(newestOfSet.values()),
        Collections.min(newestOfSet.values()),
        zoned);
  }
}
