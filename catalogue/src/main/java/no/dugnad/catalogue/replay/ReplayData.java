package no.dugnad.catalogue.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import no.dugnad.model.measure.MeasureId;

/// All data of the attack replay, checked against each other.
///
/// @param corpus the version of the corpus; a figure is given with it
/// @param measures in the order in which they are shown
/// @param steps the kinds of step
/// @param effects which measure stops which step
/// @param assumptions every [Global] once
/// @param trust how far answers and evidence may be trusted
/// @param costs every measure once for each size
/// @param files by measure: which exports, records and outside checks bear on it
/// @param incidents the corpus
/// @param ten the ids of the fixed ten, in the order in which they are shown
public record ReplayData(
    String corpus,
    List<Measure> measures,
    List<Step> steps,
    List<Effect> effects,
    List<Assumption> assumptions,
    Trust trust,
    List<Cost> costs,
    Map<MeasureId, List<String>> files,
    List<Incident> incidents,
    List<String> ten) {
  public ReplayData {
    measures = List.copyOf(measures);
    steps = List.copyOf(steps);
    effects = List.copyOf(effects);
    assumptions = List.copyOf(assumptions);
    costs = List.copyOf(costs);
    files = Map.copyOf(files);
    incidents = List.copyOf(incidents);
    ten = List.copyOf(ten);
  }

  /// The shipped data.
  ///
  /// @throws BadRow where a table is missing or wrong: the program was built wrongly
  public static ReplayData shipped() {
    return read(file -> Resources.text(ReplayData.class, file));
  }

  /// Data from tables given as text.
  ///
  /// @param table the text of a table by its file name, such as `effects.tsv`
  /// @throws BadRow with the file, the row and what was expected, where one is wrong
  public static ReplayData read(Function<String, String> table) {
    return new ReplayReader(table).read();
  }

  /// The measures that are called basic.
  public List<MeasureId> basic() {
    return measures.stream().filter(Measure::basic).map(Measure::id).toList();
  }

  /// The incident with this id; empty where there is none.
  public Optional<Incident> incident(String id) {
    return incidents.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
