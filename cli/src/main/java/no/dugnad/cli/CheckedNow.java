package no.dugnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.Occasion;

/// A check that is made for an assessment, instead of a report that was brought. Its report is a
/// file like any other, and goes when the assessment is made.
final class CheckedNow implements AutoCloseable {
  private final Path folder;
  private final Path report;
  private final boolean stopped;

  private CheckedNow(Path folder, Path report, boolean stopped) {
    this.folder = folder;
    this.report = report;
    this.stopped = stopped;
  }

  /// Makes it, with a person looking on as with `check`.
  ///
  /// @param domains as they were given, one or more
  /// @throws WrongUse where one is no domain, or nobody answers at all
  static CheckedNow of(List<String> domains, LookOptions look, Words words) throws IOException {
    List<DomainName> names = new ArrayList<>();
    for (String text : domains) {
      DomainArgument argument = DomainArgument.of(text);
      argument.remark().ifPresent(remark -> words.tell(remark, System.err));
      if (!names.contains(argument.domain())) {
        names.add(argument.domain());
      }
    }
    Setup setup = look.setup();
    Path folder = Files.createTempDirectory("dugnad");
    Path report = folder.resolve("check.json");
    CheckedNow made = new CheckedNow(folder, report, false);
    try {
      OutputOptions output = OutputOptions.jsonIn(report);
      CheckSession session = new CheckSession(names, output.checks(), List.of());
      int code = new CheckConversation(output, Occasion.CHECK, words).hold(session, setup);
      return new CheckedNow(folder, report, code == ExitCode.INTERRUPTED);
    } catch (RuntimeException failed) {
      made.close();
      throw failed;
    }
  }

  Path report() {
    return report;
  }

  boolean stopped() {
    return stopped;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(report);
    Files.deleteIfExists(folder);
  }
}
