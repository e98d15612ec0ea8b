package no.dugnad.plan.draw;

import java.util.Arrays;

/// What a figure comes to over many draws.
///
/// @param mean the mean
/// @param median half of the draws lie below
/// @param p5 one in twenty lies below
/// @param p95 one in twenty lies above
public record Spread(double mean, double median, double p5, double p95) {
  /// Of one number that is known.
  public static Spread of(double value) {
    return new Spread(value, value, value, value);
  }

  /// Of a figure in each draw; linear between the draws in order.
  ///
  /// @param values at least one
  public static Spread of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return new Spread(sum / values.length, at(sorted, 0.5), at(sorted, 0.05), at(sorted, 0.95));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int left = (int) place;
    int right = Math.min(left + 1, sorted.length - 1);
    return sorted[left] + (sorted[right] - sorted[left]) * (place - left);
  }

  /// The same in another unit.
  public Spread times(double factor) {
    return new Spread(mean * factor, median * factor, p5 * factor, p95 * factor);
  }
}
