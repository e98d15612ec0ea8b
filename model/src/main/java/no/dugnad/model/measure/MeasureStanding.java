package no.dugnad.model.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one measure stands, and how that is known.
///
/// @param share how much of it counts; meaningless where the state is unknown
/// @param level how it is known; empty where nothing is known
/// @param shown the evidence that counts; empty where only an answer does, or nothing
/// @param told all evidence about it, the one that counts included
/// @param date the day of what counts; empty where it has none
/// @param stale whether what counts is older than it keeps its level
public record MeasureStanding(
    MeasureId measure,
    State state,
    Estimate share,
    Optional<EvidenceLevel> level,
    GivenAnswer answer,
    Optional<Told> shown,
    List<Told> told,
    Optional<LocalDate> date,
    boolean stale,
    List<Contradiction> contradictions) {
  public MeasureStanding {
    told = List.copyOf(told);
    contradictions = List.copyOf(contradictions);
  }
}
