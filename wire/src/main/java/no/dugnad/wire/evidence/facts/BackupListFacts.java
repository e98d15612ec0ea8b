package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Copies that a backup program lists: how many and how old. It tells neither that they can be read
/// back nor that nobody can delete them, nor which folders were left out with a warning.
///
/// @param copies 1 or more
/// @param sets how many different machines and sets of folders the copies are of
/// @param newest when the newest copy was taken
/// @param furthestBehind of each set the newest copy is taken, and this is the oldest of those:
///   when the set that is furthest behind was last copied
/// @param zoned whether the times carry a zone; else they are the machine's own
public record BackupListFacts(
    long copies, long sets, Instant newest, Instant furthestBehind, boolean zoned)
    implements Facts {
  @Override
  public String kind() {
    return "backup.list";
  }

  @Override
  public List<Counted> counts() {
    return List.of(new Counted("copies", copies), new Counted("sets", sets));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.of(newest);
  }

  @Override
  public List<String> notes() {
    return zoned ? List.of("warnings-hidden") : List.of("warnings-hidden", "no-zone");
  }
}
