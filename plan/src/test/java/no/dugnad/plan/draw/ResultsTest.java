package no.dugnad.plan.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;

/// The results of the design, of ten: median, and 5 to 95 %, every attack counting alike. They were
/// made with other draws, so they hold within what a thousand draws may differ by.
class ResultsTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final Draws DRAWS = Draws.of(MODEL, 1_000);
  private static final Estimate MEASURED = DATA.trust().measured();
  private static final List<MeasureId> NINE =
      List.of(
              "PATCH_EDGE",
              "PATCH_INT",
              "LEASTPRIV",
              "APPCTRL",
              "MACRO",
              "MFA_REMOTE",
              "MFA_MAIL",
              "PASSWORD",
              "BACKUP_OFF")
          .stream()
          .map(MeasureId::new)
          .toList();

  @Test
  void own_systems_with_nothing() {
    Sum sum = evidenced(List.of()).sumAsListed(AttackSet.OWN_SYSTEM);
    assertThat(sum.count()).isEqualTo(22);
    is(sum, Field.STOPPED, 0);
    is(sum, Field.RECOVERED, 0.6);
    is(sum, Field.SERIOUS, 9.4);
  }

  @Test
  void own_systems_with_basic_claimed() {
    Sum sum =
        read(DATA.basic(), DATA.trust().claimed(), Reading.CLAIMED)
            .sumAsListed(AttackSet.OWN_SYSTEM);
    is(sum, Field.STOPPED, 4.0, 2.3, 5.8);
    is(sum, Field.CONTAINED, 2.8);
    is(sum, Field.RECOVERED, 0.7);
    is(sum, Field.SERIOUS, 2.2, 1.0, 4.4);
  }

  @Test
  void own_systems_with_basic_evidenced() {
    Sum sum = evidenced(DATA.basic()).sumAsListed(AttackSet.OWN_SYSTEM);
    is(sum, Field.STOPPED, 6.8, 5.5, 7.9);
    is(sum, Field.CONTAINED, 2.1, 1.5, 2.6);
    is(sum, Field.RECOVERED, 0.4);
    is(sum, Field.SERIOUS, 0.7, 0.3, 1.5);
  }

  @Test
  void own_systems_with_all_thirty_one_evidenced() {
    Sum sum =
        evidenced(DATA.measures().stream().map(Measure::id).toList())
            .sumAsListed(AttackSet.OWN_SYSTEM);
    is(sum, Field.STOPPED, 7.2, 6.0, 8.2);
    is(sum, Field.CONTAINED, 2.0);
    is(sum, Field.RECOVERED, 0.3);
    is(sum, Field.SERIOUS, 0.5, 0.2, 1.1);
  }

  @Test
  void own_systems_with_basic_in_hindsight() {
    Replayed replayed = read(DATA.basic(), Estimate.ONE, Reading.HINDSIGHT);
    Sum sum = replayed.sumAsListed(AttackSet.OWN_SYSTEM);
    is(sum, Field.STOPPED, 8.8, 8.2, 9.3);
    is(sum, Field.CONTAINED, 1.1);
    is(sum, Field.RECOVERED, 0);
    is(sum, Field.SERIOUS, 0.1);
  }

  @Test
  void own_systems_with_the_narrow_nine() {
    Sum forward = evidenced(NINE).sumAsListed(AttackSet.OWN_SYSTEM);
    is(forward, Field.STOPPED, 4.9, 3.9, 6.0);
    is(forward, Field.SERIOUS, 2.8, 1.8, 4.1);
    Sum hindsight = read(NINE, Estimate.ONE, Reading.HINDSIGHT).sumAsListed(AttackSet.OWN_SYSTEM);
    is(hindsight, Field.STOPPED, 8.1, 7.4, 8.7);
  }

  @Test
  void all_twenty_six_with_basic_evidenced() {
    Sum sum = evidenced(DATA.basic()).sumAsListed(AttackSet.ALL);
    assertThat(sum.count()).isEqualTo(26);
    is(sum, Field.STOPPED, 5.8, 4.7, 6.7);
    is(sum, Field.CONTAINED, 1.8);
    is(sum, Field.RECOVERED, 0.3);
    is(sum, Field.SERIOUS, 2.1, 1.8, 2.8);
  }

  @Test
  void weighting_the_attacks_anew_widens_the_interval_of_the_same_median() {
    Replayed replayed = evidenced(DATA.basic());
    Spread anew = replayed.sum(AttackSet.ALL).ofTen(Field.SERIOUS);
    Spread listed = replayed.sumAsListed(AttackSet.ALL).ofTen(Field.SERIOUS);
    assertThat(anew.median()).isCloseTo(listed.median(), within(.15));
    assertThat(anew.p95() - anew.p5()).isGreaterThan(listed.p95() - listed.p5());
  }

  private static Replayed evidenced(List<MeasureId> measures) {
    return read(measures, MEASURED, Reading.EVIDENCED);
  }

  private static Replayed read(List<MeasureId> measures, Estimate trust, Reading reading) {
    Map<MeasureId, Held> held = new HashMap<>();
    measures.forEach(measure -> held.put(measure, new Held(Estimate.ONE, trust)));
    return Replayed.of(DRAWS, new Posture(reading, held, Held.NOTHING));
  }

  private static void is(Sum sum, Field field, double median) {
    assertThat(sum.ofTen(field).median()).as(field.name()).isCloseTo(median, within(.16));
  }

  private static void is(Sum sum, Field field, double median, double p5, double p95) {
    is(sum, field, median);
    assertThat(sum.ofTen(field).p5()).as(field + " p5").isCloseTo(p5, within(.12));
    assertThat(sum.ofTen(field).p95()).as(field + " p95").isCloseTo(p95, within(.12));
  }
}
