package no.dugnad.plan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.chance.PertTable;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kernel gives what the plain replay gives.
class KernelTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final int MEASURES = DATA.measures().size();
  private static final int DRAWS = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_next_value_is_that_of_the_plain_replay(long seed) {
    List<Incident> incidents = new ArrayList<>(DATA.incidents());
    incidents.addAll(MadeAttacks.of(DATA, 60, seed));
    Draws draws = Draws.of(MODEL, DRAWS, seed);
    Posture posture = MadeAttacks.posture(DATA, seed);
    NextValues next = Kernel.of(draws, Reading.EVIDENCED, incidents).worker().next(posture);
    List<Attack> attacks = incidents.stream().map(MODEL::attack).toList();
    List<String> ids = incidents.stream().map(Incident::id).toList();
    Held target = new Held(Estimate.ONE, DATA.trust().measured());
    Cover[] covers = draws.covers(posture);
    for (int draw = 0; draw < DRAWS; draw += 37) {
      double[] weights = draws.weights(draw, ids);
      double harm = harm(draws, draw, attacks, weights, covers[draw]);
      assertThat((double) next.harm(draw)).isCloseTo(harm, within(1e-6));
      for (int measure = 0; measure < MEASURES; measure++) {
        double then = draws.coverage(measure, target, PertTable::of)[draw];
        double more = Math.max(covers[draw].share(measure), then);
        double after = harm(draws, draw, attacks, weights, covers[draw].with(measure, more));
        assertThat((double) next.gain(measure, draw))
            .as(DATA.measures().get(measure).id() + " in draw " + draw)
            .isCloseTo(harm - after, within(1e-6));
      }
    }
  }

  private static double harm(
      Draws draws, int draw, List<Attack> attacks, double[] weights, Cover cover) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum +=
          weights[i]
              * Replay.of(MODEL, attacks.get(i), cover, draws.world(draw, Reading.EVIDENCED))
                  .harm();
    }
    return sum;
  }

  @Test
  void two_runs_and_two_workers_give_the_same_bits() {
    Kernel kernel = Kernel.of(Draws.of(MODEL, 100), Reading.EVIDENCED, DATA.incidents());
    Kernel again = Kernel.of(Draws.of(MODEL, 100), Reading.EVIDENCED, DATA.incidents());
    Kernel.Worker used = kernel.worker();
    used.next(MadeAttacks.posture(DATA, 8));
    NextValues first = used.next(MadeAttacks.posture(DATA, 9));
    NextValues second = again.worker().next(MadeAttacks.posture(DATA, 9));
    for (int draw = 0; draw < 100; draw++) {
      assertThat(first.harm(draw)).isEqualTo(second.harm(draw));
      for (int measure = 0; measure < MEASURES; measure++) {
        assertThat(first.gain(measure, draw)).isEqualTo(second.gain(measure, draw));
      }
    }
  }

  @Test
  void the_harm_alone_is_that_of_the_next_values_and_a_goal_is_what_the_next_step_reaches() {
    Kernel.Worker worker =
        Kernel.of(Draws.of(MODEL, 300), Reading.EVIDENCED, DATA.incidents()).worker();
    MeasureId edr = new MeasureId("EDR");
    Posture posture = MadeAttacks.posture(DATA, 4).with(edr, Held.exactly(.2));
    NextValues next = worker.next(posture, Posture.exactly(Map.of(edr, .7)));
    float[] before = worker.harm(posture);
    float[] after = worker.harm(posture.with(edr, Held.exactly(.7)));
    for (int draw = 0; draw < before.length; draw++) {
      assertThat(next.harm(draw)).isEqualTo(before[draw]);
      assertThat(next.gain(MODEL.index(edr), draw))
          .isCloseTo(before[draw] - after[draw], within(1e-6f));
    }
    assertThat(next.meanGain(MODEL.index(new MeasureId("MFA_REMOTE")))).isZero();
  }

  @Test
  void attacks_that_are_alike_are_one_chain() {
    List<Incident> twice = new ArrayList<>(DATA.incidents());
    twice.addAll(DATA.incidents());
    Draws draws = Draws.of(MODEL, 10);
    assertThat(Kernel.of(draws, Reading.EVIDENCED, twice).chains())
        .isEqualTo(Kernel.of(draws, Reading.EVIDENCED, DATA.incidents()).chains())
        .isLessThan(DATA.incidents().size());
  }

  @Test
  void a_measure_that_is_in_place_gains_nothing() {
    Draws draws = Draws.of(MODEL, 200);
    Held measured = new Held(Estimate.ONE, DATA.trust().measured());
    Posture posture = new Posture(Reading.EVIDENCED, Map.of(), measured);
    NextValues next = Kernel.of(draws, Reading.EVIDENCED, DATA.incidents()).worker().next(posture);
    for (int measure = 0; measure < MEASURES; measure++) {
      assertThat(next.meanGain(measure)).isZero();
    }
  }

  @Test
  void a_posture_of_another_reading_is_refused() {
    Draws draws = Draws.of(MODEL, 10);
    Kernel.Worker worker = Kernel.of(draws, Reading.HINDSIGHT, DATA.incidents()).worker();
    assertThatThrownBy(() -> worker.next(Posture.exactly(Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
