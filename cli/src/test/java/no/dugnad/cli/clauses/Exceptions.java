package no.dugnad.cli.clauses;

import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The empty cells of the table that are allowed, each with its reason: `exceptions.properties`
/// beside the test. A key is `case.` or `test.` and the clause's key.
final class Exceptions {
  /// Which cell is empty.
  enum Cell {
    CASE("case."),
    TEST("test.");

    private final String prefix;

    Cell(String prefix) {
      this.prefix = prefix;
    }

    String key(Clause clause) {
      return prefix + clause.key();
    }
  }

  private final Properties reasons =
      Clauses.properties("/no/dugnad/cli/clauses/exceptions.properties");

  /// Why this cell of this clause is empty; a blank reason is none.
  Optional<String> reason(Cell cell, Clause clause) {
    return Optional.ofNullable(reasons.getProperty(cell.key(clause)))
        .map(String::strip)
        .filter(reason -> !reason.isEmpty());
  }

  /// All keys.
  Set<String> keys() {
    return new TreeSet<>(reasons.stringPropertyNames());
  }
}
