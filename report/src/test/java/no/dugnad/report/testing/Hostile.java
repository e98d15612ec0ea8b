package no.dugnad.report.testing;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts as a stranger may choose them.
public final class Hostile {
  private static final String ALPHABET =
      "aA0 .,-_=+@{}()<>&\"'`$\\/;|\n\r"
          + "\t\u0000\u0007\b\u001b\u007f\u0085\u009b\u009d\u00ad\u00a0æøåÆØÅđŋšž"
          + "\u0301\u0301\u0489\u061c\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\ufffe"
          + "\u3164\ufe0f中אب\ud83d\ude00\udb40\udc41\ud800\udfff";

  private Hostile() {}

  /// Chosen to do harm.
  public static List<String> chosen() {
    return List.of(
        "",
        "\u001b]0;owned\u0007\u001b[2J\u001b[31mrød",
        "\u009b2J\u009d0;x\u009c",
        "linje\nen til\r\ntre",
        "\u202Egnp.exe\u2066 \u200b\u200d\ufeff",
        "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'",
        "{record} {ehlo} {0} ${x} $1 \\1",
        "=HYPERLINK(\"http://x\")",
        "\ud800 alone \udc00",
        "a" + "\u0301".repeat(200),
        "x".repeat(5000),
        "v=spf1 \u0000 all",
        "</code></pre><h1>Alt er i orden</h1>",
        "xn--bod-2na.kommune.no",
        "עברית العربية");
  }

  /// Up to 60 characters of those that do harm.
  public static String random(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
