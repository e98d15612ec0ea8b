package no.dugnad.report.html;

import java.util.ArrayList;
import java.util.List;

/// Where an amount stands along an axis that begins at nothing.
///
/// @param most the amount at the right end, more than 0
/// @param step between the ticks, more than 0
record Scale(double most, double step, int left, int right) {
  private static final double ROOM = 1.04;

  /// A scale that has room for an amount, with ticks at round numbers.
  ///
  /// @param amount 0 or more
  /// @param ticks at most so many beside that at nothing, 1 or more
  static Scale of(double amount, int ticks, int left, int right) {
    double most = Math.max(1, amount) * ROOM;
    double ten = Math.pow(10, Math.floor(Math.log10(most / ticks)));
    double step = ten;
    for (double round : new double[] {1, 2, 5, 10}) {
      step = ten * round;
      if (most / step <= ticks) {
        break;
      }
    }
    return new Scale(most, step, left, right);
  }

  double at(double amount) {
    return left + amount / most * (right - left);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= most; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
