package no.dugnad.plan.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Chooses how many squares of each kind there are, and which attack gets which.
final class Painting {
  private static final SquareKind[] KINDS = SquareKind.values();

  private Painting() {}

  /// How many of each kind: the sums rounded down, and what is left to the largest remainders; of
  /// equal ones to the worse kind.
  ///
  /// @param chances for each attack those of the three kinds, summing to 1
  static int[] totals(List<double[]> chances) {
    double[] sums = new double[KINDS.length];
    for (double[] chance : chances) {
      for (int kind = 0; kind < sums.length; kind++) {
        sums[kind] += chance[kind];
      }
    }
    int[] totals = new int[KINDS.length];
    double[] remainders = new double[KINDS.length];
    for (int kind = 0; kind < sums.length; kind++) {
      // A sum that is a whole number but for rounding is that number.
      totals[kind] = (int) Math.floor(sums[kind] + 1e-9);
      remainders[kind] = sums[kind] - totals[kind];
    }
    while (Arrays.stream(totals).sum() < chances.size()) {
      int most = KINDS.length - 1;
      for (int kind = most - 1; kind >= 0; kind--) {
        if (remainders[kind] > remainders[most] + 1e-12) {
          most = kind;
        }
      }
      totals[most]++;
      remainders[most]--;
    }
    return totals;
  }

  /// Which attack gets which kind, so that the chances of what is painted sum highest under the
  /// totals: best sums over the first attacks by how many of them are stopped and held small.
  static List<SquareKind> kinds(List<double[]> chances, int[] totals) {
    int count = chances.size();
    double[][][] best = new double[count + 1][totals[0] + 1][totals[1] + 1];
    SquareKind[][][] chosen = new SquareKind[count + 1][totals[0] + 1][totals[1] + 1];
    for (double[][] plane : best) {
      for (double[] line : plane) {
        Arrays.fill(line, Double.NEGATIVE_INFINITY);
      }
    }
    best[0][0][0] = 0;
    for (int i = 1; i <= count; i++) {
      for (int stopped = 0; stopped <= totals[0]; stopped++) {
        for (int held = 0; held <= totals[1]; held++) {
          int serious = i - stopped - held;
          if (serious < 0 || serious > totals[2]) {
            continue;
          }
          for (SquareKind kind : KINDS) {
            int s = stopped - (kind == SquareKind.STOPPED ? 1 : 0);
            int h = held - (kind == SquareKind.HELD_SMALL ? 1 : 0);
            if (s < 0 || h < 0) {
              continue;
            }
            double sum = best[i - 1][s][h] + chance(chances.get(i - 1), kind);
            if (sum > best[i][stopped][held]) {
              best[i][stopped][held] = sum;
              chosen[i][stopped][held] = kind;
            }
          }
        }
      }
    }
    List<SquareKind> kinds = new ArrayList<>();
    int stopped = totals[0];
    int held = totals[1];
    for (int i = count; i > 0; i--) {
      SquareKind kind = chosen[i][stopped][held];
      kinds.add(kind);
      stopped -= kind == SquareKind.STOPPED ? 1 : 0;
      held -= kind == SquareKind.HELD_SMALL ? 1 : 0;
    }
    Collections.reverse(kinds);
    return kinds;
  }

  private static double chance(double[] chances, SquareKind kind) {
    return switch (kind) {
      case STOPPED -> chances[0];
      case HELD_SMALL -> chances[1];
      case SERIOUS -> chances[2];
    };
  }
}
