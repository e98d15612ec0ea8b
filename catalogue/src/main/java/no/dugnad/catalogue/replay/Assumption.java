package no.dugnad.catalogue.replay;

import no.dugnad.model.measure.Estimate;

/// The value of a [Global].
///
/// @param badWhenHigh whether attacks go better the higher it is
public record Assumption(
    Global global, Estimate value, Letter letter, boolean badWhenHigh, String why) {}
