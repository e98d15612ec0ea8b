package no.dugnad.catalogue.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table as text: lines that begin with `#` are remarks, the first other line names the columns,
/// each further line is a row with its fields between single tabs. No field is empty; "-" says that
/// there is nothing.
public final class Table {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_ROWS = 20_000;

  private Table() {}

  /// Reads a table.
  ///
  /// @param file its name, for what is said when it is wrong
  /// @param columns exactly those that it must have, in order
  /// @throws BadRow where it is not such a table
  public static List<Row> read(String file, String text, List<String> columns) {
    if (text.length() > MOST_CHARACTERS) {
      throw new BadRow(file, 0, "at most " + MOST_CHARACTERS + " characters");
    }
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean named = false;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = Arrays.asList(line.split("\t", -1));
      if (!named) {
        if (!fields.equals(columns)) {
          throw new BadRow(file, number, "the columns " + String.join(", ", columns));
        }
        named = true;
        continue;
      }
      rows.add(row(file, number, columns, fields));
      if (!seen.add(line)) {
        throw new BadRow(file, number, "a row that has not stood before");
      }
      if (rows.size() > MOST_ROWS) {
        throw new BadRow(file, number, "at most " + MOST_ROWS + " rows");
      }
    }
    if (rows.isEmpty()) {
      throw new BadRow(file, 0, "at least one row under " + String.join(", ", columns));
    }
    return List.copyOf(rows);
  }

  private static Row row(String file, int number, List<String> columns, List<String> fields) {
    if (fields.size() != columns.size()) {
      throw new BadRow(
          file, number, counted(columns.size()) + " between tabs, not " + fields.size());
    }
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isBlank() || !fields.get(i).strip().equals(fields.get(i))) {
        throw new BadRow(file, number, "something in " + columns.get(i) + ", or \"-\"");
      }
    }
    return new Row(file, number, columns, fields);
  }

  private static String counted(int fields) {
    return fields == 1 ? "one field" : fields + " fields";
  }
}
