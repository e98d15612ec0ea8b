package no.dugnad.plan.kernel;

import java.util.List;
import java.util.stream.IntStream;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.World;

/// The numbers of some draws, side by side, which all municipalities share. Lanes beyond the last
/// draw repeat it and weigh nothing.
final class Block {
  /// How many draws a block holds: few enough that all values of a block stay in the second cache.
  static final int LANES = 256;

  private final int from;
  private final float[][] effects;
  private final float[][] globals;
  private final float[][] seen;
  private final float[][] weights;

  private Block(int from, float[][] effects, float[][] globals, float[][] seen, float[][] weights) {
    this.from = from;
    this.effects = effects;
    this.globals = globals;
    this.seen = seen;
    this.weights = weights;
  }

  static Block of(Draws draws, Graph graph, Reading reading, int from) {
    int effectCount = draws.model().data().effects().size();
    Global[] all = Global.values();
    float[][] effects = new float[effectCount][LANES];
    float[][] globals = new float[all.length][LANES];
    float[][] seen = new float[graph.days().size()][LANES];
    float[][] weights = new float[graph.chains().size()][LANES];
    for (int lane = 0; lane < LANES; lane++) {
      int draw = Math.min(from + lane, draws.count() - 1);
      World world = draws.world(draw, reading);
      for (int effect = 0; effect < effectCount; effect++) {
        effects[effect][lane] = (float) world.effect(effect);
      }
      for (int global = 0; global < all.length; global++) {
        globals[global][lane] = (float) world.the(all[global]);
      }
      double tau = world.the(Global.DAYS_TO_NOTICE);
      for (int which = 0; which < seen.length; which++) {
        seen[which][lane] = (float) (1 - StrictMath.exp(-graph.days().get(which) / tau));
      }
      double[] weight = draws.weights(draw, graph.attacks());
      for (int chain = 0; chain < weights.length; chain++) {
        double sum = 0;
        for (int attack : graph.chains().get(chain).attacks()) {
          sum += weight[attack];
        }
        weights[chain][lane] = (float) sum;
      }
    }
    return new Block(from, effects, globals, seen, weights);
  }

  static List<Block> all(Draws draws, Graph graph, Reading reading) {
    return IntStream.range(0, (draws.count() + LANES - 1) / LANES)
        .mapToObj(block -> of(draws, graph, reading, block * LANES))
        .toList();
  }

  int from() {
    return from;
  }

  float[] effect(int effect) {
    return effects[effect];
  }

  @SuppressWarnings("EnumOrdinal") // An array by enum: the order is this program's own.
  float[] the(Global global) {
    return globals[global.ordinal()];
  }

  float[] seen(int which) {
    return seen[which];
  }

  float[] weight(int chain) {
    return weights[chain];
  }
}
