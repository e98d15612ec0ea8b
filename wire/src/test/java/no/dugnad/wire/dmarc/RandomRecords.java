package no.dugnad.wire.dmarc;

import java.util.List;
import java.util.Random;

/// Records that are half right.
final class RandomRecords {
  private static final List<String> NAMES =
      List.of("p", "sp", "np", "t", "psd", "pct", "rua", "ruf", "fo", "adkim", "x", "", "v");
  private static final List<String> VALUES =
      List.of(
          "none",
          "quarantine",
          "reject",
          "y",
          "n",
          "u",
          "0",
          "50",
          "100",
          "999",
          "",
          " ",
          "mailto:a@b.no",
          "mailto:a@b.no!10m, https://c.no",
          "æ",
          "=");

  private RandomRecords() {}

  static String tags(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(NAMES.get(random.nextInt(NAMES.size())));
      text.append(random.nextInt(10) == 0 ? "" : "=");
      text.append(VALUES.get(random.nextInt(VALUES.size())));
      text.append(random.nextInt(10) == 0 ? " " : ";");
    }
    return text.toString();
  }
}
