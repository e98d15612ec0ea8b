package no.dugnad.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import org.junit.jupiter.api.Test;

/// The golden numbers: mean parameters, coverage 0.9. They change only together with the data or
/// the rules, and whoever changes them says what it does to everyone.
class GoldenTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final World MEAN = World.mean(DATA);
  private static final List<ToDoubleFunction<Outcome>> FIELDS =
      List.of(
          Outcome::avoided,
          Outcome::contained,
          Outcome::recovered,
          Outcome::slow,
          Outcome::lost,
          Outcome::leak,
          Outcome::harm);

  @Test
  void twenty_two_own_systems_with_all_that_is_basic() {
    is(
        outcomes(own(), cover(DATA.basic())),
        .684438,
        .207471,
        .041557,
        .060943,
        .005591,
        .083123,
        .087953);
  }

  @Test
  void twenty_two_own_systems_with_all_thirty_one() {
    List<MeasureId> all = DATA.measures().stream().map(Measure::id).toList();
    is(outcomes(own(), cover(all)), .721664, .198044, .030371, .045768, .004153, .060514, .067691);
  }

  @Test
  void all_twenty_six_with_all_that_is_basic() {
    is(outcomes(MODEL.attacks(), cover(DATA.basic())), .579140, .175552, .035163, .205413, .004731);
  }

  @Test
  void with_no_measures_every_attack_that_fully_succeeded_succeeds_again() {
    for (Attack attack : MODEL.attacks()) {
      Outcome outcome = Replay.of(MODEL, attack, cover(List.of()), MEAN);
      assertThat(outcome.avoided()).as(attack.incident().id()).isCloseTo(0, within(1e-12));
      assertThat(outcome.contained()).as(attack.incident().id()).isCloseTo(0, within(1e-12));
      if (attack.incident().actual() == Incident.Ending.FULL) {
        assertThat(outcome.recovered()).as(attack.incident().id()).isZero();
        assertThat(outcome.harm()).as(attack.incident().id()).isCloseTo(1, within(1e-12));
      }
    }
  }

  private static void is(List<Outcome> outcomes, double... golden) {
    for (int i = 0; i < golden.length; i++) {
      double mean = outcomes.stream().mapToDouble(FIELDS.get(i)).average().orElseThrow();
      assertThat(mean).as("field " + i).isCloseTo(golden[i], within(5.01e-7));
    }
  }

  private static List<Outcome> outcomes(List<Attack> attacks, Cover cover) {
    return attacks.stream().map(attack -> Replay.of(MODEL, attack, cover, MEAN)).toList();
  }

  private static List<Attack> own() {
    List<Attack> own =
        MODEL.attacks().stream().filter(one -> one.incident().kind().ownSystem()).toList();
    assertThat(own).hasSize(22);
    return own;
  }

  private static Cover cover(List<MeasureId> measures) {
    Map<MeasureId, Double> coverage = new HashMap<>();
    measures.forEach(measure -> coverage.put(measure, 0.9));
    return Cover.of(MODEL, coverage);
  }
}
