package no.dugnad.judge.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.dugnad.catalogue.principle.MeasureNumber;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;

/// How a measure of the principles stands.
///
/// @param coverage the share of the estate that has it, 0 to 1: the least and the most that it can
///   be by what is known
/// @param level the weakest level that the state rests on; empty where it is not known
/// @param oldest the oldest day that the state rests on; empty where one is not known
/// @param signs all that bears on it, with what it says itself
/// @param contradictions what was said and is not what was seen
public record PrincipleStatus(
    MeasureNumber number,
    State state,
    Estimate coverage,
    Optional<EvidenceLevel> level,
    Optional<LocalDate> oldest,
    List<Sign> signs,
    List<Contradiction> contradictions) {
  public PrincipleStatus {
    signs = List.copyOf(signs);
    contradictions = List.copyOf(contradictions);
  }

  /// How many days old the oldest of what it rests on is; 0 or more, empty where that is not known.
  public OptionalLong ageOn(LocalDate day) {
    return oldest
        .map(date -> OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(date, day))))
        .orElse(OptionalLong.empty());
  }
}
