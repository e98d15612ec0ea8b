package no.dugnad.wire.evidence.machines;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.table.Table;

/// Headings that are recognised, from `headings.tsv`.
public final class Headings {
  private final List<List<String>> rows = Table.rows(Headings.class, "headings.tsv", 3);

  private Headings() {}

  /// The shipped table.
  public static Headings shipped() {
    return new Headings();
  }

  /// Whether a heading is one that we know, without regard to case and blanks.
  boolean has(String heading) {
    String bare = String.join(" ", heading.strip().split("\\s+"));
    return rows.stream().anyMatch(row -> row.get(1).equalsIgnoreCase(bare));
  }

  /// Which column is what. Where several headings of a role are there, the first of the table of
  /// headings counts.
  public Map<Role, Integer> in(Columns table) {
    Map<Role, Integer> found = new EnumMap<>(Role.class);
    for (List<String> row : rows) {
      Role role = Role.of(row.get(0)).orElseThrow();
      OptionalInt at = table.find(row.get(1));
      if (at.isPresent() && !found.containsKey(role) && !found.containsValue(at.getAsInt())) {
        found.put(role, at.getAsInt());
      }
    }
    return found;
  }
}
