package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.Prerequisite;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final PlanData PLAN = PlanData.shipped(DATA);
  private static final Planner PLANNER = Planner.of(MODEL, PLAN, Reading.EVIDENCED, 64, 0);
  private static final Posture ORDINARY = Postures.ordinary(DATA);

  @Test
  void two_runs_give_the_same_bits() {
    Planner other = Planner.of(new ReplayModel(DATA), PLAN, Reading.EVIDENCED, 64, 0);
    Inquiry inquiry = Inquiry.of(PLAN, ORDINARY, Size.S);
    assertThat(other.next(inquiry)).isEqualTo(PLANNER.next(inquiry));
  }

  @Test
  void no_plan_is_over_its_budget_or_lacks_what_a_measure_needs() {
    for (long seed = 1; seed <= 4; seed++) {
      Posture posture = MadeAttacks.posture(DATA, seed);
      for (BudgetPlan plan : PLANNER.next(Inquiry.of(PLAN, posture, Size.M)).budgets()) {
        assertThat(plan.hours()).isLessThanOrEqualTo(plan.budget().hours() + 1e-6);
        assertThat(plan.kroner()).isLessThanOrEqualTo(plan.budget().kroner() + 1e-6);
        assertThat(plan.gap()).isBetween(0.0, 1.0);
        for (Prerequisite one : PLAN.prerequisites()) {
          if (plan.measures().contains(one.measure()) && posture.of(one.needs()).mean() < 0.5) {
            assertThat(plan.measures()).contains(one.needs());
            assertThat(plan.measures().indexOf(one.needs()))
                .isLessThan(plan.measures().indexOf(one.measure()));
          }
        }
      }
    }
  }

  @Test
  void a_larger_budget_of_the_same_inquiry_is_never_worse() {
    SequencedMap<String, Budget> budgets = new LinkedHashMap<>();
    for (int step = 0; step <= 6; step++) {
      budgets.put("step " + step, new Budget(100.0 * step, 100_000.0 * step));
    }
    double before = 0;
    for (BudgetPlan plan : PLANNER.next(with(ORDINARY, budgets, Map.of())).budgets()) {
      assertThat(plan.points()).isGreaterThanOrEqualTo(before);
      before = plan.points();
    }
    assertThat(before).isPositive();
  }

  @Test
  void with_everything_in_place_there_is_nothing_to_advise() {
    Posture all = Posture.exactly(everything(1.0));
    NextSteps steps = PLANNER.next(Inquiry.of(PLAN, all, Size.M));
    assertThat(steps.advice().firmness()).isEqualTo(Advice.Firmness.NOTHING);
    assertThat(steps.perKrone()).isEmpty();
    assertThat(steps.budgets()).allSatisfy(plan -> assertThat(plan.measures()).isEmpty());
    assertThat(steps.budgets()).allSatisfy(plan -> assertThat(plan.offers()).isEmpty());
  }

  @Test
  void what_costs_nothing_costs_no_kroner_and_free_offers_come_with_every_plan() {
    BudgetPlan free = PLANNER.next(Inquiry.of(PLAN, ORDINARY, Size.M)).budgets().getFirst();
    assertThat(free.name()).isEqualTo("free_now");
    assertThat(free.kroner()).isZero();
    assertThat(free.offers()).extracting("id").contains("allvis_nor", "kommunecert");
  }

  @Test
  void ones_own_costs_go_before_ours() {
    MeasureId edr = new MeasureId("EDR");
    OwnPrice bought = new OwnPrice(Optional.of(Estimate.of(1)), Optional.of(Estimate.of(0)));
    SequencedMap<String, Budget> little = new LinkedHashMap<>(Map.of("own", new Budget(2, 0)));
    NextSteps steps = PLANNER.next(with(ORDINARY, little, Map.of(edr, bought)));
    assertThat(steps.budgets().getFirst().measures()).containsExactly(edr);
    assertThat(steps.about(edr).orElseThrow().ranked().option().price().assumed()).isFalse();
    assertThat(steps.perKrone().getFirst().lead()).isEqualTo(edr);
  }

  @Test
  void the_same_question_gets_the_same_plan_when_the_lead_is_small() {
    SequencedMap<String, Budget> budgets =
        new LinkedHashMap<>(Map.of("own", new Budget(300, 300_000)));
    Inquiry inquiry = with(ORDINARY, budgets, Map.of());
    NextSteps first = PLANNER.next(inquiry);
    Posture nearly = ORDINARY.with(new MeasureId("EXPOSE"), ORDINARY.of(new MeasureId("EOL")));
    NextSteps again = PLANNER.next(with(nearly, budgets, Map.of()).after(first.asPrevious()));
    assertThat(Set.copyOf(again.budgets().getFirst().measures()))
        .isEqualTo(Set.copyOf(first.budgets().getFirst().measures()));
    assertThat(again.advice().measure()).isEqualTo(first.advice().measure());
  }

  @Test
  void a_previous_plan_that_is_far_behind_does_not_stay() {
    SequencedMap<String, Budget> budgets = new LinkedHashMap<>(Map.of("own", new Budget(600, 0)));
    Previous poor =
        new Previous(
            Optional.of(new MeasureId("AWARE")),
            Map.of("own", Set.of(new MeasureId("AWARE"), new MeasureId("DMARC"))));
    NextSteps steps = PLANNER.next(with(ORDINARY, budgets, Map.of()).after(poor));
    assertThat(steps.budgets().getFirst().kept()).isFalse();
    assertThat(steps.advice().kept()).isFalse();
  }

  @Test
  void a_proposal_tells_which_attacks_it_changes_and_how_it_is_proven() {
    for (Proposal one : PLANNER.next(Inquiry.of(PLAN, ORDINARY, Size.M)).perKrone()) {
      assertThat(one.changes()).hasSize(22);
      for (AttackChange change : one.changes()) {
        for (AttackChange.Chances its : List.of(change.now(), change.then())) {
          assertThat(its.stopped() + its.heldSmall() + its.serious()).isCloseTo(1, within(1e-9));
        }
      }
      assertThat(one.proofs().get(one.lead())).as(one.lead().id()).isNotEmpty();
      double shares = one.ground().values().stream().mapToDouble(share -> share).sum();
      assertThat(shares)
          .satisfiesAnyOf(
              sum -> assertThat(sum).isCloseTo(1, within(1e-9)), sum -> assertThat(sum).isZero());
    }
  }

  private static Inquiry with(
      Posture posture, SequencedMap<String, Budget> budgets, Map<MeasureId, OwnPrice> own) {
    return new Inquiry(posture, Size.M, own, budgets, Previous.NONE);
  }

  private static Map<MeasureId, Double> everything(double share) {
    Map<MeasureId, Double> all = new LinkedHashMap<>();
    DATA.measures().forEach(measure -> all.put(measure.id(), share));
    return all;
  }
}
