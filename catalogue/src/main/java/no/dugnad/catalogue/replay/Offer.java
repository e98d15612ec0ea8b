package no.dugnad.catalogue.replay;

import java.time.LocalDate;
import java.util.List;
import no.dugnad.model.measure.MeasureId;

/// What a municipality can have from the state or from its own association.
///
/// @param id public; words are under `offer.ID`
/// @param measures which measures it helps with; it puts none of them in place by itself
/// @param free whether the source says that it costs nothing; false where that is only believed
/// @param source a whole URL
/// @param checked when the source was last read
public record Offer(
    String id, List<MeasureId> measures, boolean free, String source, LocalDate checked) {
  public Offer {
    measures = List.copyOf(measures);
  }
}
