package no.dugnad.judge.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.wire.table.Table;

/// The forms that Dugnad prints and people fill in, from `forms.tsv`. A blank form is no evidence:
/// it is refused when it is read.
public final class Forms {
  private final Map<String, List<List<String>>> byKind;

  private Forms() {
    byKind =
        Table.rows(Forms.class, "forms.tsv", 3).stream()
            .collect(
                Collectors.groupingBy(
                    List::getFirst, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  /// The shipped forms.
  public static Forms shipped() {
    return new Forms();
  }

  /// The kinds of evidence that have a form, in the order in which they are printed.
  public List<String> kinds() {
    return List.copyOf(byKind.keySet());
  }

  /// The blank form of a kind, as JSON.
  ///
  /// @throws IllegalArgumentException where the kind has none
  public String blank(String kind) {
    List<List<String>> fields = byKind.get(kind);
    if (fields == null) {
      throw new IllegalArgumentException("no form: " + kind);
    }
    return fields.stream()
        .map(row -> "  \"" + row.get(1) + "\": " + row.get(2))
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }
}
