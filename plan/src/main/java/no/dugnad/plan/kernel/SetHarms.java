package no.dugnad.plan.kernel;

import java.util.List;

/// The harm of one municipality with any set of measures put in place, draw by draw. Only what
/// depends on the set is computed again. Belongs to one thread.
public final class SetHarms {
  private final Graph graph;
  private final Chain[] chains;
  private final List<Block> blocks;
  private final Lanes[] lanes;
  private final float[][][] asItIs;
  private final float[] other = new float[Block.LANES];
  private final float[] sum = new float[Block.LANES];
  private final int count;

  /// @param now coverage by measure and draw
  /// @param then coverage by measure and draw where a measure is put in place
  SetHarms(Graph graph, List<Block> blocks, int count, float[][] now, float[][] then) {
    this.graph = graph;
    this.chains = graph.chains().toArray(Chain[]::new);
    this.blocks = blocks;
    this.count = count;
    this.lanes = new Lanes[blocks.size()];
    this.asItIs = new float[blocks.size()][chains.length][Block.LANES];
    for (int block = 0; block < lanes.length; block++) {
      lanes[block] = new Lanes(graph, blocks.get(block), now.length);
      lanes[block].turnTo(blocks.get(block), now, then);
      for (int chain = 0; chain < chains.length; chain++) {
        Kernel.harm(chains[chain], lanes[block], asItIs[block][chain]);
      }
    }
  }

  /// How many draws.
  public int count() {
    return count;
  }

  /// The harm with a set in place in each draw, of what it would be with nothing in place; 0 to 1.
  ///
  /// @param set a bit for each measure, by its index in the model
  public float[] harm(long set) {
    int[] touched = graph.touched(set);
    float[] harm = new float[count];
    for (int block = 0; block < lanes.length; block++) {
      lanes[block].change(set, touched);
      Loops.fill(sum, 0);
      for (int chain = 0; chain < chains.length; chain++) {
        boolean same = (graph.chainDepends().get(chain) & set) == 0;
        if (!same) {
          Kernel.harm(chains[chain], lanes[block], other);
        }
        Loops.addWeighted(
            sum, blocks.get(block).weight(chain), same ? asItIs[block][chain] : other);
      }
      int from = blocks.get(block).from();
      System.arraycopy(sum, 0, harm, from, Math.min(Block.LANES, count - from));
    }
    return harm;
  }
}
