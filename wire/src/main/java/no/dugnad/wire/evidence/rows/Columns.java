package no.dugnad.wire.evidence.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Where the columns of a table are. Names are compared without regard to case and to how many
/// blanks stand where.
public final class Columns {
  private static final int TWICE = -1;

  private final Map<String, Integer> index = new HashMap<>();
  private final List<String> names;

  /// @param header as it stands in the file
  public Columns(List<String> header) {
    this.names = List.copyOf(header);
    for (int i = 0; i < header.size(); i++) {
      index.merge(normal(header.get(i)), i, (_, _) -> TWICE);
    }
  }

  /// The names as they stand.
  public List<String> names() {
    return names;
  }

  /// How many columns there are.
  public int width() {
    return names.size();
  }

  /// The index of a column; empty where there is none of the name, or two.
  public OptionalInt find(String name) {
    Integer at = index.get(normal(name));
    return at == null || at == TWICE ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /// Whether all these are there, each once.
  public boolean hasAll(String... names) {
    for (String name : names) {
      if (find(name).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Whether a name occurs more than once.
  public boolean isTwice(String name) {
    return Integer.valueOf(TWICE).equals(index.get(normal(name)));
  }

  private static String normal(String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      words.append(words.isEmpty() ? "" : " ").append(word.toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
