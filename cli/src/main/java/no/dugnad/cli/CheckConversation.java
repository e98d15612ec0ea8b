package no.dugnad.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.dugnad.model.observation.Failure;
import no.dugnad.report.Occasion;
import no.dugnad.report.Report;
import no.dugnad.report.Summary;
import no.dugnad.report.terminal.Progress;

/// Runs a session with a person looking on: what is decided and what is waited for while it runs,
/// the report when it ends, what is known so far after Ctrl-C.
final class CheckConversation {
  private static final long LAST_WORDS_SECONDS = 5;

  private final OutputOptions output;
  private final Occasion occasion;
  private final Words words;

  CheckConversation(OutputOptions output, Occasion occasion, Words words) {
    this.output = output;
    this.occasion = occasion;
    this.words = words;
  }

  /// @return the exit code of `check`
  int hold(CheckSession session, Setup setup) {
    Delivery delivery = new Delivery(output, occasion, System.out);
    delivery.requireWritable();
    boolean lines = output.format() == OutputOptions.Format.NDJSON && output.out().isEmpty();
    Optional<FindingStream> stream =
        lines
            ? Optional.of(new FindingStream(System.out, words.texts(), setup.clock().instant()))
            : Optional.empty();
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
    try (LiveProgress progress = progress(session, lines)) {
      Report report =
          session.report(setup, stream.isPresent() ? new Both(progress, stream.get()) : progress);
      boolean stopped = Thread.interrupted() || session.isCancelled();
      progress.end();
      if (session.wantsResolver() && !stopped) {
        words.tell(Sentence.of("resolver.missing"), System.err);
      }
      if (nothingAnswered(report) && !stopped) {
        throw WrongUse.of("no-network");
      }
      delivery.deliver(report, words.texts(), stream.map(FindingStream::lines));
      return stopped
          ? ExitCode.INTERRUPTED
          : report.summary().map(Summary::exitCode).orElse(ExitCode.INTERRUPTED);
    } finally {
      told.countDown();
      forget(hook);
    }
  }

  /// Verdicts are told on standard error as they come where somebody looks on, or where the report
  /// is for people; beside lines for programs on the same screen they would only be in the way.
  private LiveProgress progress(CheckSession session, boolean lines) {
    boolean screen = Terminal.errIsScreen();
    boolean human = output.format() == OutputOptions.Format.HUMAN;
    boolean tells = lines ? screen && !Terminal.outIsScreen() : screen || human;
    return new LiveProgress(
        new Progress(words.texts(), Terminal.sheet(screen, System.err.charset(), false)),
        System.err,
        screen,
        tells,
        session.hasSeveralDomains());
  }

  /// Whether questions were asked and not one was answered by anybody.
  private static boolean nothingAnswered(Report report) {
    return !report.observations().isEmpty()
        && report.observations().stream()
            .map(seen -> seen.observation().outcome())
            .allMatch(outcome ->
                outcome instanceof Failure.Unreachable || outcome instanceof Failure.BudgetSpent);
  }

  private void waitFor(CountDownLatch told) {
    try {
      if (!told.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        words.tell(Sentence.of("stopped.nothing"), System.err);
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
