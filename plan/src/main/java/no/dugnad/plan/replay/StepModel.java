package no.dugnad.plan.replay;

import java.util.List;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Step;

/// A step and what stands in its way.
record StepModel(Step step, List<Barrier> barriers) {
  StepModel {
    barriers = List.copyOf(barriers);
  }

  /// R2: the chance that an attacker gets past, `(1−β)·Π(1−b_g) + β·min(1−b_g)`, at least the floor
  /// where any measure acts, 1 where none does.
  ///
  /// @param powerless measures that do nothing here, a bit for each
  double pass(Cover cover, World world, long powerless) {
    Chain barriers = Chain.START;
    for (Barrier barrier : this.barriers) {
      barriers = barriers.through(1 - barrier.stops(cover, world, powerless));
    }
    if (barriers.least() == 1) {
      return 1;
    }
    return Math.max(barriers.passed(world.the(Global.BETA)), world.the(Global.FLOOR));
  }
}
