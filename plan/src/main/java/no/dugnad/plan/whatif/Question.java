package no.dugnad.plan.whatif;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.replay.ReplayModel;

/// What would come of a coverage?
///
/// @param coverage how much of each measure is really in place, 0 to 1; none of those not named
/// @param parameters at which numbers
public record Question(Map<MeasureId, Double> coverage, Parameters parameters) {
  /// The most draws that may be asked for.
  public static final int MOST_DRAWS = 20_000;

  public Question {
    // In the order of the names, so that the same fault is always the first.
    coverage = Collections.unmodifiableMap(new TreeMap<>(coverage));
  }

  /// At which numbers to replay.
  public sealed interface Parameters {
    /// Every number at its mean.
    record Mean() implements Parameters {}

    /// Many draws.
    ///
    /// @param draws 1 to [#MOST_DRAWS]
    /// @param seed any; 0 gives the draws that Dugnad's own figures rest on
    record Drawn(int draws, long seed) implements Parameters {}
  }

  /// What is wrong with the question, as one clear sentence; empty where it can be answered.
  public Optional<String> fault(ReplayModel model) {
    for (Map.Entry<MeasureId, Double> one : coverage.entrySet()) {
      if (!model.knows(one.getKey())) {
        return Optional.of("coverage: there is no measure " + one.getKey());
      }
      if (!(one.getValue() >= 0 && one.getValue() <= 1)) {
        return Optional.of("coverage: " + one.getKey() + " is from 0 to 1, not " + one.getValue());
      }
    }
    return switch (parameters) {
      case Parameters.Mean _ -> Optional.empty();
      case Parameters.Drawn drawn ->
          drawn.draws() >= 1 && drawn.draws() <= MOST_DRAWS
              ? Optional.empty()
              : Optional.of("parameters: draws is from 1 to " + MOST_DRAWS);
    };
  }
}
