package no.dugnad.cli;

import java.util.Comparator;
import java.util.List;
import no.dugnad.judge.check.Check;

/// The likely right spelling of a check's id.
final class Spelling {
  private static final int NEAR = 4;

  private Spelling() {}

  /// ` Did you mean X?`, or nothing where none is near.
  static String suggestion(String name, List<Check> checks) {
    return checks.stream()
        .map(Check::id)
        .min(Comparator.comparingInt(id -> distance(name, id)))
        .filter(id -> distance(name, id) <= NEAR)
        .map(id -> " Did you mean " + id + "?")
        .orElse("");
  }

  /// Levenshtein's distance, row by row; of names longer than 60 characters only the beginning.
  static int distance(String one, String other) {
    String a = one.substring(0, Math.min(one.length(), 60));
    String b = other.substring(0, Math.min(other.length(), 60));
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
