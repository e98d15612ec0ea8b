package no.dugnad.report;

import java.util.Locale;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// Shows what was received so that it can do nothing to who reads it. A character that a terminal
/// or a text layout would act on, or that nobody can see, is written out as `\x1b` or a backslash,
/// `u` and the number in braces: controls (C0, DEL, C1), line and paragraph separators, everything
/// of Unicode's category Cf (bidirectional controls, zero-width characters, tags), the other
/// default-ignorable characters (UAX #44), unpaired surrogates, private and unassigned characters.
/// Letters of all languages stay as they are.
public final class Harmless {
  /// The most characters of one argument that are put into a sentence: longer than any DNS record
  /// that is meant to be read, short enough that a sentence stays one.
  public static final int ARGUMENT_LIMIT = 1000;

  /// More marks than this on one letter are written out: enough for every written language, too few
  /// to paint over the lines above.
  private static final int MOST_MARKS = 4;

  private Harmless() {}

  /// The text on one line, nothing in it that acts.
  public static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (acts(c) || marks > MOST_MARKS) {
        escape(shown, c);
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  /// At most `limit` characters of the text on one line, with "…" where it was cut.
  ///
  /// @param limit at least 1
  public static String line(String text, int limit) {
    if (text.length() <= limit) {
      return line(text);
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return line(text.substring(0, end)) + "…";
  }

  /// An argument as it is put into a sentence: on one line, cut at [#ARGUMENT_LIMIT], and where it
  /// is a name with letters beyond ASCII, both ways.
  public static String argument(String text) {
    if (text.toLowerCase(Locale.ROOT).contains("xn--") || !isAscii(text)) {
      Optional<DomainName> name = text.indexOf('.') < 0 ? Optional.empty() : DomainName.parse(text);
      if (name.isPresent()) {
        return name(name.get());
      }
    }
    return line(text, ARGUMENT_LIMIT);
  }

  /// A name as it is spoken and, where that differs, as it stands on the wire: `bodø.kommune.no
  /// (xn--bod-2na.kommune.no)`.
  public static String name(DomainName name) {
    String ascii = name.ascii();
    String spoken = name.unicode();
    return spoken.equals(ascii) ? ascii : line(spoken) + " (" + ascii + ")";
  }

  /// Whether a terminal or text layout acts on this character, or nobody can see it.
  ///
  /// @param c a code point
  public static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isInvisible(c);
    };
  }

  // Default_Ignorable_Code_Point less what its categories already catch, and the blank of braille.
  private static boolean isInvisible(int c) {
    return c == 0x034f
        || c == 0x115f
        || c == 0x1160
        || c == 0x17b4
        || c == 0x17b5
        || (c >= 0x180b && c <= 0x180f)
        || c == 0x2800
        || c == 0x3164
        || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xffa0
        || (c >= 0xe0000 && c <= 0xe0fff);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static void escape(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default ->
          shown.append(
              c < 0x100
                  ? String.format(Locale.ROOT, "\\x%02x", c)
                  : String.format(Locale.ROOT, "\\u{%x}", c));
    }
  }
}
