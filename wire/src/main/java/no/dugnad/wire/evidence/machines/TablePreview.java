package no.dugnad.wire.evidence.machines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowStep;
import no.dugnad.wire.evidence.rows.Rows;

/// What the columns of a table would be taken as, and of what sort their values are. No value is in
/// it, and no heading but those that we know or that somebody named: the first row of a table
/// without headings may be about a person.
///
/// @param columns in the order of the table
public record TablePreview(List<Column> columns) {
  private static final int MOST_ROWS = 1000;
  private static final Set<String> FLAGS = Set.of("true", "false", "ja", "nei", "yes", "no");

  public TablePreview {
    columns = List.copyOf(columns);
  }

  /// One column.
  ///
  /// @param number from 1
  /// @param heading where it is one that we know, or that a mapping names
  /// @param role what it is taken as; empty where it is not used
  public record Column(int number, Optional<String> heading, Optional<Role> role, Sort sort) {}

  /// Of what sort the values of a column are.
  public enum Sort {
    EMPTY,
    DATE,
    NUMBER,
    TRUE_OR_FALSE,
    TEXT,
    /// Of several sorts.
    MIXED
  }

  /// Looks at the first rows of a table; empty where the content is none.
  ///
  /// @throws IOException where the bytes cannot be had
  public static Optional<TablePreview> of(Content content, Mapping mapping) throws IOException {
    try (Rows rows = Rows.of(content)) {
      Columns table = new Columns(rows.header());
      if (table.width() == 0) {
        return Optional.empty();
      }
      List<Set<Sort>> sorts = new ArrayList<>();
      table.names().forEach(_ -> sorts.add(EnumSet.noneOf(Sort.class)));
      for (int read = 0; read < MOST_ROWS; read++) {
        if (!(rows.next() instanceof RowStep.Row(_, List<String> fields))) {
          break;
        }
        for (int i = 0; i < fields.size(); i++) {
          sorts.get(i).add(sort(fields.get(i).strip()));
        }
      }
      return Optional.of(new TablePreview(columns(table, mapping, sorts)));
    }
  }

  private static List<Column> columns(Columns table, Mapping mapping, List<Set<Sort>> sorts) {
    Map<Role, Integer> roles = MachineImporters.columns(table, mapping).orElse(Map.of());
    Headings known = Headings.shipped();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.width(); i++) {
      int at = i;
      String heading = table.names().get(i).strip();
      boolean shown = known.has(heading) || mapping.columns().containsValue(heading);
      columns.add(
          new Column(
              i + 1,
              shown ? Optional.of(heading) : Optional.empty(),
              roles.entrySet().stream()
                  .filter(one -> one.getValue() == at)
                  .map(Map.Entry::getKey)
                  .findFirst(),
              together(sorts.get(i))));
    }
    return columns;
  }

  private static Sort together(Set<Sort> sorts) {
    Set<Sort> filled = EnumSet.noneOf(Sort.class);
    filled.addAll(sorts);
    filled.remove(Sort.EMPTY);
    if (filled.isEmpty()) {
      return Sort.EMPTY;
    }
    return filled.size() == 1 ? filled.iterator().next() : Sort.MIXED;
  }

  private static Sort sort(String value) {
    if (Dates.isAbsent(value)) {
      return Sort.EMPTY;
    }
    if (Dates.read(value).isDate()) {
      return Sort.DATE;
    }
    if (value.matches("-?[0-9]{1,18}([.,][0-9]{1,9})?")) {
      return Sort.NUMBER;
    }
    return FLAGS.contains(value.toLowerCase(Locale.ROOT)) ? Sort.TRUE_OR_FALSE : Sort.TEXT;
  }
}
