package no.dugnad.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import org.junit.jupiter.api.Test;

/// What moves the answer, and what buys most, as the design states it: of ten like the 22 on own
/// systems, at mean parameters.
class WhatMovesTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final World MEAN = World.mean(DATA);
  private static final List<Attack> OWN =
      MODEL.attacks().stream().filter(one -> one.incident().kind().ownSystem()).toList();

  @Test
  void real_coverage_moves_it_most() {
    assertThat(stopped(basic(.5), MEAN)).isCloseTo(3.6, within(.06));
    assertThat(stopped(basic(.7), MEAN)).isCloseTo(5.2, within(.06));
    assertThat(stopped(basic(.9), MEAN)).isCloseTo(6.8, within(.06));
    assertThat(stopped(basic(1), MEAN)).isCloseTo(7.6, within(.06));
  }

  @Test
  void common_cause_moves_it_little() {
    assertThat(stopped(basic(.9), MEAN.with(Global.BETA, .05))).isCloseTo(7.0, within(.06));
    assertThat(stopped(basic(.9), MEAN.with(Global.BETA, .5))).isCloseTo(6.6, within(.06));
    assertThat(stopped(basic(.9), MEAN.with(Global.BETA, 0))).isCloseTo(7.1, within(.06));
    assertThat(stopped(basic(.9), MEAN.with(Global.BETA, 1))).isCloseTo(6.1, within(.06));
    assertThat(serious(basic(.9), MEAN.with(Global.BETA, .05))).isCloseTo(.4, within(.06));
    assertThat(serious(basic(.9), MEAN.with(Global.BETA, .5))).isCloseTo(1.2, within(.06));
    assertThat(serious(basic(.9), MEAN.with(Global.BETA, 0))).isCloseTo(.3, within(.06));
    assertThat(serious(basic(.9), MEAN.with(Global.BETA, 1))).isCloseTo(2.1, within(.06));
  }

  @Test
  void second_try_and_forgotten_machines_move_it_little() {
    assertThat(stopped(basic(.9), MEAN.with(Global.UNMANAGED, .05))).isCloseTo(7.1, within(.1));
    assertThat(stopped(basic(.9), MEAN.with(Global.UNMANAGED, .30))).isCloseTo(6.6, within(.1));
    assertThat(stopped(basic(.9), MEAN.with(Global.SECOND_TRY_CRIME, .1)))
        .isCloseTo(7.2, within(.06));
    assertThat(stopped(basic(.9), MEAN.with(Global.SECOND_TRY_CRIME, .6)))
        .isCloseTo(6.4, within(.06));
  }

  @Test
  void all_effects_low_or_high() {
    assertThat(stopped(basic(.9), effects(one -> one.chance().low()))).isCloseTo(5.1, within(.06));
    assertThat(stopped(basic(.9), effects(one -> one.chance().high()))).isCloseTo(8.0, within(.06));
  }

  @Test
  void from_nothing_and_alone_the_big_ones_take_most_off_the_serious() {
    double nothing = serious(Map.of(), MEAN);
    Map<String, Double> off =
        Map.of(
            "EDR", 3.9,
            "TIERING", 3.9,
            "SEGMENT", 2.9,
            "APPCTRL", 2.8,
            "MFA_REMOTE", 2.2,
            "MFA_ADMIN", 2.1,
            "MONITOR", 2.0,
            "LEASTPRIV", 1.9);
    off.forEach((measure, less) ->
        assertThat(nothing - serious(Map.of(new MeasureId(measure), .9), MEAN))
            .as(measure)
            .isCloseTo(less, within(.06)));
  }

  @Test
  void an_inventory_alone_buys_nothing() {
    assertThat(serious(Map.of(new MeasureId("INVENTORY"), 1.0), MEAN))
        .isCloseTo(serious(Map.of(), MEAN), within(1e-9));
  }

  @Test
  void multi_factor_on_remote_access_is_missed_most() {
    Map<String, Double> missed =
        Map.of("MFA_REMOTE", 1.9, "EXPOSE", .8, "PATCH_EDGE", .5, "INVENTORY", .5, "APPCTRL", .5);
    missed.forEach((measure, less) -> {
      Map<MeasureId, Double> without = new HashMap<>(basic(.9));
      without.remove(new MeasureId(measure));
      assertThat(stopped(basic(.9), MEAN) - stopped(without, MEAN))
          .as(measure)
          .isCloseTo(less, within(.06));
    });
  }

  private static World effects(ToDoubleFunction<Effect> value) {
    return World.of(
        DATA,
        i -> value.applyAsDouble(DATA.effects().get(i)),
        i -> DATA.assumptions().get(i).value().mean());
  }

  private static Map<MeasureId, Double> basic(double share) {
    Map<MeasureId, Double> coverage = new HashMap<>();
    DATA.basic().forEach(measure -> coverage.put(measure, share));
    return coverage;
  }

  private static double stopped(Map<MeasureId, Double> coverage, World world) {
    return ofTen(coverage, world, Outcome::stopped);
  }

  private static double serious(Map<MeasureId, Double> coverage, World world) {
    return ofTen(coverage, world, Outcome::serious);
  }

  private static double ofTen(
      Map<MeasureId, Double> coverage, World world, ToDoubleFunction<Outcome> field) {
    Cover cover = Cover.of(MODEL, coverage);
    return 10
        * OWN.stream()
            .map(attack -> Replay.of(MODEL, attack, cover, world))
            .mapToDouble(field)
            .average()
            .orElseThrow();
  }
}
