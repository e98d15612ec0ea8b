package no.dugnad.plan.replay;

import java.util.Map;
import no.dugnad.model.measure.MeasureId;

/// How much of each measure is really in place, 0 to 1, at one set of numbers. Measures are known
/// by their index in a [ReplayModel].
public final class Cover {
  private final double[] shares;

  private Cover(double[] shares) {
    this.shares = shares;
  }

  /// Coverage in the order of the model's measures.
  ///
  /// @throws IllegalArgumentException where one is not from 0 to 1
  public static Cover of(double[] shares) {
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a coverage is from 0 to 1, not " + share);
      }
    }
    return new Cover(shares.clone());
  }

  /// Coverage by name; nothing of a measure that is not named.
  ///
  /// @throws IllegalArgumentException where a name is not known or a number not from 0 to 1
  public static Cover of(ReplayModel model, Map<MeasureId, Double> coverage) {
    double[] shares = new double[model.measures().size()];
    coverage.forEach((measure, share) -> shares[model.index(measure)] = share);
    return of(shares);
  }

  /// How much of a measure is in place.
  public double share(int measure) {
    return shares[measure];
  }

  /// The same with none of some measures.
  ///
  /// @param measures a bit for each
  Cover without(long measures) {
    double[] fewer = shares.clone();
    for (int i = 0; i < fewer.length; i++) {
      if ((measures >>> i & 1) == 1) {
        fewer[i] = 0;
      }
    }
    return new Cover(fewer);
  }

  /// The same with another share of one measure.
  public Cover with(int measure, double share) {
    double[] changed = shares.clone();
    changed[measure] = share;
    return of(changed);
  }
}
