package no.dugnad.plan.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import no.dugnad.model.measure.Estimate;
import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void a_name_gives_the_same_number_for_ever() {
    double number = Chance.of("2026-11-23").split(0).split(17).split("effects").uniform();
    assertThat(number).isEqualTo(0.9001257247806678);
  }

  @Test
  void numbers_are_evenly_spread_and_names_apart() {
    double[] numbers =
        IntStream.range(0, 20_000)
            .mapToDouble(i -> Chance.of("x").split(i).split("y").uniform())
            .toArray();
    assertThat(Arrays.stream(numbers).average().orElseThrow()).isCloseTo(.5, within(.01));
    for (int tenth = 0; tenth < 10; tenth++) {
      double low = tenth / 10.0;
      long inside = Arrays.stream(numbers).filter(one -> one >= low && one < low + .1).count();
      assertThat(inside).isBetween(1_850L, 2_150L);
    }
    assertThat(Arrays.stream(numbers).distinct().count()).isEqualTo(20_000);
    assertThat(Arrays.stream(numbers).allMatch(one -> one > 0 && one < 1)).isTrue();
  }

  @Test
  void the_normal_distribution_is_that_of_the_tables() {
    assertThat(Normal.below(0)).isEqualTo(.5);
    assertThat(Normal.below(1.959963984540054)).isCloseTo(.975, within(1e-14));
    assertThat(Normal.below(-3)).isCloseTo(.0013498980316301, within(1e-15));
    assertThat(Normal.below(-9)).isZero();
    assertThat(Normal.below(9)).isEqualTo(1);
    for (double share : new double[] {1e-12, 1e-6, .001, .07, .3, .5, .8, .9999, 1 - 1e-9}) {
      assertThat(Normal.below(Normal.quantile(share))).isCloseTo(share, within(1e-13));
    }
  }

  @Test
  void normal_numbers_have_mean_nought_and_variance_one() {
    double[] numbers =
        IntStream.range(0, 20_000).mapToDouble(i -> Chance.of("n").split(i).normal()).toArray();
    double mean = Arrays.stream(numbers).average().orElseThrow();
    double square = Arrays.stream(numbers).map(one -> one * one).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(.02));
    assertThat(square).isCloseTo(1, within(.03));
  }

  @Test
  void pert_has_its_ends_its_mean_and_its_median() {
    for (Estimate estimate :
        new Estimate[] {
          new Estimate(.05, .2, .5),
          new Estimate(0, .08, .2),
          new Estimate(.8, .93, .985),
          new Estimate(0, 0, 1),
          new Estimate(2, 5, 5)
        }) {
      PertTable table = PertTable.of(estimate);
      assertThat(table.at(0)).isEqualTo(estimate.low());
      assertThat(table.at(1)).isCloseTo(estimate.high(), within(1e-12));
      double mean =
          IntStream.range(0, 100_000)
              .mapToDouble(i -> table.at((i + .5) / 100_000))
              .average()
              .orElseThrow();
      double width = estimate.high() - estimate.low();
      assertThat(mean).isCloseTo(estimate.mean(), within(.001 * width));
      double before = estimate.low();
      for (int i = 1; i <= 1_000; i++) {
        double here = table.at(i / 1_000.0);
        assertThat(here).isGreaterThanOrEqualTo(before);
        before = here;
      }
    }
  }

  @Test
  void pert_of_beta_2_4_has_the_median_of_beta_2_4() {
    // Beta(2, 4): likeliest at 1/4; its median is 0.313810 (six digits).
    assertThat(PertTable.of(new Estimate(0, .25, 1)).at(.5)).isCloseTo(.313810, within(2e-5));
  }

  @Test
  void what_is_known_is_not_drawn() {
    assertThat(PertTable.of(Estimate.of(.3)).at(.99)).isEqualTo(.3);
  }
}
