package no.dugnad.report.terminal;

import java.util.ArrayList;
import java.util.List;

/// Breaks harmless text into lines of a given width. Words that are longer than a line are left
/// whole, because a name or an address that was broken can't be copied.
final class Wrap {
  private Wrap() {}

  /// @param text one line of harmless text
  /// @param width columns of every line
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split(" +")) {
      int needed = columns(word);
      if (used > 0 && used + 1 + needed > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += needed;
    }
    lines.add(line.toString());
    return lines;
  }

  /// How many columns a terminal needs for a text: none for combining marks, two for the wide
  /// letters of East Asia, else one.
  static int columns(String text) {
    return text.codePoints().map(Wrap::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(c)
            || (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x3000 && c <= 0x33ff)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff);
    return wide ? 2 : 1;
  }
}
