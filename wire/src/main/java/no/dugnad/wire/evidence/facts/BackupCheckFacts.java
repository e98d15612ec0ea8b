package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a backup program found when it checked its own store.
///
/// @param data how much of the data itself was read, and not only lists of it
/// @param asOf when it ended, where the file tells
public record BackupCheckFacts(Outcome outcome, Data data, Optional<Instant> asOf)
    implements Facts {
  /// How it ended.
  public enum Outcome {
    GOOD,
    DAMAGED,
    /// It does not say: the output was cut, or the check was stopped.
    UNFINISHED
  }

  /// How much of the data was read.
  public enum Data {
    ALL,
    PART,
    NONE,
    UNSAID
  }

  @Override
  public String kind() {
    return "backup.check";
  }

  @Override
  public List<Counted> counts() {
    return List.of(new Counted("checks", 1));
  }

  @Override
  public List<String> notes() {
    return List.of(
        outcome.name().toLowerCase(Locale.ROOT), "data-" + data.name().toLowerCase(Locale.ROOT));
  }
}
