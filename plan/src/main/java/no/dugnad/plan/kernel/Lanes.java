package no.dugnad.plan.kernel;

import no.dugnad.catalogue.replay.Global;

/// Where the values of a block of draws lie while one municipality is worked on: as it is, and with
/// some measures changed. One per thread; nothing in it outlives a call.
final class Lanes {
  private static final int SCRATCH = 2;

  private final Node[] nodes;
  private final long[] depends;
  private final int[][] inputs;
  private final float[][] covers;
  private final float[][] otherCovers;
  private final float[][] values;
  private final float[][] otherValues;
  private final float[][] scratch;
  private Block block;
  private long changed;

  Lanes(Graph graph, Block first, int measures) {
    this.block = first;
    this.nodes = graph.nodes().toArray(Node[]::new);
    this.depends = graph.depends().stream().mapToLong(Long::longValue).toArray();
    this.inputs =
        graph.nodes().stream()
            .map(node -> node.inputs().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.covers = new float[measures][Block.LANES];
    this.otherCovers = new float[measures][Block.LANES];
    this.values = new float[nodes.length][Block.LANES];
    this.otherValues = new float[nodes.length][Block.LANES];
    this.scratch = new float[SCRATCH][Block.LANES];
  }

  /// Turns to a block, and computes everything as it is.
  ///
  /// @param now coverage by measure and draw
  /// @param then coverage by measure and draw where a measure is changed
  void turnTo(Block other, float[][] now, float[][] then) {
    block = other;
    changed = 0;
    for (int measure = 0; measure < covers.length; measure++) {
      System.arraycopy(now[measure], block.from(), covers[measure], 0, Block.LANES);
      System.arraycopy(then[measure], block.from(), otherCovers[measure], 0, Block.LANES);
    }
    for (int node = 0; node < values.length; node++) {
      nodes[node].compute(this, inputs[node], values[node]);
    }
  }

  /// Changes some measures, and computes what depends on them.
  ///
  /// @param measures a bit for each
  /// @param touched the values that depend on them
  void change(long measures, int[] touched) {
    changed = measures;
    for (int node : touched) {
      nodes[node].compute(this, inputs[node], otherValues[node]);
    }
  }

  float[] cover(int measure) {
    return (changed >>> measure & 1) == 0 ? covers[measure] : otherCovers[measure];
  }

  float[] value(int node) {
    return (depends[node] & changed) == 0 ? values[node] : otherValues[node];
  }

  float[] effect(int effect) {
    return block.effect(effect);
  }

  float[] the(Global global) {
    return block.the(global);
  }

  float[] seen(int which) {
    return block.seen(which);
  }

  float[] scratch(int which) {
    return scratch[which];
  }
}
