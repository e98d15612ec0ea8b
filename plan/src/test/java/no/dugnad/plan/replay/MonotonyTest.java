package no.dugnad.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// More is never worse.
class MonotonyTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void more_coverage_never_raises_harm_nor_lets_more_in(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    World world = world(random);
    Map<MeasureId, Double> coverage = new HashMap<>();
    DATA.measures()
        .forEach(one -> coverage.put(one.id(), random.nextBoolean() ? 0.0 : random.nextDouble()));
    Cover less = Cover.of(MODEL, coverage);
    for (Measure measure : DATA.measures()) {
      int index = MODEL.index(measure.id());
      double share = less.share(index);
      Cover more = less.with(index, share + (1 - share) * random.nextDouble());
      DATA.incidents().forEach(one -> notWorse(one, less, more, world, measure));
      MadeAttacks.of(DATA, 20, seed).forEach(one -> notWorse(one, less, more, world, measure));
    }
  }

  private static void notWorse(
      Incident incident, Cover less, Cover more, World world, Measure measure) {
    Attack attack = MODEL.attack(incident);
    Outcome before = Replay.of(MODEL, attack, less, world);
    Outcome after = Replay.of(MODEL, attack, more, world);
    String what = measure.id() + " in " + incident.id();
    assertThat(after.harm()).as(what).isLessThanOrEqualTo(before.harm() + ROUNDING);
    assertThat(after.avoided()).as(what).isGreaterThanOrEqualTo(before.avoided() - ROUNDING);
    assertThat(after.leak()).as(what).isLessThanOrEqualTo(before.leak() + ROUNDING);
    assertThat(after.serious()).as(what).isLessThanOrEqualTo(before.serious() + ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void a_second_try_or_a_forgotten_machine_never_helps_the_defender(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    World world = world(random);
    Map<MeasureId, Double> coverage = new HashMap<>();
    DATA.measures().forEach(one -> coverage.put(one.id(), random.nextDouble()));
    Cover cover = Cover.of(MODEL, coverage);
    for (Attack attack : MODEL.attacks()) {
      double avoided = Replay.of(MODEL, attack, cover, world).avoided();
      for (Global worse :
          new Global[] {
            Global.UNMANAGED,
            Global.UNMANAGED_GAP,
            Global.SECOND_TRY_CRIME,
            Global.SECOND_TRY_STATE,
            Global.FLOOR
          }) {
        World other = world.with(worse, Math.min(1, world.the(worse) * 1.5));
        assertThat(Replay.of(MODEL, attack, cover, other).avoided())
            .isLessThanOrEqualTo(avoided + ROUNDING);
      }
      assertThat(Replay.of(MODEL, attack, cover, world.hindsight()).avoided())
          .isGreaterThanOrEqualTo(avoided - ROUNDING);
    }
  }

  // Any numbers within their ranges, but being held is never worse than being back in days, nor
  // that
  // worse than weeks down: with other weights "less harm" would mean something else.
  private static World world(SplittableRandom random) {
    World world =
        World.of(
            DATA,
            i -> somewhere(DATA.effects().get(i).chance(), random),
            i -> somewhere(DATA.assumptions().get(i).value(), random));
    double held = Math.min(world.the(Global.HARM_CONTAINED), world.the(Global.HARM_RECOVERED));
    double slow = Math.max(world.the(Global.HARM_SLOW), world.the(Global.HARM_RECOVERED));
    return world.with(Global.HARM_CONTAINED, held).with(Global.HARM_SLOW, slow);
  }

  private static double somewhere(Estimate estimate, SplittableRandom random) {
    return estimate.low() + random.nextDouble() * (estimate.high() - estimate.low());
  }
}
