package no.dugnad.catalogue.principle;

import no.dugnad.model.measure.MeasureId;

/// A measure of the replay that bears on a measure of the principles.
public record ReplayLink(MeasureId measure, Extent extent) {}
