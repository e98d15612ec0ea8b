package no.dugnad.plan.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;

/// What a municipality could do next.
///
/// @param set over which attacks everything here is summed; never shown without it
/// @param harmNow the mean harm as things are, of what it would be with nothing in place; 0 to 1
/// @param advice the next step
/// @param perKrone every option, the one that gives most per krone first
/// @param budgets a plan for each budget
public record NextSteps(
    AttackSet set,
    double harmNow,
    Advice advice,
    List<Proposal> perKrone,
    List<BudgetPlan> budgets) {
  public NextSteps {
    perKrone = List.copyOf(perKrone);
    budgets = List.copyOf(budgets);
  }

  /// Every option, the one that takes most off the serious ones of ten attacks first: what costs
  /// much may change most.
  public List<Proposal> perTen() {
    return perKrone.stream()
        .sorted(
            Comparator.comparingDouble(Proposal::seriousOffTen)
                .reversed()
                .thenComparing(Proposal::lead))
        .toList();
  }

  /// The option about a measure; empty where it is no option.
  public Optional<Proposal> about(MeasureId measure) {
    return perKrone.stream().filter(one -> one.lead().equals(measure)).findFirst();
  }

  /// What to give the next run, so that advice does not flicker.
  public Previous asPrevious() {
    Map<String, Set<MeasureId>> plans =
        budgets.stream()
            .collect(Collectors.toMap(BudgetPlan::name, plan -> Set.copyOf(plan.measures())));
    return new Previous(advice.measure(), plans);
  }
}
