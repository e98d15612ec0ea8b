package no.dugnad.plan.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.measure.MeasureId;

/// The best sets for budgets. What was found for one budget is a start for the next, so that a
/// larger budget of the same inquiry never gives less.
final class BudgetPlans {
  /// How many sets are looked at before the bound is stated as it stands.
  static final int EFFORT = 6_000;

  /// A plan stays until another is worth so much more.
  static final double LEAD = 0.05;

  private final List<Option> options;
  private final Map<MeasureId, Integer> places = new HashMap<>();
  private final List<Problem.Item> items = new ArrayList<>();
  private final Values values;
  private final List<Long> found = new ArrayList<>();

  BudgetPlans(List<Option> options, Prices prices, Values values) {
    this.options = options;
    this.values = values;
    options.forEach(option -> places.put(option.lead(), places.size()));
    for (Option option : options) {
      Price price = prices.of(option.lead());
      long needs = bits(Set.copyOf(option.measures())) & ~bits(Set.of(option.lead()));
      items.add(new Problem.Item(price.plannedHours(), price.plannedKroner(), needs));
    }
  }

  /// What was chosen.
  record Chosen(
      long set,
      double value,
      double hours,
      double kroner,
      double gap,
      boolean searched,
      boolean kept) {}

  /// The best set for a budget, or the one of the last time where that is nearly as good.
  ///
  /// @param before the measures of the last time; those that are done since are passed over
  Chosen choose(Budget budget, Optional<Set<MeasureId>> before) {
    Problem problem = new Problem(items, budget, values);
    List<Long> starts = new ArrayList<>(found);
    Optional<Long> old =
        before
            .map(this::bits)
            .filter(set -> set != 0 && problem.fits(set) && problem.whole(set))
            .map(set -> new Climb(problem).fill(set, true));
    old.ifPresent(starts::add);
    Found best = Search.best(problem, starts, EFFORT);
    found.add(best.set());
    if (old.isPresent() && old.get() != best.set()) {
      double its = values.of(old.get()).value();
      if (best.value() <= its * (1 + LEAD)) {
        Found kept = new Found(old.get(), its, best.upper(), best.finished());
        return chosen(problem, kept, true);
      }
    }
    return chosen(problem, best, false);
  }

  private static Chosen chosen(Problem problem, Found found, boolean kept) {
    return new Chosen(
        found.set(),
        found.value(),
        problem.hours(found.set()),
        problem.kroner(found.set()),
        found.gap(),
        found.finished(),
        kept);
  }

  /// The measures of a set, each after what it needs, otherwise in a given order.
  List<MeasureId> inOrder(long set, List<MeasureId> order) {
    List<MeasureId> measures = new ArrayList<>();
    for (MeasureId lead : order) {
      if ((set & bits(Set.of(lead))) != 0) {
        Option option = options.get(places.getOrDefault(lead, 0));
        for (MeasureId one : option.measures().reversed()) {
          if (!measures.contains(one)) {
            measures.add(one);
          }
        }
      }
    }
    return List.copyOf(measures);
  }

  private long bits(Set<MeasureId> measures) {
    long bits = 0;
    for (MeasureId measure : measures) {
      Integer place = places.get(measure);
      bits |= place == null ? 0 : 1L << place;
    }
    return bits;
  }
}
