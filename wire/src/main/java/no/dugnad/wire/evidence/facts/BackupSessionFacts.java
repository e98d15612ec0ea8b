package no.dugnad.wire.evidence.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs of backup jobs. A failed run that is tried again with success is two rows, so what counts
/// is how the last run of each job ended.
///
/// @param succeeded runs, without warning
/// @param warned runs that ended with a warning
/// @param failed runs
/// @param unsaid runs without a result, such as those still going
/// @param failing jobs whose last run with a result failed
/// @param lastGood when the last run that did not fail was; empty where none is
/// @param newest when the newest run was
/// @param order whether it is sure which number in a date is the month
public record BackupSessionFacts(
    long jobs,
    long succeeded,
    long warned,
    long failed,
    long unsaid,
    long failing,
    Optional<Instant> lastGood,
    Instant newest,
    Order order)
    implements Facts {
  /// Whether day and month can be told apart.
  public enum Order {
    SURE,
    /// Both readings fit; the one that makes the file older was taken.
    UNSURE
  }

  @Override
  public String kind() {
    return "backup.sessions";
  }

  @Override
  public List<Counted> counts() {
    return List.of(
        new Counted("jobs", jobs),
        new Counted("succeeded", succeeded),
        new Counted("warned", warned),
        new Counted("failed", failed),
        new Counted("unsaid", unsaid),
        new Counted("failing", failing));
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.of(newest);
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (order == Order.UNSURE) {
      notes.add("day-or-month");
    }
    if (failing > 0) {
      notes.add("failing");
    }
    return notes;
  }
}
