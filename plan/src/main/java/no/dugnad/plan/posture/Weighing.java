package no.dugnad.plan.posture;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureStatus;

/// From answer and evidence to coverage. What was seen wins over what was said. What only caps a
/// share leaves the answer as said, under the cap. What only supports changes nothing.
public final class Weighing {
  private Weighing() {}

  /// How much of a measure counts as in place.
  ///
  /// @param day as seen from which day evidence is fresh or stale
  public static Held of(MeasureStatus status, Reading reading, Trust trust, LocalDate day) {
    return switch (reading) {
      case CLAIMED -> claimed(status, trust, day);
      case EVIDENCED -> {
        Counted counted = counted(status, trust, day);
        yield held(counted.share, trust.of(counted.level));
      }
      case HINDSIGHT -> held(counted(status, trust, day).share, Estimate.ONE);
    };
  }

  /// The level at which a measure counts: that of the evidence that counts, `CLAIMED` where there
  /// is only an answer, empty where there is neither.
  public static Optional<EvidenceLevel> level(MeasureStatus status, Trust trust, LocalDate day) {
    boolean known = status.answer().answer().tells() || status.shownOn(day).isPresent();
    return known ? Optional.of(counted(status, trust, day).level) : Optional.empty();
  }

  static Held unsaid(Trust trust) {
    return new Held(trust.unsaid(), Estimate.ONE);
  }

  private record Counted(Estimate share, EvidenceLevel level) {}

  private static Counted counted(MeasureStatus status, Trust trust, LocalDate day) {
    Estimate said = said(status.answer(), trust);
    Optional<Evidence> shown = status.shownOn(day);
    if (shown.isEmpty()) {
      return new Counted(said.atMost(status.cap()), EvidenceLevel.CLAIMED);
    }
    EvidenceLevel level = shown.get().levelOn(day).orElseThrow();
    Estimate share = shown.get().share();
    boolean nowSaidLess = status.answer().answer().tells() && said.mean() < share.mean();
    if (level == EvidenceLevel.CLAIMED && nowSaidLess) {
      // Evidence that is worth no more than a claim does not overrule those who now say less.
      share = said;
    }
    return new Counted(share.atMost(status.cap()), level);
  }

  private static Held claimed(MeasureStatus status, Trust trust, LocalDate day) {
    if (status.answer().answer().tells()) {
      return held(said(status.answer(), trust), trust.claimed());
    }
    return status
        .shownOn(day)
        .map(shown -> held(shown.share().atMost(status.cap()), trust.claimed()))
        .orElseGet(() -> unsaid(trust));
  }

  private static Estimate said(GivenAnswer given, Trust trust) {
    return switch (given.answer()) {
      case YES -> Estimate.ONE;
      case PARTLY -> given.share().orElse(trust.partly());
      case NO, UNKNOWN, NOT_ASKED -> Estimate.ZERO;
    };
  }

  private static Held held(Estimate share, Estimate trust) {
    return share.high() == 0 ? Held.NOTHING : new Held(share, trust);
  }
}
