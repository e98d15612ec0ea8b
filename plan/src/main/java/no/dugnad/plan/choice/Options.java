package no.dugnad.plan.choice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.Prerequisite;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.ReplayModel;

/// Which measures could come next: those that are not fully in place, each with what it needs and
/// is not there.
final class Options {
  private static final double NEAR = 0.005;
  private static final double THERE = 0.5;

  private Options() {}

  static List<Option> of(
      ReplayModel model, PlanData plan, Posture posture, Posture goal, Prices prices) {
    List<Option> options = new ArrayList<>();
    for (Measure measure : model.measures()) {
      if (posture.of(measure.id()).mean() < goal.of(measure.id()).mean() - NEAR) {
        SequencedSet<MeasureId> all = new LinkedHashSet<>();
        collect(plan, posture, measure.id(), all);
        Price price = Price.NOTHING;
        for (MeasureId one : all) {
          price = price.and(prices.of(one));
        }
        options.add(new Option(measure.id(), List.copyOf(all), price));
      }
    }
    return List.copyOf(options);
  }

  // The data hold no ring, so this ends.
  private static void collect(
      PlanData plan, Posture posture, MeasureId measure, SequencedSet<MeasureId> all) {
    all.add(measure);
    for (Prerequisite one : plan.prerequisites()) {
      if (one.measure().equals(measure) && posture.of(one.needs()).mean() < THERE) {
        collect(plan, posture, one.needs(), all);
      }
    }
  }
}
