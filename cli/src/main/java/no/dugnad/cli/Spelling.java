package no.dugnad.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The likely right spelling of a name.
final class Spelling {
  private static final int LONGEST = 60;

  private Spelling() {}

  /// The nearest of the names; empty where none is near: about one letter in three may differ, and
  /// two that changed places count as two.
  static Optional<String> nearest(String given, Collection<String> names) {
    String name = given.toLowerCase(Locale.ROOT);
    int near = name.length() < 4 ? 1 : Math.clamp(name.length() / 3, 2, 4);
    return names.stream()
        .min(Comparator.comparingInt((String one) -> distance(name, one)).thenComparing(one -> one))
        .filter(one -> distance(name, one) <= near);
  }

  /// Levenshtein's distance, row by row; of names longer than 60 characters only the beginning.
  static int distance(String one, String other) {
    String a = one.substring(0, Math.min(one.length(), LONGEST));
    String b = other.substring(0, Math.min(other.length(), LONGEST));
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
