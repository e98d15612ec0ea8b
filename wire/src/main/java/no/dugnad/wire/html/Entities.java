package no.dugnad.wire.html;

import java.util.Map;

/// The character references that templates put into attribute values: quotes, angle brackets, the
/// ampersand, and numbers below 256. Others are left as they stand.
final class Entities {
  private static final int LONGEST = 8;
  private static final Map<String, String> NAMES =
      Map.of(
          "amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "colon", ":", "semi", ";");

  private Entities() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '&' ? end(text, at) : -1;
      String meant = end < 0 ? null : meaning(text.substring(at + 1, end));
      if (meant == null) {
        out.append(c);
        at++;
      } else {
        out.append(meant);
        at = end + 1;
      }
    }
    return out.toString();
  }

  private static int end(String text, int at) {
    for (int i = at + 1; i < text.length() && i <= at + LONGEST; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static @org.jspecify.annotations.Nullable String meaning(String name) {
    if (!name.startsWith("#")) {
      return NAMES.get(name);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int number = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return number > 0 && number < 256 ? String.valueOf((char) number) : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
