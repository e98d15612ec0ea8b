package no.dugnad.plan.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Outcome;
import no.dugnad.plan.replay.Passage;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;
import org.junit.jupiter.api.Test;

/// The worked example of the design: Østre Toten, 9 January 2021.
class OstreTotenTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final World MEAN = World.mean(DATA);
  private static final Draws DRAWS = Draws.of(MODEL, 1_024);
  private static final Attack ATTACK = MODEL.attacks().getFirst();

  @Test
  void it_is_the_first_attack_of_the_corpus() {
    assertThat(ATTACK.incident().id()).isEqualTo("ostretoten");
  }

  @Test
  void with_nothing_in_place_it_goes_as_it_went() {
    Outcome outcome = with(List.of());
    assertThat(outcome.lost()).isCloseTo(1, within(1e-12));
    assertThat(outcome.leak()).isCloseTo(1, within(1e-12));
  }

  @Test
  void multi_factor_on_all_remote_access_stops_it_in_four_of_ten() {
    List<String> mfa = List.of("MFA_REMOTE");
    Outcome outcome = with(mfa);
    assertThat(outcome.avoided()).isCloseTo(.37, within(.005));
    assertThat(outcome.lost()).isCloseTo(.63, within(.005));
    Passage door = Replay.passages(MODEL, ATTACK, cover(mfa), MEAN).getFirst();
    assertThat(door.pass()).isCloseTo(.634, within(.0005));
    assertThat(door.unmanaged()).isCloseTo(.158, within(.0005));
    assertThat(door.tries()).isCloseTo(.317, within(.0005));
    assertThat(door.forgotten()).isCloseTo(.158, within(.0005));
    Spread avoided = drawn(mfa, Field.AVOIDED);
    assertThat(avoided.p5()).isCloseTo(.29, within(.01));
    assertThat(avoided.p95()).isCloseTo(.45, within(.01));
  }

  @Test
  void an_offline_backup_alone_stops_nothing_and_un_leaks_nothing() {
    Outcome outcome = with(List.of("BACKUP_OFF"));
    assertThat(outcome.avoided()).isCloseTo(0, within(1e-12));
    assertThat(outcome.recovered()).isCloseTo(.35, within(.005));
    assertThat(outcome.slow()).isCloseTo(.48, within(.005));
    assertThat(outcome.lost()).isCloseTo(.17, within(.005));
    assertThat(outcome.leak()).isCloseTo(1, within(1e-12));
  }

  @Test
  void the_three_that_the_regulator_named_would_have_saved_most_of_the_data() {
    List<String> named = List.of("MFA_REMOTE", "BACKUP_OFF", "LOGGING");
    Outcome outcome = with(named);
    assertThat(outcome.avoided()).isCloseTo(.37, within(.005));
    assertThat(outcome.contained()).isCloseTo(.05, within(.005));
    assertThat(outcome.recovered()).isCloseTo(.20, within(.005));
    assertThat(outcome.slow()).isCloseTo(.28, within(.005));
    assertThat(outcome.lost()).isCloseTo(.10, within(.005));
    assertThat(outcome.leak()).isCloseTo(.59, within(.005));
    assertThat(outcome.harm()).isCloseTo(.34, within(.005));
    Spread lost = drawn(named, Field.LOST);
    assertThat(lost.p5()).isCloseTo(.05, within(.01));
    assertThat(lost.p95()).isCloseTo(.18, within(.01));
  }

  @Test
  void all_that_is_basic_stops_it_in_seven_of_ten() {
    List<String> basic = DATA.basic().stream().map(MeasureId::id).toList();
    Outcome outcome = with(basic);
    assertThat(outcome.avoided()).isCloseTo(.69, within(.005));
    assertThat(outcome.recovered()).isCloseTo(.05, within(.005));
    assertThat(outcome.slow()).isCloseTo(.02, within(.005));
    assertThat(outcome.lost()).isCloseTo(.02, within(.005));
    List<Passage> passages = Replay.passages(MODEL, ATTACK, cover(basic), MEAN);
    assertThat(passages.stream().map(Passage::stage))
        .containsExactly(Stage.ENTRY, Stage.PRIV, Stage.SPREAD, Stage.WATCH, Stage.IMPACT);
    double[] passed = passages.stream().mapToDouble(Passage::pass).toArray();
    assertThat(passed).containsExactly(new double[] {.313, .53, .50, .47, .64}, within(.005));
    assertThat(passages.getFirst().unmanaged()).isCloseTo(.055, within(.0005));
    Spread avoided = drawn(basic, Field.AVOIDED);
    assertThat(avoided.p5()).isCloseTo(.57, within(.01));
    assertThat(avoided.p95()).isCloseTo(.79, within(.01));
    Spread serious = drawn(basic, Field.SERIOUS);
    assertThat(serious.p5()).isCloseTo(.01, within(.01));
    assertThat(serious.p95()).isCloseTo(.10, within(.01));
  }

  private static Map<MeasureId, Double> coverage(List<String> measures) {
    Map<MeasureId, Double> coverage = new HashMap<>();
    measures.forEach(measure -> coverage.put(new MeasureId(measure), 0.9));
    return coverage;
  }

  private static Cover cover(List<String> measures) {
    return Cover.of(MODEL, coverage(measures));
  }

  private static Outcome with(List<String> measures) {
    return Replay.of(MODEL, ATTACK, cover(measures), MEAN);
  }

  // The intervals of the design are those of coverage that is measured, not known.
  private static Spread drawn(List<String> measures, Field field) {
    Map<MeasureId, Held> held = new HashMap<>();
    Held measured = new Held(Estimate.ONE, DATA.trust().measured());
    measures.forEach(measure -> held.put(new MeasureId(measure), measured));
    Posture posture = new Posture(Reading.EVIDENCED, held, Held.NOTHING);
    return Replayed.of(DRAWS, posture).attack(0, field);
  }
}
