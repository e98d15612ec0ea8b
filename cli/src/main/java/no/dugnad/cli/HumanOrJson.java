package no.dugnad.cli;

import java.util.List;

/// The formats of the commands that write for people or for programs, and nothing else.
final class HumanOrJson {
  private static final List<String> FORMATS = List.of("human", "json");

  private HumanOrJson() {}

  /// Whether JSON is asked for.
  ///
  /// @throws WrongUse where it is neither
  static boolean isJson(String format) {
    if (!FORMATS.contains(format)) {
      throw WrongUse.of("format.unknown.spf")
          .with("name", format)
          .likely(Spelling.nearest(format, FORMATS));
    }
    return format.equals("json");
  }
}
