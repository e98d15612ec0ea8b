package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;

/// The table of the design: which five give most per krone under three assumed postures.
class GoldenRankingTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final PlanData PLAN = PlanData.shipped(DATA);
  private static final Planner PLANNER = Planner.of(MODEL, PLAN, Reading.EVIDENCED, 300, 0);

  @Test
  void weak() {
    NextSteps steps = steps(Postures.weak(DATA), 8.1);
    assertThat(topFive(steps))
        .containsExactlyInAnyOrder("MFA_ADMIN", "EXPOSE", "PASSWORD", "MFA_REMOTE", "LEASTPRIV");
    assertThat(per(steps, "MFA_ADMIN").median()).isCloseTo(27, within(5.0));
    assertThat(per(steps, "EXPOSE").median()).isCloseTo(24, within(5.0));
    assertThat(per(steps, "MFA_REMOTE").median()).isCloseTo(14, within(4.0));
    assertThat(per(steps, "LEASTPRIV").median()).isCloseTo(11, within(3.0));
  }

  @Test
  void ordinary() {
    NextSteps steps = steps(Postures.ordinary(DATA), 3.5);
    assertThat(topFive(steps))
        .containsExactlyInAnyOrder("EXPOSE", "MFA_REMOTE", "MFA_ADMIN", "PASSWORD", "LEASTPRIV");
    assertThat(per(steps, "EXPOSE").median()).isCloseTo(14, within(4.0));
    for (String firm : new String[] {"EXPOSE", "MFA_REMOTE", "MFA_ADMIN"}) {
      assertThat(about(steps, firm).ranked().topFive()).as(firm).isGreaterThanOrEqualTo(0.95);
    }
  }

  @Test
  void strong() {
    NextSteps steps = steps(Postures.strong(DATA), 1.1);
    assertThat(topFive(steps))
        .containsExactlyInAnyOrder("EXPOSE", "MFA_ADMIN", "PATCH_EDGE", "BACKUP_TEST", "LEASTPRIV");
  }

  @Test
  void what_rests_on_judgement_says_so() {
    NextSteps steps = steps(Postures.ordinary(DATA), 3.5);
    assertThat(about(steps, "MFA_ADMIN").ground().get(Letter.C)).isGreaterThan(0.9);
    assertThat(about(steps, "MFA_REMOTE").ground().get(Letter.A)).isGreaterThan(0.5);
  }

  @Test
  void per_ten_attacks_the_big_ones_come_first() {
    NextSteps steps = steps(Postures.weak(DATA), 8.1);
    assertThat(steps.perTen().stream().limit(6).map(one -> one.lead().id()))
        .contains("EDR", "TIERING", "APPCTRL");
    assertThat(topFive(steps)).doesNotContain("EDR", "TIERING");
  }

  private static NextSteps steps(Posture posture, double seriousOfTen) {
    double serious =
        Replayed.of(Draws.of(MODEL, 100), posture)
            .sum(AttackSet.OWN_SYSTEM)
            .ofTen(Field.SERIOUS)
            .mean();
    assertThat(serious)
        .as("the posture is as the design has it")
        .isCloseTo(seriousOfTen, within(.5));
    return PLANNER.next(Inquiry.of(PLAN, posture, Size.M));
  }

  private static Set<String> topFive(NextSteps steps) {
    return steps.perKrone().stream()
        .limit(5)
        .map(one -> one.lead().id())
        .collect(Collectors.toSet());
  }

  private static Proposal about(NextSteps steps, String measure) {
    return steps.about(new MeasureId(measure)).orElseThrow();
  }

  private static Range per(NextSteps steps, String measure) {
    return about(steps, measure).ranked().perHundredThousand();
  }
}
