package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import no.dugnad.plan.choice.Problem.Item;
import no.dugnad.plan.choice.Values.Worth;
import org.junit.jupiter.api.Test;

/// The search against every set there is, where worths overlap and help each other at random.
class SearchTest {
  private static final int INSTANCES = 150;

  @Test
  void nothing_is_better_than_what_is_found_among_few_items() {
    for (int seed = 0; seed < INSTANCES; seed++) {
      Problem problem = made(seed, 4 + seed % 8);
      Found found = Search.best(problem, List.of(), 0);
      double best = bruteForce(problem);
      assertThat(found.finished()).isTrue();
      assertThat(found.value()).as("instance " + seed).isCloseTo(best, within(1e-6));
      assertThat(found.upper()).isGreaterThanOrEqualTo(best);
      assertThat(found.gap()).isLessThan(1e-4);
    }
  }

  @Test
  void the_bound_holds_however_early_the_search_stops() {
    int loose = 0;
    for (int seed = 0; seed < 12; seed++) {
      Problem problem = made(1000 + seed, 18);
      double best = bruteForce(problem);
      for (int effort : new int[] {0, 20, 200}) {
        Found found = Search.best(problem, List.of(), effort);
        assertThat(found.upper()).as("instance " + seed).isGreaterThanOrEqualTo(best);
        assertThat(found.value()).isLessThanOrEqualTo(best + 1e-9);
        assertThat(found.value()).isGreaterThanOrEqualTo(best * (1 - found.gap()) - 1e-9);
        loose += found.finished() ? 0 : 1;
      }
    }
    assertThat(loose).as("searches that were stopped").isPositive();
  }

  @Test
  void what_is_found_is_within_both_limits_and_lacks_nothing_that_it_needs() {
    for (int seed = 0; seed < INSTANCES; seed++) {
      Problem problem = made(seed, 6 + seed % 20);
      Found found = Search.best(problem, List.of(problem.all(), 1L), 100);
      assertThat(problem.fits(found.set())).isTrue();
      assertThat(problem.whole(found.set())).isTrue();
      assertThat(problem.values().of(found.set()).value()).isEqualTo(found.value());
    }
  }

  @Test
  void more_budget_is_never_worse() {
    for (int seed = 0; seed < 60; seed++) {
      Problem problem = made(seed, 10);
      double before = 0;
      for (int step = 0; step <= 10; step++) {
        Budget more =
            new Budget(problem.budget().hours() * step / 5, problem.budget().kroner() * step / 5);
        double value =
            Search.best(new Problem(problem.items(), more, problem.values()), List.of(), 0).value();
        assertThat(value).as("instance " + seed).isGreaterThanOrEqualTo(before - 1e-6);
        before = value;
      }
    }
  }

  @Test
  void with_no_budget_only_what_is_free_is_had() {
    Problem problem = made(3, 8);
    List<Item> items = new ArrayList<>(problem.items());
    items.set(2, new Item(0, 0, 0));
    Problem free = new Problem(items, new Budget(0, 0), problem.values());
    assertThat(Search.best(free, List.of(), 0).set()).isEqualTo(1L << 2);
  }

  @Test
  void a_start_that_cannot_be_had_is_passed_over_and_one_that_can_is_never_beaten_downwards() {
    Problem problem = made(11, 24);
    Found alone = Search.best(problem, List.of(), 50);
    Found again = Search.best(problem, List.of(problem.all(), alone.set()), 50);
    assertThat(again.value()).isGreaterThanOrEqualTo(alone.value());
  }

  private static double bruteForce(Problem problem) {
    double best = 0;
    for (long set = 0; set <= problem.all(); set++) {
      if (problem.whole(set) && problem.fits(set)) {
        best = Math.max(best, problem.values().of(set).value());
      }
    }
    return best;
  }

  // Ways in that each need all of a few items closed, ways that any of a few items closes, and
  // needs that lead only to items before.
  private static Problem made(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Item> items = new ArrayList<>();
    long[] needs = new long[count];
    double hours = 0;
    double kroner = 0;
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(4) == 0) {
        int other = random.nextInt(i);
        needs[i] = 1L << other | needs[other];
      }
      Item item = new Item(random.nextInt(100), random.nextInt(1000), needs[i]);
      items.add(item);
      hours += item.hours();
      kroner += item.kroner();
    }
    int ways = 6 + random.nextInt(10);
    long[] any = new long[ways];
    long[] every = new long[ways];
    double[] weight = new double[ways];
    for (int way = 0; way < ways; way++) {
      long some = random.nextLong();
      any[way] = some & random.nextLong() & (1L << count) - 1;
      int one = random.nextInt(count);
      every[way] = 1L << one | 1L << random.nextInt(count);
      weight[way] = random.nextDouble();
    }
    Values values =
        set -> {
          double value = 0;
          for (int way = 0; way < ways; way++) {
            value += weight[way] * (1 - Math.pow(0.6, Long.bitCount(set & any[way])));
            value += (set & every[way]) == every[way] ? weight[way] : 0;
          }
          return new Worth(value, value);
        };
    return new Problem(
        items, new Budget(hours * random.nextDouble(), kroner * random.nextDouble()), values);
  }
}
