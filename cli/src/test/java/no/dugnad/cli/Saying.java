package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.report.Language;

/// What the command line says on standard error, and what it ought to say.
final class Saying {
  private Saying() {}

  /// What a run of the program says on standard error, a line each.
  static List<String> said(int code, List<String> words) {
    PrintStream before = System.err;
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(words.toArray(String[]::new)))
          .as("exit code of %s", words)
          .isEqualTo(code);
    } finally {
      System.setErr(before);
      System.setOut(out);
    }
    return told.toString(StandardCharsets.UTF_8).lines().toList();
  }

  static List<String> in(Language language, List<String> words) {
    List<String> all = new ArrayList<>(words);
    // Wherever it stands; the last place would be the value of an option that lacks one.
    all.add(0, "--lang=" + language.code());
    return all;
  }

  static WrongUse wrong(String key, String... arguments) {
    WrongUse wrong = WrongUse.of(key);
    for (int i = 0; i < arguments.length; i += 2) {
      wrong = wrong.with(arguments[i], arguments[i + 1]);
    }
    return wrong;
  }

  static WrongUse meant(String likely, String key, String... arguments) {
    return wrong(key, arguments).likely(Optional.of(likely));
  }
}
