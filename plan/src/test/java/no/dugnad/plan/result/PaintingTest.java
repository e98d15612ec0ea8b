package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintingTest {
  @Test
  void what_is_left_goes_to_the_largest_remainder() {
    // Sums 5.39, 1.76, 2.85: 5, 1, 2 and then 0.85 and 0.76.
    List<double[]> chances =
        IntStream.range(0, 10).mapToObj(_ -> new double[] {.539, .176, .285}).toList();
    assertThat(Painting.totals(chances)).containsExactly(5, 2, 3);
  }

  @Test
  void equal_remainders_go_to_the_worse_kind() {
    List<double[]> chances = List.of(new double[] {.5, 0, .5});
    assertThat(Painting.totals(chances)).containsExactly(0, 0, 1);
  }

  @Test
  void a_sum_that_is_whole_but_for_rounding_is_whole() {
    List<double[]> chances =
        IntStream.range(0, 10).mapToObj(_ -> new double[] {.1, .2, .7}).toList();
    assertThat(Painting.totals(chances)).containsExactly(1, 2, 7);
  }

  @Test
  void the_likeliest_kind_of_each_alone_does_not_decide() {
    List<double[]> chances =
        List.of(
            new double[] {.6, .2, .2},
            new double[] {.6, .1, .3},
            new double[] {.6, .3, .1},
            new double[] {.6, .1, .3});
    int[] totals = Painting.totals(chances);
    assertThat(totals).containsExactly(2, 1, 1);
    assertThat(Painting.kinds(chances, totals))
        .containsExactlyInAnyOrder(
            SquareKind.STOPPED, SquareKind.STOPPED, SquareKind.HELD_SMALL, SquareKind.SERIOUS)
        .element(2)
        .isEqualTo(SquareKind.HELD_SMALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_other_painting_with_the_same_totals_is_likelier(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> chances = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble() * (1 - a);
      chances.add(new double[] {a, b, 1 - a - b});
    }
    int[] totals = Painting.totals(chances);
    List<SquareKind> kinds = Painting.kinds(chances, totals);
    for (SquareKind kind : SquareKind.values()) {
      assertThat(kinds.stream().filter(kind::equals).count())
          .isEqualTo(totals[List.of(SquareKind.values()).indexOf(kind)]);
    }
    double best = 0;
    for (int all = 0; all < 2_187; all++) {
      int[] counts = new int[3];
      double sum = 0;
      int rest = all;
      for (double[] chance : chances) {
        counts[rest % 3]++;
        sum += chance[rest % 3];
        rest /= 3;
      }
      if (Arrays.equals(counts, totals)) {
        best = Math.max(best, sum);
      }
    }
    double painted = 0;
    for (int i = 0; i < chances.size(); i++) {
      painted += chances.get(i)[List.of(SquareKind.values()).indexOf(kinds.get(i))];
    }
    assertThat(painted).isCloseTo(best, within(1e-12));
  }
}
