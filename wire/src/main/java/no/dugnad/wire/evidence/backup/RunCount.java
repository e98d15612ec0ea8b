package no.dugnad.wire.evidence.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.dugnad.wire.evidence.TooLarge;

/// Counts runs of backup jobs under one reading of their dates. Names of jobs only tell them apart
/// and are forgotten when the counting ends.
final class RunCount {
  private static final int MOST_JOBS = 100_000;

  /// How a run ended.
  enum Ended {
    SUCCESS,
    WARNING,
    FAILED,
    /// It goes on, or says something else.
    UNSAID
  }

  private record Last(Instant at, Ended ended) {}

  private final Map<String, Last> lastOfJob = new HashMap<>();
  private Optional<Instant> lastGood = Optional.empty();
  private Optional<Instant> newest = Optional.empty();
  private boolean possible = true;

  /// @param at empty where the date cannot be read in this way: then the file was not written so
  void count(String job, Optional<Instant> at, Ended ended) throws TooLarge {
    if (at.isEmpty()) {
      possible = false;
      return;
    }
    Instant when = at.get();
    newest = Optional.of(newest.filter(when::isBefore).orElse(when));
    if (ended == Ended.SUCCESS || ended == Ended.WARNING) {
      lastGood = Optional.of(lastGood.filter(when::isBefore).orElse(when));
    }
    lastOfJob.merge(job, new Last(when, ended), RunCount::later);
    if (lastOfJob.size() > MOST_JOBS) {
      throw new TooLarge("more jobs than are counted");
    }
  }

  // A run without a result says nothing of the job; of two at the same moment the worse counts.
  private static Last later(Last had, Last now) {
    if (now.ended() == Ended.UNSAID || had.ended() == Ended.UNSAID) {
      return now.ended() == Ended.UNSAID ? had : now;
    }
    int order = now.at().compareTo(had.at());
    if (order == 0) {
      return now.ended().compareTo(had.ended()) > 0 ? now : had;
    }
    return order > 0 ? now : had;
  }

  boolean isPossible() {
    return possible && newest.isPresent();
  }

  long jobs() {
    return lastOfJob.size();
  }

  long failing() {
    return Collections.frequency(
        lastOfJob.values().stream().map(Last::ended).toList(), Ended.FAILED);
  }

  Optional<Instant> lastGood() {
    return lastGood;
  }

  Instant newest() {
    return newest.orElseThrow();
  }
}
