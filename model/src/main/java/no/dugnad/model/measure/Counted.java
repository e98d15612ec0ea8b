package no.dugnad.model.measure;

/// What counts of a measure.
///
/// @param share how much of the estate has it, under every cap
/// @param level how that is known; a claim is never more than claimed
public record Counted(Estimate share, EvidenceLevel level) {}
