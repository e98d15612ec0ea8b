package no.dugnad.judge.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.wire.table.Table;

/// For how many days each kind of evidence keeps its level, from `shelf.tsv`, which gives the
/// reasons.
public final class Shelf {
  private final Map<String, Integer> days = new HashMap<>();

  private Shelf() {
    for (List<String> row : Table.rows(Shelf.class, "shelf.tsv", 3)) {
      days.put(row.get(0), Integer.parseInt(row.get(1)));
    }
  }

  /// The shipped table.
  public static Shelf shipped() {
    return new Shelf();
  }

  /// The shelf life of a kind, in days.
  ///
  /// @throws IllegalArgumentException where there is none: every kind is in the table
  public int days(String kind) {
    Integer known = days.get(kind);
    if (known == null) {
      throw new IllegalArgumentException("no shelf life: " + kind);
    }
    return known;
  }
}
