package no.dugnad.catalogue.principle;

/// That a reference of another framework answers to a measure.
///
/// @param framework its id
/// @param reference a number or a short name in it, never its text
/// @param seen whether it was read in a published mapping; false where it is our own judgement
public record Mapping(String framework, String reference, boolean seen) {}
