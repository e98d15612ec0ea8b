package no.dugnad.plan.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final Draws DRAWS = Draws.of(MODEL, 2_000);

  @Test
  void the_same_seed_gives_the_same_bits() {
    Posture posture = MadeAttacks.posture(DATA, 5);
    Replayed first = Replayed.of(Draws.of(MODEL, 50, 9), posture);
    Replayed second = Replayed.of(Draws.of(MODEL, 50, 9), posture);
    for (AttackSet set : AttackSet.values()) {
      assertThat(first.sum(set)).isEqualTo(second.sum(set));
    }
  }

  @Test
  void every_machine_gives_these_bits() {
    Map<MeasureId, Double> coverage = new HashMap<>();
    DATA.basic().forEach(measure -> coverage.put(measure, .9));
    Sum ten = Replayed.of(Draws.of(MODEL, 64), Posture.exactly(coverage)).sum(AttackSet.TEN);
    assertThat(ten.mean(Field.STOPPED))
        .isEqualTo(
            new Spread(
                0.5237043111489134, 0.541838227633588, 0.3723757746272389, 0.6942039577696191));
    assertThat(ten.mean(Field.HARM))
        .isEqualTo(
            new Spread(
                0.323597187865849, 0.32269321046793886, 0.15456547759621078, 0.5129475443001555));
  }

  @Test
  void another_seed_or_another_corpus_gives_others() {
    double one = Draws.of(MODEL, 1, 1).world(0, Reading.EVIDENCED).the(Global.BETA);
    double two = Draws.of(MODEL, 1, 2).world(0, Reading.EVIDENCED).the(Global.BETA);
    ReplayModel later = new ReplayModel(with("2027-01-01", DATA.effects()));
    double three = Draws.of(later, 1, 1).world(0, Reading.EVIDENCED).the(Global.BETA);
    assertThat(List.of(one, two, three)).doesNotHaveDuplicates();
  }

  @Test
  void fewer_draws_are_the_first_of_more() {
    Draws few = Draws.of(MODEL, 3);
    for (int draw = 0; draw < few.count(); draw++) {
      assertThat(few.world(draw, Reading.EVIDENCED).effect(7))
          .isEqualTo(DRAWS.world(draw, Reading.EVIDENCED).effect(7));
    }
  }

  @Test
  void a_row_that_is_added_moves_no_other_number() {
    List<Effect> more = new ArrayList<>(DATA.effects());
    more.addFirst(
        new Effect(
            "lateral",
            new MeasureId("LOGGING"),
            new Estimate(0, .1, .2),
            Letter.C,
            Optional.empty()));
    Draws longer = Draws.of(new ReplayModel(with(DATA.corpus(), more)), 3);
    for (int effect = 0; effect < DATA.effects().size(); effect++) {
      assertThat(longer.world(2, Reading.EVIDENCED).effect(effect + 1))
          .isEqualTo(DRAWS.world(2, Reading.EVIDENCED).effect(effect));
    }
  }

  private static ReplayData with(String corpus, List<Effect> effects) {
    return new ReplayData(
        corpus,
        DATA.measures(),
        DATA.steps(),
        effects,
        DATA.assumptions(),
        DATA.trust(),
        DATA.costs(),
        DATA.files(),
        DATA.incidents(),
        DATA.ten());
  }

  @Test
  void every_number_stays_in_its_range_and_has_its_mean() {
    for (int i = 0; i < DATA.effects().size(); i++) {
      int effect = i;
      Estimate chance = DATA.effects().get(i).chance();
      double[] drawn = drawn(draw -> DRAWS.world(draw, Reading.EVIDENCED).effect(effect));
      assertThat(Arrays.stream(drawn).min().orElseThrow()).isGreaterThanOrEqualTo(chance.low());
      assertThat(Arrays.stream(drawn).max().orElseThrow()).isLessThanOrEqualTo(chance.high());
      assertThat(Arrays.stream(drawn).average().orElseThrow())
          .isCloseTo(chance.mean(), within(.03 * (chance.high() - chance.low())));
    }
  }

  @Test
  void effects_go_together_and_apart_from_the_world() {
    double[] one = drawn(draw -> DRAWS.world(draw, Reading.EVIDENCED).effect(0));
    double[] two = drawn(draw -> DRAWS.world(draw, Reading.EVIDENCED).effect(40));
    double[] beta = drawn(draw -> DRAWS.world(draw, Reading.EVIDENCED).the(Global.BETA));
    double[] floor = drawn(draw -> DRAWS.world(draw, Reading.EVIDENCED).the(Global.FLOOR));
    double[] copies =
        drawn(draw -> DRAWS.world(draw, Reading.EVIDENCED).the(Global.OFFLINE_SURVIVES));
    assertThat(correlation(one, two)).isCloseTo(.59, within(.06));
    assertThat(correlation(one, beta)).isCloseTo(0, within(.06));
    assertThat(correlation(beta, floor)).isCloseTo(.58, within(.06));
    assertThat(correlation(beta, copies)).isCloseTo(-.58, within(.06));
  }

  @Test
  void coverage_goes_together_too_and_a_known_share_is_not_drawn() {
    Posture posture = MadeAttacks.posture(DATA, 3);
    Cover[] covers = DRAWS.covers(posture);
    List<Integer> uncertain = new ArrayList<>();
    for (int measure = 0; measure < DATA.measures().size(); measure++) {
      if (posture.of(DATA.measures().get(measure).id()).mean() > 0) {
        uncertain.add(measure);
      }
    }
    double[] one = drawn(draw -> covers[draw].share(uncertain.get(0)));
    double[] two = drawn(draw -> covers[draw].share(uncertain.get(1)));
    assertThat(correlation(one, two)).isGreaterThan(.3);
    Cover[] known = DRAWS.covers(Posture.exactly(Map.of(new MeasureId("EDR"), .4)));
    assertThat(known[7].share(MODEL.index(new MeasureId("EDR")))).isEqualTo(.4);
  }

  @Test
  void weights_are_those_of_a_bayesian_bootstrap() {
    List<String> ids = List.of("ostretoten", "hse", "acos");
    double[] first = drawn(draw -> DRAWS.weights(draw, ids)[0]);
    assertThat(Arrays.stream(first).average().orElseThrow()).isCloseTo(1 / 3.0, within(.02));
    assertThat(Arrays.stream(DRAWS.weights(4, ids)).sum()).isCloseTo(1, within(1e-12));
    double square =
        Arrays.stream(first).map(one -> (one - 1 / 3.0) * (one - 1 / 3.0)).average().orElseThrow();
    // Dirichlet(1, 1, 1) has variance 1/18.
    assertThat(square).isCloseTo(1 / 18.0, within(.01));
  }

  private static double[] drawn(IntToDoubleFunction value) {
    return IntStream.range(0, DRAWS.count()).mapToDouble(value).toArray();
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double both = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      squareA += (a[i] - meanA) * (a[i] - meanA);
      squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(squareA * squareB);
  }
}
