package no.dugnad.plan.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import no.dugnad.catalogue.replay.Incident.How;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.plan.draw.Spread;

/// What would have happened in one stage of an attack.
///
/// @param how how the stage is known; empty for the watching and for what comes after, which are
///   coded in no attack
/// @param steps what may have been done, with the chance of each; by the step's id
/// @param pass the chance of getting past
/// @param gains what stood in the way, the group that did most first; empty where nothing did
/// @param through the ways past that are left, the likeliest first
public record StageStory(
    Stage stage,
    Optional<How> how,
    SequencedMap<String, Double> steps,
    Spread pass,
    List<Gain> gains,
    List<Through> through) {
  public StageStory {
    steps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
    gains = List.copyOf(gains);
    through = List.copyOf(through);
  }
}
