package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What holds copies in a store against deletion, by its settings. Which systems have their copies
/// there is not told.
///
/// @param hold what holds them where it holds best
/// @param stores 1 or more
/// @param locked stores that are [Hold#LOCKED]
/// @param days for how many days a new copy is held, where it is shortest; 0 where it is not told
/// @param secrets whether a key stood in the file; it is not kept
public record BackupLockFacts(Hold hold, long stores, long locked, long days, boolean secrets)
    implements Facts {
  /// What holds, the best first.
  public enum Hold {
    /// Nobody who manages the store can delete a copy before its time, nor shorten the time.
    LOCKED,
    /// Who has the right to can lift it.
    LIFTABLE,
    /// Copies can only be added, as long as nobody changes the setting.
    APPEND_ONLY,
    /// It is decided for each copy, and not in the file.
    UNSAID,
    /// Nothing.
    NONE
  }

  @Override
  public String kind() {
    return "backup.lock";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("stores", stores), new Counted("locked", locked), new Counted("days", days));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (hold == Hold.LOCKED) {
      notes.add("new-only");
    }
    if (secrets) {
      notes.add("secrets");
    }
    return notes;
  }
}
