package no.dugnad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import no.dugnad.report.Occasion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `dugnad demo`: `check` on the practice municipality. Works when the demonstration worked,
/// whatever it found.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final Words words;

  @Mixin private OutputOptions output = new OutputOptions();

  DemoCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() {
    var checks = output.checks();
    try (PracticeProcess practice = PracticeProcess.start()) {
      if (output.verbose()) {
        System.err.println("dugnad check " + practice.domain() + " " + practice.words());
      }
      CheckSession session =
          new CheckSession(List.of(practice.domain()), checks, output.dkimSelectors());
      int code =
          new CheckConversation(output, Occasion.EXERCISE, words)
              .hold(session, practice.options().setup());
      return code == ExitCode.INTERRUPTED ? code : ExitCode.OK;
    }
  }
}
