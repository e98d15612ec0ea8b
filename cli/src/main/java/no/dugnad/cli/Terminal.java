package no.dugnad.cli;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.report.Language;
import no.dugnad.report.terminal.Sheet;
import no.dugnad.report.terminal.Style;

/// What is known of the screen. The launcher tells whether output and errors go to one and how wide
/// it is; the program itself could only guess.
final class Terminal {
  private static final int USUAL_WIDTH = 80;
  private static final int WIDEST = 110;

  private Terminal() {}

  /// Whether what is written to standard output is read on a screen.
  static boolean outIsScreen() {
    return Boolean.getBoolean("dugnad.screen.out");
  }

  /// Whether what is written to standard error is read on a screen.
  static boolean errIsScreen() {
    return Boolean.getBoolean("dugnad.screen.err");
  }

  /// What is written on.
  ///
  /// @param screen whether it is a screen; a file or a pipe gets no colour
  /// @param charset what it can write
  static Sheet sheet(boolean screen, Charset charset, boolean verbose) {
    Map<String, String> environment = System.getenv();
    boolean plain =
        !screen
            || !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    int width =
        screen
            ? Math.min(Integer.getInteger("dugnad.screen.width", USUAL_WIDTH), WIDEST)
            : USUAL_WIDTH;
    return new Sheet(
        width, plain ? Style.PLAIN : Style.ANSI, charset, ZoneId.systemDefault(), verbose);
  }

  /// What the output can write.
  static Charset charset() {
    return System.out.charset();
  }

  /// The language of the environment; bokmål where it names none of ours.
  static Language language() {
    List<String> values = new ArrayList<>();
    for (String name : List.of("DUGNAD_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        values.add(value);
      }
    }
    return Language.ofEnvironment(values);
  }
}
