package no.dugnad.plan.result;

import java.util.List;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.Spread;

/// What a group of measures does in one stage of an attack.
///
/// @param group its name
/// @param measures those of it that do something there, the one that does most first
/// @param harm how much more harm there would be without them in that stage, 0 to 1
/// @param effect the chance that the first of them, fully in place, stops the step it acts on
/// @param letter how firmly that stands
/// @param coverage how much of the first of them is in place, on average
public record Gain(
    String group,
    List<MeasureId> measures,
    Spread harm,
    Estimate effect,
    Letter letter,
    double coverage) {
  public Gain {
    measures = List.copyOf(measures);
  }
}
