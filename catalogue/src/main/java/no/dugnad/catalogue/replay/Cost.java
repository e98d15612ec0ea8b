package no.dugnad.catalogue.replay;

import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;

/// What a measure costs in its first year: an assumption.
///
/// @param hours of own staff
/// @param thousandKroner paid to others
public record Cost(MeasureId measure, Size size, Estimate hours, Estimate thousandKroner) {}
