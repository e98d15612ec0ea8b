package no.dugnad.plan.choice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import no.dugnad.catalogue.replay.BudgetRow;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;

/// What a municipality asks a [Planner].
///
/// @param posture what it has; the evidenced reading is the one to plan by
/// @param size for our assumptions on costs
/// @param own its own costs, which go before ours
/// @param budgets by name, in the order in which they are shown
/// @param previous what was advised the last time
public record Inquiry(
    Posture posture,
    Size size,
    Map<MeasureId, OwnPrice> own,
    SequencedMap<String, Budget> budgets,
    Previous previous) {
  public Inquiry {
    own = Map.copyOf(own);
    budgets = new LinkedHashMap<>(budgets);
  }

  /// With our assumptions, the three budgets of the data, and no previous advice.
  public static Inquiry of(PlanData data, Posture posture, Size size) {
    SequencedMap<String, Budget> budgets = new LinkedHashMap<>();
    for (BudgetRow row : data.budgets()) {
      if (row.size() == size) {
        budgets.put(row.name(), Budget.of(row));
      }
    }
    return new Inquiry(posture, size, Map.of(), budgets, Previous.NONE);
  }

  /// The same after what was advised before.
  public Inquiry after(Previous before) {
    return new Inquiry(posture, size, own, budgets, before);
  }

  @Override
  public SequencedMap<String, Budget> budgets() {
    return new LinkedHashMap<>(budgets);
  }
}
