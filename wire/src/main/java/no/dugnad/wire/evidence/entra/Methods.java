package no.dugnad.wire.evidence.entra;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.dugnad.wire.table.Table;

/// Which ways of proving oneself withstand a false sign-in page, and which are weak. The names
/// stand in `methods.tsv`; a name that is not there is neither.
final class Methods {
  private final Set<String> resistant;
  private final Set<String> weak;

  private Methods(List<List<String>> rows) {
    this.resistant = names(rows, "resistant");
    this.weak = names(rows, "weak");
  }

  /// From the shipped table.
  static Methods shipped() {
    return new Methods(Table.rows(Methods.class, "methods.tsv", 3));
  }

  /// Whether a false sign-in page can't steal what this method gives.
  boolean isResistant(String method) {
    return resistant.contains(normal(method));
  }

  /// Whether it can be tricked out of somebody most easily.
  boolean isWeak(String method) {
    return weak.contains(normal(method));
  }

  private static Set<String> names(List<List<String>> rows, String sort) {
    return Set.copyOf(
        rows.stream()
            .filter(row -> row.get(1).equals(sort))
            .map(row -> normal(row.get(0)))
            .toList());
  }

  private static String normal(String method) {
    return method.strip().toLowerCase(Locale.ROOT);
  }
}
