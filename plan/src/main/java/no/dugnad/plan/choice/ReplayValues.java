package no.dugnad.plan.choice;

import java.util.List;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.kernel.SetHarms;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.World;

/// What sets of measures are worth: the harm they take away, on average over the draws.
///
/// In a draw, more of a measure never means more harm, as long as a drill does not slow down the
/// restoring, and what is restored in days does not weigh more than what takes weeks, nor what was
/// held more than what was restored (R1 to R7 are monotone then, line by line; copies are coded for
/// ransomware only). The ranges overlap, so in a few draws that order does not hold. There the
/// ceiling takes all harm that is left as if it could be taken away.
final class ReplayValues implements Values {
  private final SetHarms harms;
  private final float[] now;
  private final boolean[] disordered;
  private final List<Integer> measures;

  /// @param measures the index in the model of each item
  ReplayValues(SetHarms harms, Draws draws, Reading reading, List<Integer> measures) {
    this.harms = harms;
    this.now = harms.harm(0);
    this.measures = List.copyOf(measures);
    this.disordered = new boolean[harms.count()];
    for (int draw = 0; draw < disordered.length; draw++) {
      World world = draws.world(draw, reading);
      disordered[draw] =
          world.the(Global.BACK_AFTER_DRILL) < world.the(Global.BACK_IN_A_WEEK)
              || world.the(Global.HARM_RECOVERED) > world.the(Global.HARM_SLOW)
              || world.the(Global.HARM_CONTAINED) > world.the(Global.HARM_RECOVERED);
    }
  }

  @Override
  public Worth of(long set) {
    float[] then = harms.harm(inModel(set));
    double value = 0;
    double ceiling = 0;
    for (int draw = 0; draw < then.length; draw++) {
      double fall = (double) now[draw] - then[draw];
      value += fall;
      ceiling += disordered[draw] ? now[draw] : fall;
    }
    return new Worth(value / then.length, ceiling / then.length);
  }

  /// The mean harm as things are.
  double harm() {
    double sum = 0;
    for (float one : now) {
      sum += one;
    }
    return sum / now.length;
  }

  private long inModel(long set) {
    long bits = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      bits |= 1L << measures.get(Long.numberOfTrailingZeros(rest));
    }
    return bits;
  }
}
