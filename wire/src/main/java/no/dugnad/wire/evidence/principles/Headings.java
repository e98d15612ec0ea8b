package no.dugnad.wire.evidence.principles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import no.dugnad.wire.table.Table;

/// Which column is which, by headings in bokmål, nynorsk and English (`headings.tsv`). Case,
/// punctuation and blanks do not count.
///
/// @param number the column of the measures' numbers
record Headings(int number, OptionalInt priority, OptionalInt question) {
  private static final List<List<String>> KNOWN = Table.rows(Headings.class, "headings.tsv", 2);

  /// The columns of a row of headings; empty where it is none.
  static Optional<Headings> of(List<String> row) {
    List<String> names = new ArrayList<>();
    row.forEach(field -> names.add(normal(field)));
    OptionalInt number = find(names, "number");
    OptionalInt priority = find(names, "priority");
    OptionalInt question = find(names, "question");
    return number.isPresent() && (priority.isPresent() || question.isPresent())
        ? Optional.of(new Headings(number.getAsInt(), priority, question))
        : Optional.empty();
  }

  // The table is in order of preference.
  private static OptionalInt find(List<String> names, String role) {
    for (List<String> known : KNOWN) {
      int at = known.get(0).equals(role) ? names.indexOf(known.get(1)) : -1;
      if (at >= 0) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private static String normal(String heading) {
    StringBuilder normal = new StringBuilder();
    String text = heading.length() > 80 ? "" : heading.toLowerCase(Locale.ROOT);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        normal.append(c);
      } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
        normal.append(' ');
      }
    }
    return normal.toString().strip();
  }
}
