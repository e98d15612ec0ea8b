package no.dugnad.plan.result;

import java.time.LocalDate;
import java.util.Collection;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;

/// The three readings of what one municipality has, which are always shown together.
///
/// @param claimed every yes counts as said
/// @param evidenced each measure counts as far as its evidence goes
/// @param hindsight as a review after the fact would see it
public record Readings(Replayed claimed, Replayed evidenced, Replayed hindsight) {
  /// All three, in the same draws.
  ///
  /// @param day as seen from which day evidence is fresh or stale
  public static Readings of(Draws draws, Collection<MeasureStatus> statuses, LocalDate day) {
    return new Readings(
        read(draws, statuses, Reading.CLAIMED, day),
        read(draws, statuses, Reading.EVIDENCED, day),
        read(draws, statuses, Reading.HINDSIGHT, day));
  }

  private static Replayed read(
      Draws draws, Collection<MeasureStatus> statuses, Reading reading, LocalDate day) {
    Trust trust = draws.model().data().trust();
    return Replayed.of(draws, Posture.of(statuses, reading, trust, day));
  }

  /// One of them.
  public Replayed of(Reading reading) {
    return switch (reading) {
      case CLAIMED -> claimed;
      case EVIDENCED -> evidenced;
      case HINDSIGHT -> hindsight;
    };
  }

  /// What a set of attacks came to in one of them.
  public Sum sum(Reading reading, AttackSet set) {
    return of(reading).sum(set);
  }
}
