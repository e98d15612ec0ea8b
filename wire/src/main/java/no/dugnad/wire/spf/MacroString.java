package no.dugnad.wire.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A macro-string (RFC 7208 §7.1): literal text and macros.
///
/// @param text as it was written
/// @param endsInExpansion whether it ends in a macro rather than in literal text, so that the
///   grammar asks nothing of its last label
public record MacroString(String text, List<Part> parts, boolean endsInExpansion) {
  /// More right-hand parts than any name has labels: larger numbers mean the same (§7.3 asks for at
  /// least 127).
  private static final int MOST_PARTS = 128;

  private static final String LETTERS = "slodiphcrtv";
  private static final String ONLY_EXPLAINING = "crt";
  private static final String DELIMITERS = ".-+,/_=";

  public MacroString {
    parts = List.copyOf(parts);
  }

  /// A piece of a macro-string.
  public sealed interface Part {
    /// Text that stands for itself, with `%%`, `%_` and `%-` already what they mean.
    record Literal(String text) implements Part {}

    /// `%{…}`.
    ///
    /// @param letter lower case
    /// @param escape whether it was written in upper case: the value is URL-escaped (§7.3)
    /// @param digits how many right-hand parts are used, 1 to 128; empty for all
    /// @param reverse whether the parts are turned round
    /// @param delimiters where the value is split; empty for the default "."
    record Macro(
        char letter, boolean escape, Optional<Integer> digits, boolean reverse, String delimiters)
        implements Part {}
  }

  /// The macro letters that it needs, lower case, each once.
  public List<Character> letters() {
    return parts.stream()
        .filter(Part.Macro.class::isInstance)
        .map(part -> ((Part.Macro) part).letter())
        .distinct()
        .toList();
  }

  /// Reads the argument of a mechanism or modifier; empty where the grammar does not allow it.
  public static Optional<MacroString> parse(String text) {
    return parse(text, false);
  }

  /// Reads an explanation (§6.2), which may hold spaces and the macros `c`, `r` and `t`.
  public static Optional<MacroString> parseExplanation(String text) {
    return parse(text, true);
  }

  private static Optional<MacroString> parse(String text, boolean explaining) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean expansion = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      expansion = c == '%';
      if (!expansion) {
        if (c > '~' || c < (explaining ? ' ' : '!')) {
          return Optional.empty();
        }
        literal.append(c);
        at++;
        continue;
      }
      char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      int end = kind == '{' ? text.indexOf('}', at) : at + 1;
      switch (kind) {
        case '%' -> literal.append('%');
        case '_' -> literal.append(' ');
        case '-' -> literal.append("%20");
        case '{' -> {
          Optional<Part.Macro> macro =
              end < 0 ? Optional.empty() : macro(text.substring(at + 2, end), explaining);
          if (macro.isEmpty()) {
            return Optional.empty();
          }
          if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
          }
          parts.add(macro.get());
        }
        default -> {
          return Optional.empty();
        }
      }
      at = end + 1;
    }
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal.toString()));
    }
    return Optional.of(new MacroString(text, parts, expansion));
  }

  /// What stands between the braces: a letter, `*DIGIT [ "r" ]`, delimiters.
  private static Optional<Part.Macro> macro(String inside, boolean explaining) {
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    char letter = inside.toLowerCase(Locale.ROOT).charAt(0);
    if (LETTERS.indexOf(letter) < 0 || (!explaining && ONLY_EXPLAINING.indexOf(letter) >= 0)) {
      return Optional.empty();
    }
    int at = 1;
    int digits = 0;
    while (at < inside.length() && inside.charAt(at) >= '0' && inside.charAt(at) <= '9') {
      digits = Math.min(MOST_PARTS, digits * 10 + inside.charAt(at) - '0');
      at++;
    }
    if (at > 1 && digits == 0) {
      return Optional.empty();
    }
    Optional<Integer> right = at > 1 ? Optional.of(digits) : Optional.empty();
    boolean reverse = at < inside.length() && (inside.charAt(at) | 0x20) == 'r';
    String delimiters = inside.substring(reverse ? at + 1 : at);
    return delimiters.chars().allMatch(c -> DELIMITERS.indexOf(c) >= 0)
        ? Optional.of(
            new Part.Macro(
                letter, Character.isUpperCase(inside.charAt(0)), right, reverse, delimiters))
        : Optional.empty();
  }
}
