package no.dugnad.cli.clauses;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;

/// All clauses, read from the English texts.
final class Clauses {
  /// What all checks share; no check has this id.
  static final String COMMON = "common";

  private static final String REASON = "reason.";

  private Clauses() {}

  /// The clauses of each check, in the order of reports; the shared ones last.
  static Map<String, List<Clause>> all() {
    Map<String, List<Clause>> all = new LinkedHashMap<>();
    Stream.concat(Checks.all().stream().map(Check::id), Stream.of(COMMON))
        .forEach(check -> all.put(check, of(check)));
    return all;
  }

  private static List<Clause> of(String check) {
    Properties texts = properties("/no/dugnad/judge/texts/" + check + ".en.properties");
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(REASON))
        .sorted()
        .map(key ->
            new Clause(check, key.substring(REASON.length()), texts.getProperty(key, "").strip()))
        .toList();
  }

  /// A properties file on the class path, in UTF-8.
  static Properties properties(String path) {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Clauses.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
