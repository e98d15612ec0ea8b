package no.dugnad.judge.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.wire.table.Table;

/// The formats that are read, from `formats.tsv`.
public final class Formats {
  private final Map<String, Format> byId = new LinkedHashMap<>();

  private Formats() {
    for (List<String> row : Table.rows(Formats.class, "formats.tsv", 3)) {
      byId.put(row.get(0), new Format(row.get(0), row.get(1).equals("tried"), row.get(2)));
    }
  }

  /// The shipped table.
  public static Formats shipped() {
    return new Formats();
  }

  /// All of them, in the order of the table.
  public Collection<Format> all() {
    return List.copyOf(byId.values());
  }

  /// One of them.
  ///
  /// @throws IllegalArgumentException where there is none: every importer's format is in the table
  public Format of(String id) {
    Format format = byId.get(id);
    if (format == null) {
      throw new IllegalArgumentException("no such format: " + id);
    }
    return format;
  }
}
