package no.dugnad.plan.kernel;

import java.util.List;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident.Backups;

/// A value that many attacks share, computed for all lanes from coverage, effects, assumptions and
/// other values. Two nodes that are equal are one.
sealed interface Node {
  /// The values it is computed from; all come before it.
  List<Integer> inputs();

  /// The measures that it depends on directly, a bit for each.
  long measures();

  /// Computes it.
  ///
  /// @param from its inputs, in order
  void compute(Lanes lanes, int[] from, float[] out);

  /// An effect and its measure.
  record Cell(int effect, int measure) {}

  /// R1 and R2: a step with the measures that act on it, by group.
  record Step(List<List<Cell>> barriers) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }

    @Override
    public long measures() {
      long bits = 0;
      for (List<Cell> barrier : barriers) {
        for (Cell cell : barrier) {
          bits |= 1L << cell.measure();
        }
      }
      return bits;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      float[] least = lanes.scratch(0);
      float[] best = lanes.scratch(1);
      Loops.fill(out, 1);
      Loops.fill(least, 1);
      for (List<Cell> barrier : barriers) {
        Loops.fill(best, 0);
        for (Cell cell : barrier) {
          Loops.atLeastProduct(best, lanes.cover(cell.measure()), lanes.effect(cell.effect()));
        }
        Loops.past(out, least, best);
      }
      if (!barriers.isEmpty()) {
        Loops.together(out, least, lanes.the(Global.BETA), lanes.the(Global.FLOOR));
      }
    }
  }

  /// R3: the share of machines outside the normal regime.
  record Unmanaged(Global share, int inventory, int expose) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }

    @Override
    public long measures() {
      return 1L << inventory | 1L << expose;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Loops.unmanaged(
          lanes.the(share),
          lanes.cover(inventory),
          lanes.the(Global.INVENTORY),
          lanes.cover(expose),
          lanes.the(Global.SCAN),
          out);
    }
  }

  /// R3: a door on managed and unmanaged machines.
  record Door(int known, int blind, int unmanaged) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(known, blind, unmanaged);
    }

    @Override
    public long measures() {
      return 0;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Loops.between(lanes.value(from[0]), lanes.value(from[1]), lanes.value(from[2]), out);
    }
  }

  /// Some values by their weights, which sum to 1.
  record Mix(List<Integer> inputs, List<Double> weights) implements Node {
    @Override
    public long measures() {
      return 0;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Loops.fill(out, 0);
      for (int i = 0; i < from.length; i++) {
        Loops.add(out, lanes.value(from[i]), weights.get(i).floatValue());
      }
    }
  }

  /// R4: another way where the first is closed.
  record Again(int first, int other, Global tries) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of(first, other);
    }

    @Override
    public long measures() {
      return 0;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Loops.again(lanes.value(from[0]), lanes.value(from[1]), lanes.the(tries), out);
    }
  }

  /// R6: nobody notices in time.
  ///
  /// @param seen which of the chances of being seen at all
  /// @param monitor the effect of monitoring, and so on; -1 where it was in place and failed
  record Watch(int seen, Cell monitor, Cell logging, Cell plan) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }

    @Override
    public long measures() {
      return 1L << monitor.measure() | 1L << logging.measure() | 1L << plan.measure();
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      float[] best = lanes.scratch(0);
      float[] planned = lanes.scratch(1);
      Loops.fill(best, 0);
      Loops.fill(planned, 0);
      if (monitor.effect() >= 0) {
        Loops.monitored(
            best,
            lanes.cover(monitor.measure()),
            lanes.effect(monitor.effect()),
            lanes.cover(logging.measure()));
      }
      if (logging.effect() >= 0) {
        Loops.atLeastProduct(best, lanes.cover(logging.measure()), lanes.effect(logging.effect()));
      }
      if (plan.effect() >= 0) {
        Loops.atLeastProduct(planned, lanes.cover(plan.measure()), lanes.effect(plan.effect()));
      }
      Loops.unseen(best, planned, lanes.seen(seen), lanes.the(Global.FLOOR), out);
    }
  }

  /// The product of some values.
  record Product(List<Integer> inputs) implements Node {
    @Override
    public long measures() {
      return 0;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Loops.fill(out, 1);
      for (int input : from) {
        Loops.times(out, lanes.value(input));
      }
    }
  }

  /// The least of some values, at most 1.
  record Least(List<Integer> inputs) implements Node {
    @Override
    public long measures() {
      return 0;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Loops.fill(out, 1);
      for (int input : from) {
        Loops.atMost(out, lanes.value(input));
      }
    }
  }

  /// R7 and the harm: what a harm done weighs, less what one that was held weighs. [Held] is the
  /// latter.
  record After(
      Backups backups,
      boolean ransomware,
      boolean knownSlow,
      int offline,
      int drill,
      int plan,
      int routines)
      implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }

    @Override
    public long measures() {
      return backups == Backups.NOT_APPLICABLE
          ? 0
          : 1L << offline | 1L << drill | 1L << plan | 1L << routines;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Aftermaths.weigh(this, lanes, out);
    }
  }

  /// What an attack that got in and was held weighs.
  record Held(Backups backups, boolean ransomware) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }

    @Override
    public long measures() {
      return 0;
    }

    @Override
    public void compute(Lanes lanes, int[] from, float[] out) {
      Aftermaths.held(this, lanes, out);
    }
  }
}
