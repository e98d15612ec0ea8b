package no.dugnad.cli;

import java.util.List;
import java.util.Optional;
import no.dugnad.report.Language;
import picocli.CommandLine.Option;

/// The language of everything that one command says: `--lang`, wherever it stands and whatever else
/// is wrong with the command; else that of the environment; else bokmål.
final class CommandLanguage {
  private static final String OPTION = "--lang";

  @Option(names = OPTION, paramLabel = "${bundle:label.lang}")
  private String lang = "";

  /// Reads it off the words of a command line. A language that we do not speak counts as none here.
  ///
  /// @param environment what the environment says
  static Language of(List<String> arguments, Language environment) {
    Optional<Language> said = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.startsWith(OPTION + "=")) {
        said = Language.named(word.substring(OPTION.length() + 1));
      } else if (word.equals(OPTION) && i + 1 < arguments.size()) {
        said = Language.named(arguments.get(i + 1));
      }
    }
    return said.orElse(environment);
  }

  /// @throws WrongUse where a language was asked for that is none of the three
  void requireKnown() {
    if (!lang.isEmpty() && Language.named(lang).isEmpty()) {
      throw WrongUse.of("lang.unknown").with("name", lang);
    }
  }
}
