package no.dugnad.plan.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.model.measure.MeasureId;

/// Options by what they give per krone, in the same draws for all.
final class Ranking {
  static final int TOP = 5;

  private static final double UNIT = 100_000;
  private static final double POINTS = 100;
  private static final double LEAST_KRONER = 1_000;

  private final List<Ranked> ranked;
  private final Map<MeasureId, double[]> perKrone;

  private Ranking(List<Ranked> ranked, Map<MeasureId, double[]> perKrone) {
    this.ranked = ranked;
    this.perKrone = perKrone;
  }

  /// Ranks.
  ///
  /// @param gains by option and draw: harm removed, 0 to 1
  /// @param kroner by option and draw; what costs next to nothing counts as 1,000 kr, so that it
  ///   does not count as infinitely good
  static Ranking of(List<Option> options, double[][] gains, double[][] kroner) {
    int count = options.size();
    double[][] per = new double[count][];
    for (int i = 0; i < count; i++) {
      per[i] = new double[gains[i].length];
      for (int draw = 0; draw < per[i].length; draw++) {
        per[i][draw] = gains[i][draw] * POINTS * UNIT / Math.max(LEAST_KRONER, kroner[i][draw]);
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    Map<MeasureId, double[]> perKrone = new HashMap<>();
    for (int i = 0; i < count; i++) {
      ranked.add(ranked(options.get(i), i, per, gains[i], kroner[i]));
      perKrone.put(options.get(i).lead(), per[i]);
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked one) -> one.perHundredThousand().median())
            .reversed()
            .thenComparing(one -> one.option().lead()));
    return new Ranking(List.copyOf(ranked), perKrone);
  }

  private static Ranked ranked(
      Option option, int own, double[][] per, double[] gains, double[] kroner) {
    int draws = gains.length;
    int first = 0;
    int top = 0;
    double[] points = new double[draws];
    double[] regrets = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      int better = 0;
      double most = per[own][draw];
      for (double[] other : per) {
        better += other[draw] > per[own][draw] ? 1 : 0;
        most = Math.max(most, other[draw]);
      }
      first += better == 0 ? 1 : 0;
      top += better < TOP ? 1 : 0;
      regrets[draw] = most > 0 ? 1 - per[own][draw] / most : 0;
      points[draw] = gains[draw] * POINTS;
    }
    return new Ranked(
        option,
        Range.of(points),
        Range.of(per[own]),
        Range.of(kroner),
        (double) first / draws,
        (double) top / draws,
        Range.of(regrets).median());
  }

  /// The options, the one that gives most per krone in the median first.
  List<Ranked> ranked() {
    return ranked;
  }

  /// In what share of the draws one gives more per krone than another; a tie counts half.
  double beats(MeasureId one, MeasureId other) {
    double[] a = values(one);
    double[] b = values(other);
    double wins = 0;
    for (int draw = 0; draw < a.length; draw++) {
      wins += a[draw] > b[draw] ? 1 : a[draw] == b[draw] ? 0.5 : 0;
    }
    return wins / a.length;
  }

  private double[] values(MeasureId measure) {
    double[] values = perKrone.get(measure);
    if (values == null) {
      throw new IllegalArgumentException("there is no option " + measure);
    }
    return values;
  }
}
