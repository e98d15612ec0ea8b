package no.dugnad.judge.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.table.Table;

/// Which outside checks tell of which measure, from `bearing.tsv`, which gives the reasons.
public final class Bearings {
  private final Map<MeasureId, List<Row>> byMeasure = new LinkedHashMap<>();

  private Bearings() {
    for (List<String> row : Table.rows(Bearings.class, "bearing.tsv", 4)) {
      byMeasure
          .computeIfAbsent(new MeasureId(row.get(0)), _ -> new ArrayList<>())
          .add(new Row(row.get(1), How.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
    }
  }

  /// The shipped table.
  public static Bearings shipped() {
    return new Bearings();
  }

  /// How a check tells of a measure.
  public enum How {
    /// Where it is not met, the measure is not there.
    DECIDES,
    /// Where it is not met, the measure is there in part at most.
    WEAKENS,
    /// It proves nothing.
    SUPPORTS
  }

  /// One check of a measure.
  public record Row(String check, How how) {}

  /// Every measure that a check tells of.
  public List<MeasureId> measures() {
    return List.copyOf(byMeasure.keySet());
  }

  /// The checks that tell of a measure; none where none does.
  public List<Row> of(MeasureId measure) {
    return List.copyOf(byMeasure.getOrDefault(measure, List.of()));
  }
}
