package no.dugnad.catalogue.principle;

/// A check or a kind of evidence that bears on a measure.
///
/// @param id the check's id, or the kind's
/// @param extent never [Extent#WHOLE]
public record Link(String id, Extent extent) {}
