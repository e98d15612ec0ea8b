package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A record of a trial: could somebody with the everyday account delete a copy? Who tried is
/// checked to be there and not kept.
///
/// @param administrator whether the account was one that manages servers or backup from day to day
/// @param outcome what had become of the copy afterwards
/// @param tried when the deletion was tried
/// @param checked when the copy was looked at again, not before that
/// @param covered how many important systems have their copies in the store that was tried, 1 to
///   `systems`
/// @param systems how many important systems there are
public record DeletionTrialFacts(
    boolean administrator,
    Outcome outcome,
    Instant tried,
    Instant checked,
    long covered,
    long systems)
    implements Facts {
  /// What had become of the copy.
  public enum Outcome {
    /// It was there, and the same.
    KEPT,
    GONE,
    /// It was there, and no longer the same.
    CHANGED
  }

  @Override
  public String kind() {
    return "backup.deletion-trial";
  }

  @Override
  public List<Counted> counts() {
    return List.of(new Counted("covered", covered), new Counted("systems", systems));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.of(tried);
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
