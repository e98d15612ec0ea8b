package no.dugnad.plan.choice;

import java.util.List;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.model.measure.MeasureId;

/// What to do for a budget.
///
/// @param name such as `free_now`, or one's own
/// @param offers what costs nothing and helps with measures that are not in place: it comes first
/// @param measures in the order in which to do them: what gives most per krone first, each after
///   what it needs
/// @param hours planned
/// @param kroner planned
/// @param points harm removed, in hundredths of what the attacks would do with nothing in place
/// @param gap the most by which the plan is short of the best possible, as a share of that: a bound
///   that holds, given the model's mean values
/// @param searched whether every possibility was looked at or ruled out
/// @param kept whether it is the previous plan, which another leads by too little
public record BudgetPlan(
    String name,
    Budget budget,
    List<Offer> offers,
    List<MeasureId> measures,
    double hours,
    double kroner,
    double points,
    double gap,
    boolean searched,
    boolean kept) {
  public BudgetPlan {
    offers = List.copyOf(offers);
    measures = List.copyOf(measures);
  }
}
