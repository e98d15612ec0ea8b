package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.testing.MadeAttacks;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final PlanData PLAN = PlanData.shipped(DATA);
  private static final Planner PLANNER = Planner.of(MODEL, PLAN, Reading.EVIDENCED, 64, 0);
  private static final Draws DRAWS = Draws.of(MODEL, 32);

  private static double sum(Course.Point point) {
    return point.stopped() + point.heldSmall() + point.serious();
  }

  @Test
  void it_starts_where_the_squares_do() {
    Posture posture = Postures.ordinary(DATA);
    Inquiry inquiry = Inquiry.of(PLAN, posture, Size.M);
    Course course = Course.of(DRAWS, inquiry, PLANNER.next(inquiry).budgets().getLast());
    var ten = Replayed.of(DRAWS, posture).sumAsListed(AttackSet.TEN);
    assertThat(course.now().stopped()).isCloseTo(ten.ofTen(Field.STOPPED).mean(), within(1e-9));
    assertThat(course.now().heldSmall())
        .isCloseTo(ten.ofTen(Field.HELD_SMALL).mean(), within(1e-9));
    assertThat(course.now().serious()).isCloseTo(ten.ofTen(Field.SERIOUS).mean(), within(1e-9));
    assertThat(course.now().harm()).isCloseTo(ten.mean(Field.HARM).mean(), within(1e-9));
  }

  @Test
  void it_ends_where_the_plan_does_and_no_step_does_harm() {
    for (long seed = 1; seed <= 4; seed++) {
      Inquiry inquiry = Inquiry.of(PLAN, MadeAttacks.posture(DATA, seed), Size.M);
      for (BudgetPlan plan : PLANNER.next(inquiry).budgets()) {
        Course course = Course.of(DRAWS, inquiry, plan);
        assertThat(course.budget()).isEqualTo(plan.name());
        assertThat(course.steps()).extracting(Course.Step::measure).isEqualTo(plan.measures());
        Course.Point before = course.now();
        double spent = 0;
        for (Course.Step step : course.steps()) {
          assertThat(sum(step.then())).isCloseTo(10, within(1e-9));
          assertThat(step.then().stopped()).isGreaterThanOrEqualTo(before.stopped() - 1e-9);
          assertThat(step.inAll()).isGreaterThanOrEqualTo(spent);
          assertThat(step.inAll()).isCloseTo(step.kroner() + 700 * step.hours(), within(1e-6));
          before = step.then();
          spent = step.inAll();
        }
        if (!course.steps().isEmpty()) {
          Course.Step last = course.steps().getLast();
          assertThat(last.hours()).isCloseTo(plan.hours(), within(1e-6));
          assertThat(last.kroner()).isCloseTo(plan.kroner(), within(1e-6));
        }
      }
    }
  }

  @Test
  void where_there_is_nothing_to_do_it_has_no_steps() {
    Posture posture = Postures.strong(DATA);
    Inquiry inquiry = Inquiry.of(PLAN, posture, Size.S);
    BudgetPlan nothing =
        new BudgetPlan("own", new Budget(0, 0), List.of(), List.of(), 0, 0, 0, 0, true, false);
    assertThat(Course.of(DRAWS, inquiry, nothing).steps()).isEmpty();
  }
}
