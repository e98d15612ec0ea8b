package no.dugnad.plan.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.ReplayModel;

/// What the fixed ten attacks come to as the measures of a plan are put in place one after another:
/// how far each krone takes. The plan itself is chosen over the attacks on own systems, so a step
/// that changes much there may change little here.
///
/// The points are means over the draws with each of the ten counting alike, which is also what the
/// squares are painted by. They carry no interval: the same draws lie under every point, and the
/// interval of the ten is told with the ten.
///
/// @param budget the name of the plan's budget
/// @param now as things are
/// @param steps in the plan's order
public record Course(String budget, Point now, List<Step> steps) {
  public Course {
    steps = List.copyOf(steps);
  }

  /// What the ten come to. The first three sum to 10 and are always shown together.
  ///
  /// @param harm of what the ten would do with nothing in place, 0 to 1
  public record Point(double stopped, double heldSmall, double serious, double harm) {}

  /// One measure put in place after those before it.
  ///
  /// @param hours of own staff for it and those before it
  /// @param kroner to others, likewise
  /// @param inAll kroner in all, own hours included at the likeliest price of [Price#HOUR]
  /// @param then what the ten come to with it and those before it
  public record Step(MeasureId measure, double hours, double kroner, double inAll, Point then) {}

  /// The course of a plan.
  ///
  /// @param draws the same as those of the squares, so that both start from the same figures
  /// @param inquiry what the plan is an answer to
  public static Course of(Draws draws, Inquiry inquiry, BudgetPlan plan) {
    ReplayModel model = draws.model();
    Posture posture = inquiry.posture();
    Posture goal =
        new Posture(
            posture.reading(), Map.of(), new Held(Estimate.ONE, model.data().trust().measured()));
    Prices prices = Prices.of(model.data(), inquiry.size(), inquiry.own(), posture, goal);
    Changes changes = new Changes(draws, posture, goal, AttackSet.TEN);
    List<MeasureId> done = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    double hours = 0;
    double kroner = 0;
    for (MeasureId measure : plan.measures()) {
      done.add(measure);
      hours += prices.of(measure).plannedHours();
      kroner += prices.of(measure).plannedKroner();
      double inAll = kroner + hours * Price.HOUR.likely();
      steps.add(new Step(measure, hours, kroner, inAll, point(changes.of(done))));
    }
    return new Course(plan.name(), point(changes.of(List.of())), steps);
  }

  private static Point point(List<AttackChange> attacks) {
    double stopped = 0;
    double small = 0;
    double serious = 0;
    double harm = 0;
    for (AttackChange one : attacks) {
      stopped += one.then().stopped();
      small += one.then().heldSmall();
      serious += one.then().serious();
      harm += one.then().harm();
    }
    return new Point(stopped, small, serious, harm / attacks.size());
  }
}
