package no.dugnad.plan.choice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The best set within a budget: greedy, swaps, then branch and bound.
///
/// **Why the upper bound is true.** More measures never do harm (that is what [Values.Worth]'s
/// ceiling stands for), so no set within A is worth more than A, whether or not A can be paid for.
/// A branch is a pair (chosen, allowed): sets that hold the former and lie within the latter. If
/// `allowed` can be paid for, it bounds its branch and is a set itself. If not, every set of the
/// branch leaves out items that cost at least what is too much. A set that leaves out x is worth at
/// most `allowed` without x; a set that leaves out several is worth at most the least of these. So
/// with the items sorted by that, highest first, the branch is worth at most the figure of the item
/// at which those before it and it together cost what is too much: whoever leaves out enough leaves
/// out that one or one that costs more to lose. Branches cover everything; what is left open when
/// the effort is spent stands in the bound with its own.
///
/// No submodularity is assumed: logs and watching help each other, two doors need both their locks.
final class Search {
  /// So many items are searched to the end.
  static final int EXACT = 16;

  private static final double ROUNDING = 1e-7;
  // More than a budget's own rounding, so that nothing that it allows is bounded away.
  private static final double SPENDING = 1e-5;

  private final Problem problem;
  private final Map<Long, Values.Worth> known = new HashMap<>();
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(
          Comparator.comparingDouble(Branch::bound).reversed().thenComparingLong(Branch::number));
  private long best;
  private double value;
  private double upper;
  private long numbers;

  /// Sets that hold all that is chosen and lie within what is allowed.
  private record Branch(long chosen, long allowed, double bound, long number) {}

  private Search(Problem given) {
    this.problem =
        new Problem(
            given.items(),
            given.budget(),
            set -> {
              Values.Worth worth = known.get(set);
              if (worth == null) {
                worth = given.values().of(set);
                known.put(set, worth);
              }
              return worth;
            });
  }

  /// Searches.
  ///
  /// @param starts sets to begin from beside nothing; those that cannot be had are passed over. The
  ///   result is worth no less than any of them
  /// @param effort how many sets to look at, at most, before the bound is stated as it stands; with
  ///   at most 16 items that can be paid for, the search goes to the end
  static Found best(Problem problem, List<Long> starts, int effort) {
    return new Search(problem).run(starts, effort);
  }

  private Found run(List<Long> starts, int effort) {
    Climb climb = new Climb(problem);
    take(climb.from(0));
    for (long start : starts) {
      if (problem.fits(start) && problem.whole(start)) {
        take(start);
        take(climb.from(start));
      }
    }
    long allowed = payable(0, problem.all());
    boolean exact = Long.bitCount(allowed) <= EXACT;
    long limit = known.size() + (long) effort;
    open(0, allowed, Double.POSITIVE_INFINITY);
    while (!open.isEmpty() && (exact || known.size() < limit)) {
      split(open.remove());
    }
    boolean finished = open.isEmpty();
    for (Branch branch : open) {
      upper = Math.max(upper, branch.bound());
    }
    return new Found(best, value, Math.max(upper, value) + ROUNDING, finished);
  }

  private void take(long set) {
    double its = problem.values().of(set).value();
    if (its > value) {
      value = its;
      best = set;
    }
  }

  // What can still be paid for with what is chosen, each with all that it needs.
  private long payable(long chosen, long allowed) {
    long left = chosen;
    for (long rest = allowed & ~chosen; rest != 0; rest &= rest - 1) {
      int item = Long.numberOfTrailingZeros(rest);
      long with = chosen | problem.with(item);
      if ((with & ~allowed) == 0 && problem.fits(with)) {
        left |= 1L << item;
      }
    }
    return left;
  }

  private void open(long chosen, long allowed, double parent) {
    Values.Worth worth = problem.values().of(allowed);
    double bound = Math.min(parent, worth.ceiling());
    if (problem.fits(allowed)) {
      take(allowed);
      upper = Math.max(upper, bound);
    } else if (bound > value + ROUNDING) {
      double tighter = Math.min(bound, leavingOut(chosen, allowed));
      if (tighter > value + ROUNDING) {
        open.add(new Branch(chosen, allowed, tighter, numbers++));
      }
    }
  }

  private double leavingOut(long chosen, long allowed) {
    Loss[] losses = losses(chosen, allowed);
    Arrays.sort(losses, Comparator.comparingDouble(Loss::left).reversed());
    double hours = problem.hours(allowed) - problem.budget().hours();
    double kroner = problem.kroner(allowed) - problem.budget().kroner();
    for (Loss loss : losses) {
      hours -= problem.items().get(loss.item()).hours();
      kroner -= problem.items().get(loss.item()).kroner();
      if (hours <= SPENDING && kroner <= SPENDING) {
        return loss.left();
      }
    }
    // Not even without all that is free to leave out: nothing in this branch can be had.
    return Double.NEGATIVE_INFINITY;
  }

  // An item, and the most that sets without it are worth.
  private record Loss(int item, double left) {}

  private Loss[] losses(long chosen, long allowed) {
    Loss[] losses = new Loss[Long.bitCount(allowed & ~chosen)];
    int i = 0;
    for (long rest = allowed & ~chosen; rest != 0; rest &= rest - 1) {
      int item = Long.numberOfTrailingZeros(rest);
      losses[i++] = new Loss(item, problem.values().of(problem.without(allowed, item)).ceiling());
    }
    return losses;
  }

  private void split(Branch branch) {
    if (branch.bound() <= value + ROUNDING) {
      return;
    }
    Loss most =
        Arrays.stream(losses(branch.chosen(), branch.allowed()))
            .min(Comparator.comparingDouble(Loss::left))
            .orElseThrow();
    open(
        branch.chosen(),
        payable(branch.chosen(), problem.without(branch.allowed(), most.item())),
        branch.bound());
    long with = branch.chosen() | problem.with(most.item());
    if (problem.fits(with)) {
      open(with, payable(with, branch.allowed()), branch.bound());
    }
  }
}
