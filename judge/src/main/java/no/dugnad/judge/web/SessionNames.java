package no.dugnad.judge.web;

import java.util.List;
import java.util.Locale;
import no.dugnad.wire.table.Table;

/// Which cookies look like a session: whoever holds one is taken for the visitor.
///
/// @param rows how to compare (`is`, `begins`, `holds`), the name in lower case, and whether it is
///   a session (`yes`) or only looks like one (`no`); the first row that fits decides
record SessionNames(List<List<String>> rows) {
  SessionNames {
    rows = List.copyOf(rows);
  }

  static SessionNames shipped() {
    return new SessionNames(Table.rows(SessionNames.class, "session-cookies.tsv", 3));
  }

  boolean looksLikeSession(String cookie) {
    String lower = cookie.toLowerCase(Locale.ROOT);
    String bare =
        lower.startsWith("__host-")
            ? lower.substring(7)
            : lower.startsWith("__secure-") ? lower.substring(9) : lower;
    for (List<String> row : rows) {
      String name = row.get(1);
      boolean fits =
          switch (row.get(0)) {
            case "is" -> bare.equals(name);
            case "begins" -> bare.startsWith(name);
            case "holds" -> bare.contains(name);
            default -> throw new IllegalStateException("session-cookies.tsv: " + row.get(0));
          };
      if (fits) {
        return row.get(2).equals("yes");
      }
    }
    return false;
  }
}
