package no.dugnad.plan.posture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;

/// What a municipality has, in one reading: the input of the replay.
///
/// @param held by measure; one that is not named counts as not asked in the claimed reading, and as
///   nothing in the others
/// @param unnamed what those that are not named come to
public record Posture(Reading reading, Map<MeasureId, Held> held, Held unnamed) {
  public Posture {
    held = Map.copyOf(held);
  }

  /// From what is known of each measure.
  ///
  /// @param day as seen from which day evidence is fresh or stale
  public static Posture of(
      Collection<MeasureStatus> statuses, Reading reading, Trust trust, LocalDate day) {
    Map<MeasureId, Held> held = new HashMap<>();
    for (MeasureStatus status : statuses) {
      held.put(status.measure(), Weighing.of(status, reading, trust, day));
    }
    Held unnamed = reading == Reading.CLAIMED ? Weighing.unsaid(trust) : Held.NOTHING;
    return new Posture(reading, held, unnamed);
  }

  /// Exact coverages, and nothing else.
  ///
  /// @param coverage 0 to 1 by measure
  public static Posture exactly(Map<MeasureId, Double> coverage) {
    Map<MeasureId, Held> held = new HashMap<>();
    coverage.forEach((measure, share) -> held.put(measure, Held.exactly(share)));
    return new Posture(Reading.EVIDENCED, held, Held.NOTHING);
  }

  /// What is held of a measure.
  public Held of(MeasureId measure) {
    return held.getOrDefault(measure, unnamed);
  }

  /// The same with another holding of one measure.
  public Posture with(MeasureId measure, Held other) {
    Map<MeasureId, Held> changed = new HashMap<>(held);
    changed.put(measure, other);
    return new Posture(reading, changed, unnamed);
  }
}
