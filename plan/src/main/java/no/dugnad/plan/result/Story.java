package no.dugnad.plan.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.posture.Reading;

/// The story of one attack under a municipality's own measures. No number is shown without its
/// chain.
///
/// @param incident what is known of it: how sure the coding is, and where it was read
/// @param outcome what it would have come to
/// @param stages from the door to the harm, and what is left afterwards
public record Story(
    Incident incident, Reading reading, Map<Field, Spread> outcome, List<StageStory> stages) {
  public Story {
    outcome = new EnumMap<>(outcome);
    stages = List.copyOf(stages);
  }

  /// One field of the outcome, 0 to 1.
  public Spread outcome(Field field) {
    return Objects.requireNonNull(outcome.get(field));
  }

  @Override
  public Map<Field, Spread> outcome() {
    return new EnumMap<>(outcome);
  }
}
