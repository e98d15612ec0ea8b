package no.dugnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import no.dugnad.report.Language;
import no.dugnad.report.MissingText;
import no.dugnad.report.Texts;
import no.dugnad.report.terminal.Letters;

/// What the command line itself says, in one language: sentences about wrong use, and help.
final class Words {
  private static final String USAGE = "no/dugnad/cli/texts/usage";
  private static final String HELP = "no/dugnad/cli/texts/help";

  private final Texts texts;

  Words(Language language) {
    this.texts = Texts.in(language);
  }

  /// The texts of reports in the same language.
  Texts texts() {
    return texts;
  }

  /// A sentence in the language, on one harmless line.
  String say(Sentence sentence) {
    return texts.of(USAGE, sentence.key(), sentence.arguments());
  }

  /// The sentence about wrong use, with what was probably meant.
  String say(WrongUse wrong) {
    String said = say(wrong.sentence());
    return wrong
        .likely()
        .map(meant -> said + " " + say(Sentence.of("likely").with("meant", meant)))
        .orElse(said);
  }

  /// Writes a sentence on a line of its own, in letters that the output has.
  void tell(Sentence sentence, PrintStream sink) {
    sink.println(new Letters(sink.charset()).writable(say(sentence)));
  }

  /// The help of every command and option, for picocli.
  ///
  /// @throws MissingText where the file is not there
  ResourceBundle help() {
    String path = HELP + "." + texts.language().code() + ".properties";
    try (InputStream in = Words.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingText(path, "");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }
}
