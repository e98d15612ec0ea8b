package no.dugnad.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.dugnad.model.observation.Failure;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.terminal.Progress;

/// Runs a session with a person looking on: progress while it runs, the report when it ends, what
/// is known so far after Ctrl-C.
final class CheckConversation {
  private static final long LAST_WORDS_SECONDS = 5;

  private final OutputOptions output;

  CheckConversation(OutputOptions output) {
    this.output = output;
  }

  /// @return the exit code of `check`
  int hold(CheckSession session, Setup setup) {
    Texts texts = Texts.in(output.language());
    Delivery delivery = new Delivery(output, System.out);
    output.format();
    delivery.requireWritable();
    LiveProgress progress =
        new LiveProgress(
            new Progress(texts, Terminal.sheet(Terminal.errIsScreen(), false)),
            System.err,
            Terminal.errIsScreen());
    CountDownLatch told = new CountDownLatch(1);
    Thread.currentThread().setName("dugnad");
    Thread asking = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              session.cancel();
              asking.interrupt();
              waitFor(told);
            },
            "ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      Report report = session.report(setup, progress);
      boolean interrupted = Thread.interrupted();
      progress.done();
      if (nothingAnswered(report) && !interrupted && !session.isCancelled()) {
        throw new WrongUse(texts.word("no-network"));
      }
      delivery.deliver(report, texts);
      if (interrupted || session.isCancelled()) {
        return ExitCode.INTERRUPTED;
      }
      return report.summary().map(no.dugnad.report.Summary::exitCode).orElse(ExitCode.INTERRUPTED);
    } finally {
      told.countDown();
      forget(hook);
    }
  }

  /// Whether questions were asked and not one was answered by anybody.
  private static boolean nothingAnswered(Report report) {
    return !report.observations().isEmpty()
        && report.observations().stream()
            .map(seen -> seen.observation().outcome())
            .allMatch(outcome ->
                outcome instanceof Failure.Unreachable || outcome instanceof Failure.BudgetSpent);
  }

  private static void waitFor(CountDownLatch told) {
    try {
      if (!told.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("Stopped before anything could be told.");
      }
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // It is running now; that is what it was for.
    }
  }
}
