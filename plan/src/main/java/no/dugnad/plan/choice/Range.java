package no.dugnad.plan.choice;

import java.util.Arrays;

/// The middle and the outer tenths of a figure over the draws.
///
/// @param p10 one in ten lies below
/// @param median half lie below
/// @param p90 one in ten lies above
public record Range(double p10, double median, double p90) {
  /// Of a figure in each draw; linear between the draws in order.
  static Range of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Range(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int left = (int) place;
    int right = Math.min(left + 1, sorted.length - 1);
    return sorted[left] + (sorted[right] - sorted[left]) * (place - left);
  }
}
