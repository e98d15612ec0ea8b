package no.dugnad.plan.choice;

/// From a set to a better one nearby: adds what gives most for what it takes, then takes out one or
/// two and fills again, as long as that helps.
final class Climb {
  private static final double LEAST_GAIN = 1e-7;
  private static final int MOST_ROUNDS = 40;
  private static final double SMALL = 1e-9;

  private final Problem problem;

  Climb(Problem problem) {
    this.problem = problem;
  }

  /// A set that no swap makes better.
  ///
  /// @param start within the budget, and whole
  long from(long start) {
    long best = better(fill(start, true), fill(start, false));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long next = swapped(best);
      if (next == best) {
        return best;
      }
      best = next;
    }
    return best;
  }

  /// Adds to a set as long as something fits and helps.
  ///
  /// @param thrifty whether what gives most for its share of the budget comes first, rather than
  ///   what gives most
  long fill(long start, boolean thrifty) {
    long set = start;
    while (true) {
      long next = added(set, thrifty);
      if (next == set) {
        return set;
      }
      set = next;
    }
  }

  private long added(long set, boolean thrifty) {
    double now = value(set);
    long best = set;
    double most = 0;
    for (int item = 0; item < problem.items().size(); item++) {
      long next = set | problem.with(item);
      if (next != set && problem.fits(next)) {
        double gain = value(next) - now;
        double merit = thrifty ? gain / share(next & ~set) : gain;
        if (gain > LEAST_GAIN && merit > most) {
          most = merit;
          best = next;
        }
      }
    }
    return best;
  }

  private double share(long set) {
    double hours = problem.budget().hours();
    double kroner = problem.budget().kroner();
    return SMALL
        + (hours > 0 ? problem.hours(set) / hours : 0)
        + (kroner > 0 ? problem.kroner(set) / kroner : 0);
  }

  private long swapped(long set) {
    long best = set;
    for (int one = 0; one < problem.items().size(); one++) {
      if ((set >>> one & 1) == 1) {
        long left = problem.without(set, one);
        best = better(best, fill(left, true));
        for (int two = one + 1; two < problem.items().size(); two++) {
          if ((left >>> two & 1) == 1) {
            best = better(best, fill(problem.without(left, two), false));
          }
        }
      }
    }
    return best;
  }

  private long better(long one, long other) {
    return value(other) > value(one) + LEAST_GAIN ? other : one;
  }

  private double value(long set) {
    return problem.values().of(set).value();
  }
}
