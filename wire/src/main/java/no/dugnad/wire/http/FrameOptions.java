package no.dugnad.wire.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What `X-Frame-Options` does, by the HTML standard ("check a navigation response's adherence to
/// X-Frame-Options"), which replaced RFC 7034.
public enum FrameOptions {
  /// There is no such field.
  ABSENT,
  /// Nobody may frame the page.
  DENY,
  /// Only the page's own origin may.
  SAME_ORIGIN,
  /// It says something that browsers do not heed, such as `ALLOW-FROM`: anyone may.
  IGNORED;

  /// Reads all field lines of an answer together.
  public static FrameOptions of(List<String> values) {
    Set<String> said = new LinkedHashSet<>();
    for (String value : values) {
      for (String item : value.split(",", -1)) {
        said.add(item.strip().toLowerCase(Locale.ROOT));
      }
    }
    if (said.isEmpty()) {
      return ABSENT;
    }
    if (said.size() > 1) {
      // Values that contradict each other block framing wherever one of them is known.
      boolean known =
          said.contains("deny") || said.contains("allowall") || said.contains("sameorigin");
      return known ? DENY : IGNORED;
    }
    return switch (said.iterator().next()) {
      case "deny" -> DENY;
      case "sameorigin" -> SAME_ORIGIN;
      default -> IGNORED;
    };
  }

  /// Whether strangers are kept from framing the page.
  public boolean protects() {
    return this == DENY || this == SAME_ORIGIN;
  }
}
