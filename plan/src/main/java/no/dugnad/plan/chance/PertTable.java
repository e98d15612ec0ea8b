package no.dugnad.plan.chance;

import java.util.Arrays;
import no.dugnad.model.measure.Estimate;

/// The quantiles of a PERT distribution: a beta distribution stretched from low to high, with its
/// weight four to one on the likeliest. 257 points from the density at the middle of 512 cells,
/// linear between.
public final class PertTable {
  private static final int CELLS = 512;
  private static final int POINTS = 257;
  private static final double WEIGHT = 4;

  private final double[] points;

  private PertTable(double[] points) {
    this.points = points;
  }

  /// The table of an estimate.
  public static PertTable of(Estimate estimate) {
    double[] points = new double[POINTS];
    if (estimate.certain()) {
      Arrays.fill(points, estimate.low());
      return new PertTable(points);
    }
    double[] below = below(estimate);
    double width = estimate.high() - estimate.low();
    int cell = 0;
    for (int i = 0; i < POINTS; i++) {
      double share = (double) i / (POINTS - 1);
      while (cell < CELLS - 1 && below[cell + 1] < share) {
        cell++;
      }
      double inside = below[cell + 1] - below[cell];
      double part = inside > 0 ? (share - below[cell]) / inside : 0;
      points[i] = estimate.low() + width * (cell + Math.clamp(part, 0.0, 1.0)) / CELLS;
    }
    return new PertTable(points);
  }

  // The share of the distribution below each edge of a cell, from 0 to 1.
  private static double[] below(Estimate estimate) {
    double width = estimate.high() - estimate.low();
    double a = WEIGHT * (estimate.likely() - estimate.low()) / width;
    double b = WEIGHT * (estimate.high() - estimate.likely()) / width;
    double[] below = new double[CELLS + 1];
    for (int i = 0; i < CELLS; i++) {
      double middle = (i + 0.5) / CELLS;
      below[i + 1] = below[i] + StrictMath.pow(middle, a) * StrictMath.pow(1 - middle, b);
    }
    double all = below[CELLS];
    for (int i = 0; i <= CELLS; i++) {
      below[i] /= all;
    }
    return below;
  }

  /// The value that a share of the distribution lies below.
  ///
  /// @param share from 0 to 1
  public double at(double share) {
    double place = share * (POINTS - 1);
    int left = Math.clamp((long) place, 0, POINTS - 2);
    return points[left] + (points[left + 1] - points[left]) * (place - left);
  }
}
