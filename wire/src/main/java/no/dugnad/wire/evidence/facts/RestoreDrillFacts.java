package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A record of a drill: what was restored from backup, and was it the same as before? Names of
/// persons and services are checked to be there and not kept.
///
/// @param restored services that were restored
/// @param same services of those whose data was the same as before
/// @param services how many services must not be lost, at least `restored`
/// @param copied when the copy was taken
/// @param started when the restoring began, after `copied`
/// @param ended when the service could be used again, after `started`
public record RestoreDrillFacts(
    long restored, long same, long services, Instant copied, Instant started, Instant ended)
    implements Facts {
  @Override
  public String kind() {
    return "backup.restore-drill";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("restored", restored),
        new Counted("same", same),
        new Counted("services", services),
        new Counted("minutes", java.time.Duration.between(started, ended).toMinutes()));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.of(ended);
  }

  @Override
  public List<String> notes() {
    return same < restored ? List.of("differs") : List.of();
  }
}
