package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.Problem.Item;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.kernel.Kernel;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Greedy against exact on the replay itself, with 13 candidates and one sum for hours and kroner,
/// as the design measured it.
class GreedyTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final List<MeasureId> THIRTEEN =
      List.of(
              "EXPOSE",
              "MFA_REMOTE",
              "MFA_ADMIN",
              "PASSWORD",
              "LEASTPRIV",
              "PATCH_EDGE",
              "BACKUP_OFF",
              "BACKUP_TEST",
              "EDR",
              "LOGGING",
              "MONITOR",
              "SEGMENT",
              "INVENTORY")
          .stream()
          .map(MeasureId::new)
          .toList();
  private static final ReplayValues VALUES = values();

  @ParameterizedTest
  @ValueSource(ints = {200, 500, 1000, 2000})
  void greedy_leaves_at_most_a_few_per_cent_more_harm_than_exact(int thousand) {
    Problem problem = problem(thousand);
    double now = VALUES.harm();
    double greedy = now - VALUES.of(new Climb(problem).fill(0, true)).value();
    Found exact = Search.best(problem, List.of(), 0);
    double least = now - exact.value();
    assertThat(exact.finished()).isTrue();
    assertThat(greedy).isGreaterThanOrEqualTo(least - 1e-9).isLessThan(least * 1.1);
    double swapped = now - VALUES.of(new Climb(problem).from(0)).value();
    assertThat(swapped).isLessThan(least * 1.03);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500, 1000, 2000})
  void nothing_that_can_be_paid_is_better_than_exact(int thousand) {
    Problem problem = problem(thousand);
    Found exact = Search.best(problem, List.of(), 0);
    double best = 0;
    for (long set = 0; set <= problem.all(); set++) {
      if (problem.fits(set)) {
        best = Math.max(best, VALUES.of(set).value());
      }
    }
    assertThat(exact.value()).isGreaterThanOrEqualTo(best - 1e-6);
    assertThat(exact.upper()).isGreaterThanOrEqualTo(best);
    assertThat(exact.gap()).isLessThan(0.02);
  }

  @Test
  void no_part_of_a_set_is_worth_more_than_its_ceiling() {
    long all = (1L << THIRTEEN.size()) - 1;
    for (long set = 1; set <= all; set += 37) {
      double ceiling = VALUES.of(set).ceiling();
      for (long rest = set; rest != 0; rest &= rest - 1) {
        long less = set & ~Long.lowestOneBit(rest);
        assertThat(VALUES.of(less).value()).isLessThanOrEqualTo(ceiling + 1e-6);
        assertThat(VALUES.of(less).ceiling()).isLessThanOrEqualTo(ceiling + 1e-6);
      }
    }
  }

  @Test
  void copies_are_coded_for_ransomware_only_which_the_ceiling_relies_on() {
    assertThat(DATA.incidents())
        .allSatisfy(one ->
            assertThat(one.kind() == Incident.Kind.RANSOMWARE)
                .isEqualTo(one.backups() != Incident.Backups.NOT_APPLICABLE));
  }

  private static Problem problem(int thousand) {
    Posture posture = Postures.ordinary(DATA);
    Posture nothing = Posture.exactly(Map.of());
    Prices prices = Prices.of(DATA, Size.M, Map.of(), nothing, nothing);
    List<Item> items = new ArrayList<>();
    for (MeasureId measure : THIRTEEN) {
      Price price = prices.of(measure);
      double rest = Prices.rest(posture.of(measure).mean(), 0.9);
      double kroner = price.kroner().mean() + price.hours().mean() * Price.HOUR.mean();
      items.add(new Item(0, kroner * rest, 0));
    }
    return new Problem(items, new Budget(0, thousand * 1000.0), VALUES);
  }

  private static ReplayValues values() {
    Draws draws = Draws.of(MODEL, 40);
    List<Incident> attacks = new ArrayList<>();
    for (int attack : AttackSet.OWN_SYSTEM.attacks(MODEL)) {
      attacks.add(MODEL.attacks().get(attack).incident());
    }
    Kernel kernel = Kernel.of(draws, Reading.EVIDENCED, attacks);
    return new ReplayValues(
        kernel.worker().sets(Postures.ordinary(DATA), kernel.goal()),
        draws,
        Reading.EVIDENCED,
        THIRTEEN.stream().map(MODEL::index).toList());
  }
}
