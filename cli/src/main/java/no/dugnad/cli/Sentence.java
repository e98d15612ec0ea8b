package no.dugnad.cli;

import java.util.Map;

/// One sentence to the person at the keyboard, before it is put into a language.
///
/// @param key of its text in `no/dugnad/cli/texts/usage.LANG.properties`
/// @param arguments as they were given or received; made harmless when it is said
record Sentence(String key, Map<String, String> arguments) {
  Sentence {
    arguments = Map.copyOf(arguments);
  }

  static Sentence of(String key) {
    return new Sentence(key, Map.of());
  }

  /// With one argument, cut where it is too long for a sentence.
  Sentence with(String name, Object value) {
    Map<String, String> more = new java.util.HashMap<>(arguments);
    more.put(name, shortened(String.valueOf(value)));
    return new Sentence(key, more);
  }

  private static String shortened(String text) {
    int most = 200;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
