package no.dugnad.catalogue.replay;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.MeasureId;

/// A measure of the replay.
///
/// @param group of one group only the best measure counts in a step
/// @param basic whether it is one of NSM's basic measures, as we read its short lists
/// @param blind whether it does nothing on a machine outside the normal regime
/// @param nsm the measures of NSM Grunnprinsipper 2.1 behind it, by number; may be none
/// @param nsmSure whether number and subject were seen together; false where from memory
/// @param note what to know about those numbers
public record Measure(
    MeasureId id,
    String group,
    boolean basic,
    boolean blind,
    List<String> nsm,
    boolean nsmSure,
    Optional<String> note) {
  public Measure {
    nsm = List.copyOf(nsm);
  }
}
