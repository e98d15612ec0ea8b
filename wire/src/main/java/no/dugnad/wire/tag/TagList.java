package no.dugnad.wire.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A list of `tag=value` pairs with semicolons between them (RFC 6376 §3.2), as it stands: order,
/// repeats and what is no pair are kept, because each of our records has its own word on them.
///
/// @param tags the pairs in order; names in lower case, values without the white space around them
/// @param malformed pieces between semicolons that are no pair, in order; empty pieces count for
///   nothing
public record TagList(List<Tag> tags, List<String> malformed) {
  /// The most pieces that are read: far more than any record has, few enough that a hostile one
  /// costs nothing. What stands after them is one malformed piece.
  public static final int MOST = 100;

  public TagList {
    tags = List.copyOf(tags);
    malformed = List.copyOf(malformed);
  }

  /// One pair.
  public record Tag(String name, String value) {}

  /// Reads a list; never fails.
  public static TagList of(String text) {
    List<Tag> tags = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    int start = 0;
    for (int pieces = 0; start <= text.length(); pieces++) {
      int end = text.indexOf(';', start);
      if (end < 0 || pieces == MOST) {
        end = text.length();
      }
      String piece = trim(text.substring(start, end));
      if (!piece.isEmpty()) {
        Optional<Tag> tag = pieces == MOST ? Optional.empty() : pair(piece);
        tag.ifPresentOrElse(tags::add, () -> malformed.add(piece));
      }
      start = end + 1;
    }
    return new TagList(tags, malformed);
  }

  private static Optional<Tag> pair(String piece) {
    int equals = piece.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String name = trim(piece.substring(0, equals));
    boolean wellFormed = !name.isEmpty() && isLetter(name.charAt(0));
    for (int i = 0; i < name.length() && wellFormed; i++) {
      char c = name.charAt(i);
      wellFormed = isLetter(c) || c >= '0' && c <= '9' || c == '_';
    }
    return wellFormed
        ? Optional.of(new Tag(name.toLowerCase(Locale.ROOT), trim(piece.substring(equals + 1))))
        : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /// The values under a name, in order.
  public List<String> all(String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::value).toList();
  }

  /// The first value under a name.
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /// Names that stand more than once, each once, in order.
  public List<String> repeated() {
    return tags.stream().map(Tag::name).distinct().filter(name -> all(name).size() > 1).toList();
  }

  /// Without the blanks, tabs and line ends around it (FWS of RFC 6376 §2.8).
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
