package no.dugnad.plan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.whatif.Question.Parameters;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final MeasureId MFA = new MeasureId("MFA_REMOTE");

  @Test
  void at_the_means_it_gives_the_golden_numbers() {
    WhatIf answer = WhatIf.of(MODEL, new Question(basic(), new Parameters.Mean()));
    assertThat(answer.attacks().stream().map(WhatIf.One::id))
        .containsExactlyElementsOf(DATA.incidents().stream().map(Incident::id).toList());
    assertThat(answer.sums().stream().map(Sum::set)).containsExactly(AttackSet.values());
    assertThat(answer.sums().stream().map(Sum::count)).containsExactly(10, 22, 26);
    Sum own = answer.sums().get(1);
    assertThat(own.mean(Field.AVOIDED).median()).isCloseTo(.684438, within(5.01e-7));
    assertThat(own.mean(Field.HARM).p5()).isCloseTo(.087953, within(5.01e-7));
    assertThat(answer.sums().get(2).mean(Field.LOST).p95()).isCloseTo(.004731, within(5.01e-7));
  }

  @Test
  void with_draws_it_gives_an_interval_around_much_the_same() {
    Question question = new Question(basic(), new Parameters.Drawn(500, 7));
    WhatIf answer = WhatIf.of(MODEL, question);
    Spread avoided = answer.sums().get(1).mean(Field.AVOIDED);
    assertThat(avoided.median()).isCloseTo(.684, within(.02));
    assertThat(avoided.p5()).isLessThan(avoided.median());
    assertThat(avoided.p95()).isGreaterThan(avoided.median());
    assertThat(WhatIf.of(MODEL, question)).isEqualTo(answer);
    Question other = new Question(basic(), new Parameters.Drawn(500, 8));
    assertThat(WhatIf.of(MODEL, other)).isNotEqualTo(answer);
  }

  @Test
  void each_fault_is_one_clear_sentence() {
    Parameters mean = new Parameters.Mean();
    assertThat(new Question(Map.of(MFA, 1.0), mean).fault(MODEL)).isEmpty();
    assertThat(new Question(Map.of(new MeasureId("NOPE"), 1.0), mean).fault(MODEL))
        .contains("coverage: there is no measure NOPE");
    for (double bad : List.of(-.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY)) {
      assertThat(new Question(Map.of(MFA, bad), mean).fault(MODEL))
          .contains("coverage: MFA_REMOTE is from 0 to 1, not " + bad);
    }
    for (int bad : List.of(-1, 0, 20_001)) {
      assertThat(new Question(Map.of(), new Parameters.Drawn(bad, 1)).fault(MODEL))
          .contains("parameters: draws is from 1 to 20000");
    }
    Question faulty = new Question(Map.of(MFA, 2.0), mean);
    assertThatThrownBy(() -> WhatIf.of(MODEL, faulty)).hasMessageContaining("from 0 to 1");
  }

  private static Map<MeasureId, Double> basic() {
    Map<MeasureId, Double> coverage = new HashMap<>();
    DATA.basic().forEach(measure -> coverage.put(measure, .9));
    return coverage;
  }
}
