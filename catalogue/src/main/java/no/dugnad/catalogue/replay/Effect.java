package no.dugnad.catalogue.replay;

import java.util.Optional;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;

/// How well a measure stops a step.
///
/// @param step the step's id
/// @param chance that the measure, fully in place on that machine, stops it; 0 to 1
/// @param source what it rests on; empty where it is bare judgement
public record Effect(
    String step, MeasureId measure, Estimate chance, Letter letter, Optional<String> source) {
  /// Its name, such as `spray|PASSWORD`.
  public String id() {
    return step + "|" + measure.id();
  }
}
