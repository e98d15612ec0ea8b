package no.dugnad.plan.kernel;

import java.util.Arrays;

/// The arithmetic, lane by lane. Each loop is plain so that the compiler can do many lanes at once;
/// all arrays of a call are equally long.
final class Loops {
  private static final float BARE = 0.4f;
  private static final float LOGS = 0.6f;

  private Loops() {}

  static void fill(float[] out, float value) {
    Arrays.fill(out, value);
  }

  static void atLeast(float[] out, float[] value) {
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.max(out[k], value[k]);
    }
  }

  static void atLeastProduct(float[] best, float[] cover, float[] effect) {
    for (int k = 0; k < best.length; k++) {
      best[k] = Math.max(best[k], cover[k] * effect[k]);
    }
  }

  static void past(float[] product, float[] least, float[] stopped) {
    for (int k = 0; k < product.length; k++) {
      float pass = 1 - stopped[k];
      product[k] *= pass;
      least[k] = Math.min(least[k], pass);
    }
  }

  static void together(float[] product, float[] least, float[] beta, float[] floor) {
    for (int k = 0; k < product.length; k++) {
      product[k] = Math.max((1 - beta[k]) * product[k] + beta[k] * least[k], floor[k]);
    }
  }

  static void unmanaged(
      float[] share, float[] inventory, float[] lists, float[] expose, float[] scan, float[] out) {
    for (int k = 0; k < out.length; k++) {
      out[k] = share[k] * (1 - inventory[k] * lists[k]) * (1 - expose[k] * scan[k]);
    }
  }

  static void between(float[] known, float[] blind, float[] unmanaged, float[] out) {
    for (int k = 0; k < out.length; k++) {
      out[k] = (1 - unmanaged[k]) * known[k] + unmanaged[k] * blind[k];
    }
  }

  static void add(float[] out, float[] value, float weight) {
    for (int k = 0; k < out.length; k++) {
      out[k] += weight * value[k];
    }
  }

  static void again(float[] first, float[] other, float[] tries, float[] out) {
    for (int k = 0; k < out.length; k++) {
      out[k] = first[k] + (1 - first[k]) * tries[k] * other[k];
    }
  }

  static void monitored(float[] best, float[] monitor, float[] effect, float[] logging) {
    for (int k = 0; k < best.length; k++) {
      best[k] = Math.max(best[k], monitor[k] * effect[k] * (BARE + LOGS * logging[k]));
    }
  }

  static void unseen(float[] best, float[] planned, float[] seen, float[] floor, float[] out) {
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.max((1 - best[k] * seen[k]) * (1 - planned[k] * seen[k]), floor[k]);
    }
  }

  static void times(float[] out, float[] value) {
    for (int k = 0; k < out.length; k++) {
      out[k] *= value[k];
    }
  }

  static void atMost(float[] out, float[] value) {
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.min(out[k], value[k]);
    }
  }

  /// R5: getting a foot in where there is a first program after the door.
  static void foot(float[] entry, float[] exec, float[] beta, float[] out) {
    for (int k = 0; k < out.length; k++) {
      float e = entry[k];
      float x = exec[k];
      out[k] = (1 - beta[k]) * (e * x) + beta[k] * Math.min(e, x);
    }
  }

  /// R5 and the harm of an attack in which nothing is taken, or its taking is the harm.
  static void harm(
      float[] entry,
      float[] foot,
      float[] product,
      float[] least,
      float[] impact,
      float[] after,
      float[] held,
      float[] beta,
      float[] out) {
    for (int k = 0; k < out.length; k++) {
      float e = entry[k];
      float i = impact[k];
      float b = beta[k];
      float hit = (1 - b) * (e * product[k] * i) + b * Math.min(Math.min(e, least[k]), i);
      out[k] = Math.min(1, hit * after[k] + foot[k] * held[k]);
    }
  }

  /// From the harm of an attack in which nothing is taken to that of one in which data are.
  static void secrecy(
      float[] entry,
      float[] foot,
      float[] product,
      float[] least,
      float[] taking,
      float[] contained,
      float[] secrecy,
      float[] beta,
      float[] harm) {
    for (int k = 0; k < harm.length; k++) {
      float e = entry[k];
      float t = taking[k];
      float b = beta[k];
      float w = secrecy[k];
      float leak = (1 - b) * (e * product[k] * t) + b * Math.min(Math.min(e, least[k]), t);
      harm[k] = (1 - w) * harm[k] + w * Math.max(leak, contained[k] * foot[k]);
    }
  }

  static void addWeighted(float[] sum, float[] weight, float[] value) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += weight[k] * value[k];
    }
  }

  static void addFall(float[] gain, float[] weight, float[] before, float[] after) {
    for (int k = 0; k < gain.length; k++) {
      gain[k] += weight[k] * (before[k] - after[k]);
    }
  }
}
