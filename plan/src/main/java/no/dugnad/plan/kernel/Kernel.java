package no.dugnad.plan.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.model.measure.Estimate;
import no.dugnad.plan.chance.PertTable;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;

/// All next measures of a municipality in one go.
///
/// What makes it small: attacks collapse to chains, chains share their steps, a measure touches
/// about three steps, and draws are the same for everyone. So: values are computed once and shared
/// ([Graph]); a lane is a draw, and a block of lanes stays in the cache while a municipality is
/// worked on ([Block]); for each next measure only what depends on it is computed again. Sums run
/// in a fixed order, so that two runs give the same bits. Numbers are `float`: seven digits, where
/// the widest of the uncertainties begins at the first.
///
/// A kernel can be shared by threads; a [Worker] belongs to one.
public final class Kernel {
  private final Draws draws;
  private final Reading reading;
  private final Graph graph;
  private final List<Block> blocks;
  private final Held target;
  private final int[][] touched;
  private final int[][] touchedChains;
  private final Chain[] chains;

  private Kernel(Draws draws, Reading reading, Graph graph, Held target) {
    this.draws = draws;
    this.reading = reading;
    this.graph = graph;
    this.blocks = Block.all(draws, graph, reading);
    this.target = target;
    this.chains = graph.chains().toArray(Chain[]::new);
    this.touched = new int[draws.model().measures().size()][];
    this.touchedChains = new int[draws.model().measures().size()][];
    for (int measure = 0; measure < touchedChains.length; measure++) {
      touched[measure] = graph.touched(1L << measure);
      touchedChains[measure] = graph.touchedChains(1L << measure);
    }
  }

  /// A kernel for some attacks, weighted anew in each draw.
  ///
  /// @param attacks of the corpus or not; steps and measures must be in the data
  public static Kernel of(Draws draws, Reading reading, List<Incident> attacks) {
    ReplayModel model = draws.model();
    Graph graph = Compiler.compile(model.data(), attacks);
    return new Kernel(
        draws, reading, graph, new Held(Estimate.ONE, model.data().trust().measured()));
  }

  /// Every measure fully in place and measured: what next measures are brought to.
  public Posture goal() {
    return new Posture(reading, Map.of(), target);
  }

  /// How many different chains the attacks come to.
  public int chains() {
    return graph.chains().size();
  }

  /// How many different values the chains are made of.
  public int nodes() {
    return graph.nodes().size();
  }

  /// A worker for one thread.
  public Worker worker() {
    return new Worker(this);
  }

  /// Works on one municipality after the other. Not for several threads.
  public static final class Worker {
    // Postures share their trusts and differ in their shares; of the latter a few are kept.
    private static final int MOST_TABLES = 500;

    private final Kernel kernel;
    private final Lanes lanes;
    private final float[][] harms;
    private final float[] other = new float[Block.LANES];
    private final float[] sum = new float[Block.LANES];
    private final float[][] now;
    private final float[][] then;
    private final Map<Estimate, PertTable> tables = new HashMap<>();

    private Worker(Kernel kernel) {
      this.kernel = kernel;
      int measures = kernel.touchedChains.length;
      this.lanes = new Lanes(kernel.graph, kernel.blocks.getFirst(), measures);
      this.harms = new float[kernel.graph.chains().size()][Block.LANES];
      int padded = kernel.blocks.size() * Block.LANES;
      this.now = new float[measures][padded];
      this.then = new float[measures][padded];
    }

    /// What each measure would do next, when it is put fully in place and measured.
    ///
    /// @throws IllegalArgumentException where the posture is of another reading than the kernel
    public NextValues next(Posture posture) {
      return next(posture, kernel.goal());
    }

