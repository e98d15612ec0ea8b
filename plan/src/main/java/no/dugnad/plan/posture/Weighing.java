package no.dugnad.plan.posture;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.Counted;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
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
        yield held(counted.share(), trust.of(counted.level()));
      }
      case HINDSIGHT -> held(counted(status, trust, day).share(), Estimate.ONE);
    };
  }

  /// The level at which a measure counts: that of the evidence that counts, `CLAIMED` where there
  /// is only an answer, empty where there is neither.
  public static Optional<EvidenceLevel> level(MeasureStatus status, Trust trust, LocalDate day) {
    return status.countedOn(day, trust.partly()).map(Counted::level);
  }

  static Held unsaid(Trust trust) {
    return new Held(trust.unsaid(), Estimate.ONE);
  }

  private static Counted counted(MeasureStatus status, Trust trust, LocalDate day) {
    return status
        .countedOn(day, trust.partly())
        .orElseGet(() -> new Counted(Estimate.ZERO, EvidenceLevel.CLAIMED));
  }

  private static Held claimed(MeasureStatus status, Trust trust, LocalDate day) {
    if (status.answer().answer().tells()) {
      return held(status.said(trust.partly()), trust.claimed());
    }
    return status
        .shownOn(day)
        .map(shown -> held(shown.share().atMost(status.cap()), trust.claimed()))
        .orElseGet(() -> unsaid(trust));
  }

  private static Held held(Estimate share, Estimate trust) {
    return share.high() == 0 ? Held.NOTHING : new Held(share, trust);
  }
}
