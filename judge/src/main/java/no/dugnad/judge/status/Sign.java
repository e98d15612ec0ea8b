package no.dugnad.judge.status;

import java.time.LocalDate;
import java.util.Optional;
import no.dugnad.catalogue.principle.Extent;
import no.dugnad.model.measure.EvidenceLevel;

/// One thing that bears on a measure and how it stands: what the state was made of, or a hint.
///
/// @param what a measure of the replay, or a check, by its id
/// @param check whether it is a check from outside
/// @param state of the thing itself, and never of the measure
/// @param level how it is known; empty where it is not
/// @param on the day that it tells of, where that is known
public record Sign(
    String what,
    boolean check,
    Extent extent,
    State state,
    Optional<EvidenceLevel> level,
    Optional<LocalDate> on) {}
