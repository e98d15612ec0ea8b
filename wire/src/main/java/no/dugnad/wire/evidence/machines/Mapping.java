package no.dugnad.wire.evidence.machines;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.rows.Columns;

/// Which column of somebody's own table is what.
///
/// @param columns a heading, or `#` and a number from 1, for each role
public record Mapping(Map<Role, String> columns) {
  /// No mapping: headings are recognised.
  public static final Mapping NONE = new Mapping(Map.of());

  private static final int LONGEST = 1 << 16;

  public Mapping {
    columns = Map.copyOf(columns);
  }

  /// Reads `machine=Navn,updated=Sist oppdatert`, or the same with a line for each.
  ///
  /// @return empty where something in it is no mapping, or a role occurs twice
  public static Optional<Mapping> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Map<Role, String> columns = new EnumMap<>(Role.class);
    for (String part : text.split("[,\\r\\n]+")) {
      if (part.isBlank() || part.strip().startsWith("//")) {
        continue;
      }
      int equals = part.indexOf('=');
      Optional<Role> role = equals < 0 ? Optional.empty() : Role.of(part.substring(0, equals));
      String column = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (role.isEmpty() || column.isEmpty() || columns.put(role.get(), column) != null) {
        return Optional.empty();
      }
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(new Mapping(columns));
  }

  /// As [#read] reads it, one line for each role.
  public String written() {
    StringBuilder lines = new StringBuilder();
    for (Role role : Role.values()) {
      if (columns.containsKey(role)) {
        lines.append(role.word()).append('=').append(columns.get(role)).append('\n');
      }
    }
    return lines.toString();
  }

  /// The columns of a table by this mapping; empty where one that it names is not there.
  Optional<Map<Role, Integer>> in(Columns table, int width) {
    Map<Role, Integer> found = new EnumMap<>(Role.class);
    for (Map.Entry<Role, String> one : columns.entrySet()) {
      OptionalInt at = at(table, width, one.getValue());
      if (at.isEmpty()) {
        return Optional.empty();
      }
      found.put(one.getKey(), at.getAsInt());
    }
    return Optional.of(found);
  }

  private static OptionalInt at(Columns table, int width, String column) {
    if (column.matches("#[0-9]{1,4}")) {
      int number = Integer.parseInt(column.substring(1));
      return number >= 1 && number <= width ? OptionalInt.of(number - 1) : OptionalInt.empty();
    }
    return table.find(column);
  }
}
