package no.dugnad.catalogue.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import no.dugnad.catalogue.rows.Row;
import no.dugnad.catalogue.rows.Table;
import no.dugnad.model.measure.MeasureId;

/// One of the ten basic lines: what a municipality sees instead of all measures.
///
/// @param id such as `sign-in`; its words are under `line.ID`
/// @param deciding the line is in place only where these are; at least one
/// @param behind what belongs to it and does not decide
public record BasicLine(String id, List<MeasureId> deciding, List<MeasureId> behind) {
  private static final String FILE = "lines.tsv";
  private static final Map<String, Boolean> ROLES = Map.of("decides", true, "behind", false);

  public BasicLine {
    deciding = List.copyOf(deciding);
    behind = List.copyOf(behind);
  }

  /// The shipped lines, in the order in which they are shown.
  ///
  /// @throws BadRow where the table is missing or wrong: the program was built wrongly
  public static List<BasicLine> shipped(ReplayData data) {
    return read(data, file -> Resources.text(BasicLine.class, file));
  }

  /// Lines from a table given as text: every measure of the data once, each line with one that
  /// decides.
  ///
  /// @throws BadRow with the file, the row and what was expected, where it is wrong
  public static List<BasicLine> read(ReplayData data, Function<String, String> table) {
    Set<MeasureId> open = new HashSet<>();
    data.measures().forEach(measure -> open.add(measure.id()));
    Map<String, List<MeasureId>> deciding = new LinkedHashMap<>();
    Map<String, List<MeasureId>> behind = new LinkedHashMap<>();
    for (Row row : Table.read(FILE, table.apply(FILE), List.of("line", "measure", "role", "why"))) {
      String line = row.text("line");
      MeasureId measure = row.measure("measure");
      if (!open.remove(measure)) {
        throw row.bad("a measure of measures.tsv that has not stood before, not " + measure);
      }
      deciding.computeIfAbsent(line, _ -> new ArrayList<>());
      behind.computeIfAbsent(line, _ -> new ArrayList<>());
      (row.word("role", ROLES) ? deciding : behind)
          .computeIfAbsent(line, _ -> new ArrayList<>())
          .add(measure);
    }
    List<BasicLine> lines = new ArrayList<>();
    deciding.forEach(
        (id, its) -> lines.add(new BasicLine(id, its, behind.getOrDefault(id, List.of()))));
    if (!open.isEmpty() || lines.stream().anyMatch(line -> line.deciding().isEmpty())) {
      throw new BadRow(FILE, 0, "every measure once, and one in each line that decides");
    }
    return List.copyOf(lines);
  }
}
