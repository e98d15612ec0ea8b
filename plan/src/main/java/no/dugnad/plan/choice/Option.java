package no.dugnad.plan.choice;

import java.util.List;
import no.dugnad.model.measure.MeasureId;

/// A measure that could come next, with what it cannot do without and is not there.
///
/// @param lead the measure
/// @param measures the measure first, then what it needs
/// @param price of all of them
public record Option(MeasureId lead, List<MeasureId> measures, Price price) {
  public Option {
    measures = List.copyOf(measures);
  }
}
