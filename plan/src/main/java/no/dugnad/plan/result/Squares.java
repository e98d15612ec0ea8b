package no.dugnad.plan.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.draw.Sum;

/// The ten squares, or why there are none yet.
public sealed interface Squares {
  /// What must be answered or shown before there are squares. Before that a number says more about
  /// what has not been asked than about the municipality.
  List<MeasureId> NEEDED = List.of(new MeasureId("MFA_REMOTE"), new MeasureId("BACKUP_OFF"));

  /// Ten squares.
  ///
  /// @param squares in the order of the fixed ten
  /// @param stopped how many are painted stopped
  /// @param heldSmall how many held small
  /// @param serious how many serious; the three sum to the number of squares
  /// @param sum what the ten came to, with the interval
  record Shown(List<Square> squares, int stopped, int heldSmall, int serious, Sum sum)
      implements Squares {
    public Shown {
      squares = List.copyOf(squares);
    }
  }

  /// Too little is known.
  ///
  /// @param missing what to answer or show first, at least one
  record TooLittle(List<MeasureId> missing) implements Squares {
    public TooLittle {
      missing = List.copyOf(missing);
    }
  }

  /// The squares of a replay. Totals are the largest remainders of the ten's mean sums; which
  /// attack gets which kind is chosen so that the chances of what is painted sum highest under
  /// those totals. The likeliest kind of each attack alone would paint too many green.
  ///
  /// @param statuses what is known of the measures
  /// @param day as seen from which day evidence is fresh or stale
  static Squares of(Replayed replayed, Collection<MeasureStatus> statuses, LocalDate day) {
    List<MeasureId> missing =
        NEEDED.stream()
            .filter(needed ->
                statuses.stream()
                    .filter(status -> status.measure().equals(needed))
                    .noneMatch(status -> isKnown(status, day)))
            .toList();
    return missing.isEmpty() ? painted(replayed) : new TooLittle(missing);
  }

  /// The squares of a replay whose coverage is given and not asked for.
  static Shown painted(Replayed replayed) {
    int[] attacks = AttackSet.TEN.attacks(replayed.draws().model());
    List<double[]> chances = new ArrayList<>();
    for (int attack : attacks) {
      chances.add(
          new double[] {
            replayed.attack(attack, Field.STOPPED).mean(),
            replayed.attack(attack, Field.HELD_SMALL).mean(),
            replayed.attack(attack, Field.SERIOUS).mean()
          });
    }
    int[] totals = Painting.totals(chances);
    List<SquareKind> kinds = Painting.kinds(chances, totals);
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < attacks.length; i++) {
      double[] chance = chances.get(i);
      String id = replayed.draws().model().attacks().get(attacks[i]).incident().id();
      squares.add(new Square(id, kinds.get(i), chance[0], chance[1], chance[2]));
    }
    return new Shown(squares, totals[0], totals[1], totals[2], replayed.sum(AttackSet.TEN));
  }

  private static boolean isKnown(MeasureStatus status, LocalDate day) {
    return status.answer().answer().tells() || status.shownOn(day).isPresent();
  }
}
