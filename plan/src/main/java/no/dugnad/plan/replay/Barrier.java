package no.dugnad.plan.replay;

import java.util.List;

/// The measures of one group that act on a step: only the best of them counts (R1).
///
/// @param group its name
record Barrier(String group, List<Cell> cells) {
  Barrier {
    cells = List.copyOf(cells);
  }

  /// One effect.
  ///
  /// @param effect its index in the data
  /// @param measure its measure's index in the model
  record Cell(int effect, int measure) {}

  /// R1: `b_g = max c_m e_mt`.
  ///
  /// @param powerless measures that do nothing here, a bit for each
  double stops(Cover cover, World world, long powerless) {
    double best = 0;
    for (Cell cell : cells) {
      if ((powerless >>> cell.measure() & 1) == 0) {
        best = Math.max(best, cover.share(cell.measure()) * world.effect(cell.effect()));
      }
    }
    return best;
  }
}
