package no.dugnad.wire.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A product and its exact version as servers and pages tell them: `nginx/1.18.0` in a header,
/// `WordPress 6.4.2` in a page. A bare major number (`Drupal 10`) is not exact.
///
/// @param product as written, 1 to 64 characters
/// @param version as written, with at least one dot between digits, at most 64 characters
public record ProductVersion(String product, String version) {
  private static final int LONGEST = 64;
  private static final int MOST = 16;

  /// All that a text names, in order, each once; at most 16.
  public static List<ProductVersion> in(String text) {
    LinkedHashSet<ProductVersion> found = new LinkedHashSet<>();
    String before = "";
    for (String word : words(text)) {
      int slash = word.indexOf('/');
      if (slash > 0 && exact(word.substring(slash + 1))) {
        add(found, word.substring(0, slash), word.substring(slash + 1));
      } else if (exact(word) && named(before)) {
        add(found, before, word);
      }
      before = word;
      if (found.size() == MOST) {
        break;
      }
    }
    return List.copyOf(found);
  }

  /// Whether a text is an exact version: digits, a dot, digits, and perhaps more.
  public static boolean exact(String text) {
    int i = text.startsWith("v") || text.startsWith("V") ? 1 : 0;
    int dot = text.indexOf('.');
    if (dot <= i || dot + 1 >= text.length() || text.length() > LONGEST) {
      return false;
    }
    for (int at = i; at < dot; at++) {
      if (!digit(text.charAt(at))) {
        return false;
      }
    }
    return digit(text.charAt(dot + 1));
  }

  @Override
  public String toString() {
    return product + " " + version;
  }

  private static void add(LinkedHashSet<ProductVersion> found, String product, String version) {
    if (named(product)) {
      found.add(new ProductVersion(product, version));
    }
  }

  private static boolean named(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST
        && word.chars().anyMatch(Character::isLetter)
        && word.indexOf(':') < 0;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (c <= ' ' || ";,()[]\"<>".indexOf(c) >= 0) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
