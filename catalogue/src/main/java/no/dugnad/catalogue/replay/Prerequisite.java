package no.dugnad.catalogue.replay;

import no.dugnad.model.measure.MeasureId;

/// What a measure cannot do without.
///
/// @param why in English, for whoever checks the table
public record Prerequisite(MeasureId measure, MeasureId needs, String why) {}
