package no.dugnad.plan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.api.Test;

/// Sets of measures come to what the postures with them come to.
class SetHarmsTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final Draws DRAWS = Draws.of(MODEL, 300);

  @Test
  void a_set_is_worth_what_the_posture_with_it_is_worth_whatever_was_asked_before() {
    Kernel kernel = Kernel.of(DRAWS, Reading.EVIDENCED, DATA.incidents());
    Posture nothing = new Posture(Reading.EVIDENCED, Map.of(), Held.NOTHING);
    SetHarms sets = kernel.worker().sets(nothing, kernel.goal());
    for (long set :
        new long[] {0, 0b1011, 1L << 30, 0b1010_0000_1111_0000L, 0b1011, (1L << 31) - 1}) {
      Posture with = nothing;
      for (int measure = 0; measure < DATA.measures().size(); measure++) {
        if ((set >>> measure & 1) == 1) {
          with = with.with(DATA.measures().get(measure).id(), kernel.goal().unnamed());
        }
      }
      assertThat(sets.harm(set)).containsExactly(kernel.worker().harm(with), within(1e-6f));
    }
  }

  @Test
  void one_measure_gains_what_the_next_value_says() {
    Kernel kernel = Kernel.of(DRAWS, Reading.EVIDENCED, DATA.incidents());
    Posture posture = MadeAttacks.posture(DATA, 3);
    NextValues next = kernel.worker().next(posture);
    SetHarms sets = kernel.worker().sets(posture, kernel.goal());
    float[] now = sets.harm(0);
    for (int measure = 0; measure < DATA.measures().size(); measure++) {
      float[] then = sets.harm(1L << measure);
      for (int draw = 0; draw < sets.count(); draw += 29) {
        assertThat(now[draw] - then[draw]).isCloseTo(next.gain(measure, draw), within(1e-6f));
      }
    }
  }
}
