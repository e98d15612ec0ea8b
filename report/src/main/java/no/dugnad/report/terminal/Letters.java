package no.dugnad.report.terminal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/// Letters that the output's character set can write. What it can't is written as the nearest
/// ASCII, so that no reader sees question marks in the middle of Norwegian words.
public final class Letters {
  private static final Map<Integer, String> NEAREST =
      Map.ofEntries(
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'ø', "oe"),
          Map.entry((int) 'å', "aa"),
          Map.entry((int) 'Æ', "Ae"),
          Map.entry((int) 'Ø', "Oe"),
          Map.entry((int) 'Å', "Aa"),
          Map.entry((int) 'é', "e"),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '’', "'"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '…', "..."),
          Map.entry((int) '§', "par."),
          Map.entry((int) '─', "-"),
          Map.entry((int) '✓', "+"),
          Map.entry((int) '✗', "x"),
          Map.entry((int) '°', "o"));

  private final CharsetEncoder encoder;

  /// @param charset what the output can write
  public Letters(Charset charset) {
    this.encoder = charset.newEncoder();
  }

  /// The text in letters that can be written.
  public String writable(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(c -> {
          String letter = Character.toString(c);
          written.append(encoder.canEncode(letter) ? letter : NEAREST.getOrDefault(c, "?"));
        });
    return written.toString();
  }
}
