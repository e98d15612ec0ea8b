package no.dugnad.wire.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a shipped table: UTF-8, one row a line, fields between tabs, `#` starts a comment line
/// (where the source stands), empty lines count for nothing.
public final class Table {
  private Table() {}

  /// The rows of a table that lies beside a class.
  ///
  /// @param beside a class of the package that the resource lies in
  /// @param columns how many fields each row has
  /// @throws IllegalStateException where the resource is missing or a row has another number of
  ///   fields: the program was built wrongly
  public static List<List<String>> rows(Class<?> beside, String resource, int columns) {
    String text = read(beside, resource);
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(line.split("\t", -1));
      if (fields.size() != columns) {
        throw new IllegalStateException(
            resource + ": not " + columns + " fields between tabs: " + line);
      }
      rows.add(fields);
    }
    return List.copyOf(rows);
  }

  private static String read(Class<?> beside, String resource) {
    try (InputStream stream = beside.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing beside " + beside.getName() + ": " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
