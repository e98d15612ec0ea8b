package no.dugnad.wire.answers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as it stands in a cell (ECMA-376 part 1, §22.9.2.19, `ST_Xstring`): a sign that XML has no
/// room for is its number, as in `_x0007_`.
final class XlsxText {
  private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  // Also where no underscore follows: the number of the sign after it begins with one.
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4})");

  private XlsxText() {}

  /// As it is written, also fit for XML. An unpaired surrogate becomes U+FFFD.
  static String written(String text) {
    String escaped = LIKE_A_NUMBER.matcher(AnswerValues.wellFormed(text)).replaceAll("_x005F_");
    StringBuilder out = new StringBuilder();
    escaped
        .codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n', '\t' -> out.appendCodePoint(sign);
            default -> {
              if (sign < 0x20 || sign == 0xfffe || sign == 0xffff) {
                out.append(String.format("_x%04X_", sign));
              } else {
                out.appendCodePoint(sign);
              }
            }
          }
        });
    return out.toString();
  }

  /// As it is meant.
  static String read(String text) {
    return NUMBERED
        .matcher(text)
        .replaceAll(one ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
  }
}
