package no.dugnad.judge.status;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureStatus;

/// What is known of how much of the estate has one measure of the replay. What was seen wins over
/// what was said, except where it is worth no more than a claim and people now say less.
///
/// @param share 0 to 1; all of the range where nothing is known
/// @param level how it is known; empty where nothing is
/// @param as the day that it tells of; empty where that is not known
record Coverage(Estimate share, Optional<EvidenceLevel> level, Optional<LocalDate> as) {
  /// From this share on all of it counts as there: a few accounts for emergencies are no lack.
  static final double NEARLY_ALL = 0.95;

  /// Up to this share nothing of it counts as there.
  static final double HARDLY_ANY = 0.05;

  static final Estimate ANYTHING = Estimate.between(0, 1);

  static Coverage of(MeasureStatus status, Trust trust, LocalDate day) {
    GivenAnswer given = status.answer();
    Optional<Evidence> shown = status.shownOn(day);
    if (shown.isEmpty()) {
      return said(given, trust, status.cap());
    }
    Evidence seen = shown.get();
    EvidenceLevel level = seen.levelOn(day).orElseThrow();
    Coverage told =
        new Coverage(
            seen.share().atMost(status.cap()), Optional.of(level), Optional.of(seen.date()));
    if (level == EvidenceLevel.CLAIMED && given.answer().tells()) {
      Coverage said = said(given, trust, status.cap());
      return said.share.mean() < told.share.mean() ? said : told;
    }
    return told;
  }

  /// By an answer alone, under a cap.
  static Coverage said(GivenAnswer given, Trust trust, Estimate cap) {
    Optional<EvidenceLevel> claimed = Optional.of(EvidenceLevel.CLAIMED);
    return switch (given.answer()) {
      case YES -> new Coverage(Estimate.ONE.atMost(cap), claimed, given.on());
      case PARTLY ->
          new Coverage(given.share().orElse(trust.partly()).atMost(cap), claimed, given.on());
      case NO -> new Coverage(Estimate.ZERO, claimed, given.on());
      case UNKNOWN, NOT_ASKED ->
          new Coverage(Estimate.between(0, cap.high()), Optional.empty(), Optional.empty());
    };
  }

  State state() {
    if (level.isEmpty()) {
      return State.NOT_KNOWN;
    }
    if (share.low() >= NEARLY_ALL) {
      return State.IN_PLACE;
    }
    if (share.high() <= HARDLY_ANY) {
      return State.NOT;
    }
    return share.low() > HARDLY_ANY ? State.PARTLY : State.NOT_KNOWN;
  }

  /// Whether it is known that not all of it is there.
  boolean lacks() {
    return level.isPresent() && share.high() < NEARLY_ALL;
  }

  /// Whether what is known speaks against an answer.
  boolean contradicts(Answer answer) {
    return switch (answer) {
      case YES -> share.high() < NEARLY_ALL;
      case PARTLY -> state() == State.NOT || state() == State.IN_PLACE;
      case NO -> level.isPresent() && share.low() > HARDLY_ANY;
      case UNKNOWN, NOT_ASKED -> false;
    };
  }
}