    /// What each measure would do next, when it comes to what it is in another posture. What is
    /// better already stays as it is.
    ///
    /// @throws IllegalArgumentException where a posture is of another reading than the kernel
    public NextValues next(Posture posture, Posture goal) {
      fill(posture, now);
      fill(goal, then);
      for (int measure = 0; measure < now.length; measure++) {
        Loops.atLeast(then[measure], now[measure]);
      }
      int count = kernel.draws.count();
      float[] harm = new float[count];
      float[][] gains = new float[now.length][count];
      for (Block block : kernel.blocks) {
        asItIs(block, harm);
        for (int measure = 0; measure < gains.length; measure++) {
          Loops.fill(sum, 0);
          lanes.change(1L << measure, kernel.touched[measure]);
          for (int chain : kernel.touchedChains[measure]) {
            Kernel.harm(kernel.chains[chain], lanes, other);
            Loops.addFall(sum, block.weight(chain), harms[chain], other);
          }
          copy(block, gains[measure]);
        }
      }
      return new NextValues(harm, gains);
    }

    /// The harm as things are in each draw, of what it would be with nothing in place; 0 to 1.
    ///
    /// @throws IllegalArgumentException where the posture is of another reading than the kernel
    public float[] harm(Posture posture) {
      fill(posture, now);
      float[] harm = new float[kernel.draws.count()];
      for (Block block : kernel.blocks) {
        asItIs(block, harm);
      }
      return harm;
    }

    /// Any sets of measures, with each of them brought to what it is in another posture.
    ///
    /// @throws IllegalArgumentException where a posture is of another reading than the kernel
    public SetHarms sets(Posture posture, Posture goal) {
      fill(posture, now);
      fill(goal, then);
      for (int measure = 0; measure < now.length; measure++) {
        Loops.atLeast(then[measure], now[measure]);
      }
      return new SetHarms(kernel.graph, kernel.blocks, kernel.draws.count(), now, then);
    }

    private void asItIs(Block block, float[] harm) {
      lanes.turnTo(block, now, then);
      Loops.fill(sum, 0);
      for (int chain = 0; chain < harms.length; chain++) {
        Kernel.harm(kernel.chains[chain], lanes, harms[chain]);
        Loops.addWeighted(sum, block.weight(chain), harms[chain]);
      }
      copy(block, harm);
    }

    private void copy(Block block, float[] into) {
      int length = Math.min(Block.LANES, into.length - block.from());
      System.arraycopy(sum, 0, into, block.from(), length);
    }

    // Lanes beyond the last draw repeat it.
    private void fill(Posture posture, float[][] covers) {
      if (posture.reading() != kernel.reading) {
        throw new IllegalArgumentException(
            "a posture " + posture.reading() + " in a kernel " + kernel.reading);
      }
      if (tables.size() > MOST_TABLES) {
        tables.clear();
      }
      for (int measure = 0; measure < covers.length; measure++) {
        Held held = posture.of(kernel.draws.model().measures().get(measure).id());
        double[] coverage =
            kernel.draws.coverage(measure, held, one -> tables.computeIfAbsent(one, PertTable::of));
        for (int draw = 0; draw < covers[measure].length; draw++) {
          covers[measure][draw] = (float) coverage[Math.min(draw, coverage.length - 1)];
        }
      }
    }
  }

  /// The harm of a chain in every lane of the block that the lanes are turned to.
  static void harm(Chain chain, Lanes lanes, float[] out) {
    float[] entry = lanes.value(chain.entry());
    float[] product = lanes.value(chain.product());
    float[] least = lanes.value(chain.least());
    float[] beta = lanes.the(Global.BETA);
    float[] foot = entry;
    if (chain.exec() >= 0) {
      foot = lanes.scratch(0);
      Loops.foot(entry, lanes.value(chain.exec()), beta, foot);
    }
    Loops.harm(
        entry,
        foot,
        product,
        least,
        lanes.value(chain.impact()),
        lanes.value(chain.after()),
        lanes.value(chain.held()),
        beta,
        out);
    if (chain.taking() >= 0) {
      Loops.secrecy(
          entry,
          foot,
          product,
          least,
          lanes.value(chain.taking()),
          lanes.the(Global.HARM_CONTAINED),
          lanes.the(Global.SECRECY),
          beta,
          out);
    }
  }
}
