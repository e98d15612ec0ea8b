package no.dugnad.plan.choice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.measure.MeasureId;

/// What was advised the last time.
///
/// @param next the next step
/// @param plans the measures of each budget's plan, by the budget's name
public record Previous(Optional<MeasureId> next, Map<String, Set<MeasureId>> plans) {
  /// Nothing was.
  public static final Previous NONE = new Previous(Optional.empty(), Map.of());

  public Previous {
    plans = Map.copyOf(plans);
  }
}
