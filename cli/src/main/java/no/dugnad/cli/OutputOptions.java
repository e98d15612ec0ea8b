package no.dugnad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import no.dugnad.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `check` and `demo` are told about what to check and how to show it.
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description = "human, json, ndjson, html, csv or sarif (default: human)")
  private String format = "human";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write there instead of to the screen")
  private @Nullable Path out;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "nb, nn or en (default: the system's)")
  private @Nullable String lang;

  @Option(names = "--verbose", description = "show every question and answer")
  private boolean verbose;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "CHECK",
      description = "only these checks, by id or beginning, such as mail.spf")
  private List<String> only = new ArrayList<>();

  @Option(names = "--skip", split = ",", paramLabel = "CHECK", description = "all but these checks")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = "--dkim-selector",
      split = ",",
      paramLabel = "S",
      description = "DKIM selectors to look for, beside the usual ones")
  private List<String> dkimSelectors = new ArrayList<>();

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
    throw new WrongUse(
        "There is no format \"" + format + "\". Choose human, json, ndjson, html, csv or sarif.");
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  boolean verbose() {
    return verbose;
  }

  /// @throws WrongUse where it is none of the three
  Language language() {
    if (lang == null) {
      return Terminal.language();
    }
    return Language.named(lang)
        .orElseThrow(
            () -> new WrongUse("There is no language \"" + lang + "\". Choose nb, nn or en."));
  }

  List<String> dkimSelectors() {
    return dkimSelectors;
  }

  /// The checks that were chosen.
  ///
  /// @throws WrongUse where a name chooses none
  List<Check> checks() {
    for (String name : only) {
      requireKnown(name);
    }
    for (String name : skip) {
      requireKnown(name);
    }
    List<Check> checks = Checks.chosen(only, skip);
    if (checks.isEmpty()) {
      throw new WrongUse("--only and --skip together leave no check.");
    }
    return checks;
  }

  private static void requireKnown(String name) {
    if (!Checks.knows(name)) {
      throw new WrongUse(
          "There is no check \"" + name + "\"." + Spelling.suggestion(name, Checks.all()));
    }
  }
}
