package no.dugnad.judge.law;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import no.dugnad.model.observation.Fact;

/// What silence is worth. A packet may be lost; so silence says something only where it was tried
/// often enough that loss cannot explain it, and where the way there was open before and after.
public final class Silence {
  /// The most that the chance of "all tries were lost" may be.
  static final double CHANCE = 1e-6;

  /// The fewest tries, however good the line.
  static final int FEWEST = 3;

  private Silence() {}

  /// Whether a trial proves that the probe was not answered: no try was answered, there were at
  /// least three and as many as q to the power of their number needs to be at most one in a
  /// million, and a control succeeded before the first and after the last of them.
  public static boolean proven(Fact.TrialResult trial) {
    List<Instant> silent = trial.silent();
    if (trial.answer().isPresent() || silent.size() < triesNeeded(trial.lossBound())) {
      return false;
    }
    Instant first = Collections.min(silent);
    Instant last = Collections.max(silent);
    return trial.controlsBefore().stream().anyMatch(control -> control.isBefore(first))
        && trial.controlsAfter().stream().anyMatch(control -> control.isAfter(last));
  }

  /// How many silent tries in a row it takes at this loss.
  ///
  /// @param lossBound q, the upper 95 % bound of loss; 0 to 1
  /// @return at least three; [Integer#MAX_VALUE] where nothing could ever prove it
  public static int triesNeeded(double lossBound) {
    if (!(lossBound < 1)) {
      return Integer.MAX_VALUE;
    }
    if (lossBound <= 0) {
      return FEWEST;
    }
    double needed = Math.ceil(Math.log(CHANCE) / Math.log(lossBound) - 1e-9);
    return (int) Math.clamp(needed, FEWEST, Integer.MAX_VALUE);
  }
}
