package no.dugnad.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import no.dugnad.catalogue.replay.Assumption;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two independent ways to the same numbers, on random postures, parameters and attacks.
class TwoWaysTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void both_ways_agree(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Double> coverage = new HashMap<>();
    Map<MeasureId, Double> same = new HashMap<>();
    for (Measure measure : DATA.measures()) {
      double share = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
      coverage.put(measure.id().id(), share);
      same.put(measure.id(), share);
    }
    Map<String, Double> effects = new HashMap<>();
    for (Effect effect : DATA.effects()) {
      effects.put(effect.id(), somewhere(effect.chance(), random));
    }
    Map<String, Double> globals = new HashMap<>();
    for (Assumption assumption : DATA.assumptions()) {
      globals.put(assumption.global().id(), somewhere(assumption.value(), random));
    }
    World world =
        World.of(
            DATA,
            i -> effects.get(DATA.effects().get(i).id()),
            i -> globals.get(DATA.assumptions().get(i).global().id()));
    NaiveReplay naive = new NaiveReplay(DATA, coverage, effects, globals);
    Cover cover = Cover.of(MODEL, same);
    DATA.incidents().forEach(incident -> agree(incident, naive, cover, world));
    MadeAttacks.of(DATA, 100, seed).forEach(incident -> agree(incident, naive, cover, world));
  }

  private static void agree(Incident incident, NaiveReplay naive, Cover cover, World world) {
    Outcome outcome = Replay.of(MODEL, MODEL.attack(incident), cover, world);
    assertThat(
            new double[] {
              outcome.avoided(),
              outcome.contained(),
              outcome.recovered(),
              outcome.slow(),
              outcome.lost(),
              outcome.leak(),
              outcome.harm()
            })
        .as(incident.toString())
        .containsExactly(naive.replay(incident), within(1e-12));
    assertThat(outcome.stopped() + outcome.heldSmall() + outcome.serious())
        .isCloseTo(1, within(1e-12));
  }

  private static double somewhere(Estimate estimate, SplittableRandom random) {
    return estimate.low() + random.nextDouble() * (estimate.high() - estimate.low());
  }
}
