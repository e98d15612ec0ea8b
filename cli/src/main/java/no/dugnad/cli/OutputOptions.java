package no.dugnad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `check` and `demo` are told about what to check and how to show it.
final class OutputOptions {
  @Option(names = "--format", paramLabel = "${bundle:label.format}", defaultValue = "human")
  private String format = "human";

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable Path out;

  @Mixin private CommandLanguage language = new CommandLanguage();

  @Option(names = "--verbose")
  private boolean verbose;

  @Option(names = "--only", split = ",", paramLabel = "${bundle:label.check}")
  private List<String> only = new ArrayList<>();

  @Option(names = "--skip", split = ",", paramLabel = "${bundle:label.check}")
  private List<String> skip = new ArrayList<>();

  @Option(names = "--dkim-selector", split = ",", paramLabel = "${bundle:label.selector}")
  private List<String> dkimSelectors = new ArrayList<>();

  /// A report for programs in a file.
  static OutputOptions jsonIn(Path file) {
    OutputOptions options = new OutputOptions();
    options.format = "json";
    options.out = file;
    return options;
  }

  /// The formats there are.
  enum Format {
    HUMAN,
    JSON,
    NDJSON,
    HTML,
    CSV,
    SARIF
  }

  /// @throws WrongUse where it is none of those there are
  Format format() {
    for (Format one : Format.values()) {
      if (one.name().equalsIgnoreCase(format)) {
        return one;
      }
    }
    throw WrongUse.of("format.unknown")
        .with("name", format)
        .likely(
            Spelling.nearest(
                format,
                Arrays.stream(Format.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList()));
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  boolean verbose() {
    return verbose;
  }

  List<String> dkimSelectors() {
    return dkimSelectors;
  }

  /// The checks that were chosen; everything else is looked through first, so that a mistake is
  /// told before anything is asked of anybody.
  ///
  /// @throws WrongUse where a name chooses none, or the format or language is none of ours
  List<Check> checks() {
    language.requireKnown();
    format();
    for (String name : only) {
      requireKnown(name);
    }
    for (String name : skip) {
      requireKnown(name);
    }
    List<Check> checks = Checks.chosen(only, skip);
    if (checks.isEmpty()) {
      throw WrongUse.of("checks.none");
    }
    return checks;
  }

  private static void requireKnown(String name) {
    if (!Checks.knows(name)) {
      Set<String> names = new TreeSet<>();
      for (Check check : Checks.all()) {
        String id = check.id();
        for (int dot = id.indexOf('.'); dot > 0; dot = id.indexOf('.', dot + 1)) {
          names.add(id.substring(0, dot));
        }
        names.add(id);
      }
      throw WrongUse.of("check.unknown").with("name", name).likely(Spelling.nearest(name, names));
    }
  }
}
