package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.MeasureId;
import org.junit.jupiter.api.Test;

/// The rule of the advice, on gains and costs made for it.
class AdviceTest {
  private static final int DRAWS = 100;

  @Test
  void the_best_of_bad_outcomes_is_advised_and_not_the_best_of_all() {
    double[] bold = flat(0.10);
    Arrays.fill(bold, 0, 30, 0.001);
    Advice advice = advice(Optional.empty(), bold, flat(0.05));
    assertThat(advice.measure()).contains(measure(1));
    assertThat(advice.alike()).containsExactly(measure(0));
  }

  @Test
  void one_that_is_always_ahead_is_firm() {
    Advice advice = advice(Optional.empty(), flat(0.10), flat(0.05));
    assertThat(advice).isEqualTo(firm(measure(0)));
  }

  @Test
  void two_that_differ_by_less_than_the_noise_are_alike() {
    double[] mixed = flat(0.10);
    Arrays.fill(mixed, 0, 60, 0.12);
    Advice advice = advice(Optional.empty(), mixed, flat(0.11));
    assertThat(advice.firmness()).isEqualTo(Advice.Firmness.ALIKE);
  }

  @Test
  void the_advice_stays_while_the_lead_is_small_and_changes_when_it_is_large() {
    Advice stays = advice(Optional.of(measure(1)), flat(0.110), flat(0.100));
    assertThat(stays.measure()).contains(measure(1));
    assertThat(stays.kept()).isTrue();
    Advice changes = advice(Optional.of(measure(1)), flat(0.130), flat(0.100));
    assertThat(changes).isEqualTo(firm(measure(0)));
  }

  @Test
  void a_previous_advice_that_is_no_option_any_more_is_forgotten() {
    Advice advice = advice(Optional.of(measure(9)), flat(0.10), flat(0.05));
    assertThat(advice).isEqualTo(firm(measure(0)));
  }

  @Test
  void one_that_is_seldom_in_the_top_five_is_not_advised_as_firm() {
    double[][] gains = new double[30][DRAWS];
    for (int option = 0; option < gains.length; option++) {
      for (int draw = 0; draw < DRAWS; draw++) {
        gains[option][draw] = 0.01 * (1 + (option + draw * 7) % gains.length);
      }
    }
    assertThat(advice(Optional.empty(), gains).firmness()).isEqualTo(Advice.Firmness.LOOSE);
  }

  @Test
  void where_nothing_helps_nothing_is_advised() {
    Advice advice = advice(Optional.empty(), flat(0), flat(0));
    assertThat(advice.measure()).isEmpty();
    assertThat(advice.firmness()).isEqualTo(Advice.Firmness.NOTHING);
  }

  private static Advice firm(MeasureId measure) {
    return new Advice(Optional.of(measure), Advice.Firmness.FIRM, List.of(), false);
  }

  private static Advice advice(Optional<MeasureId> previous, double[]... gains) {
    List<Option> options = new ArrayList<>();
    double[][] kroner = new double[gains.length][];
    for (int i = 0; i < gains.length; i++) {
      options.add(new Option(measure(i), List.of(measure(i)), Price.NOTHING));
      kroner[i] = flat(100_000);
    }
    return Advice.of(Ranking.of(options, gains, kroner), previous);
  }

  private static MeasureId measure(int number) {
    return new MeasureId("M" + number);
  }

  private static double[] flat(double value) {
    double[] values = new double[DRAWS];
    Arrays.fill(values, value);
    return values;
  }
}
