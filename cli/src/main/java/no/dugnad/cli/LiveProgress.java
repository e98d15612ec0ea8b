package no.dugnad.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Wording;
import no.dugnad.judge.law.Step;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.terminal.Progress;
import no.dugnad.run.RunListener;

/// Tells what a run is doing while it does it: on a screen one line that is written over, into a
/// pipe a plain line every few seconds. Goes to standard error, so that a report on standard output
/// stays clean.
final class LiveProgress implements RunListener {
  private static final long SCREEN_EVERY_NANOS = 80_000_000L;
  private static final long PIPE_EVERY_NANOS = 3_000_000_000L;

  private final Progress progress;
  private final PrintStream sink;
  private final boolean screen;
  private final Set<Exchange<?>> open = new LinkedHashSet<>();
  private int asked;
  private int answered;
  private long lastWritten = System.nanoTime();
  private Optional<Progress.Standing> written = Optional.empty();

  LiveProgress(Progress progress, PrintStream sink, boolean screen) {
    this.progress = progress;
    this.sink = sink;
    this.screen = screen;
  }

  @Override
  public void asked(Exchange<?> exchange, int look) {
    asked++;
    open.add(exchange);
    write();
  }

  @Override
  public void answered(Observation observation) {
    answered++;
    open.remove(observation.exchange());
    write();
  }

  private void write() {
    long now = System.nanoTime();
    if (now - lastWritten < (screen ? SCREEN_EVERY_NANOS : PIPE_EVERY_NANOS)) {
      return;
    }
    lastWritten = now;
    var words = new ArrayList<String>();
    open.stream().limit(50).map(LiveProgress::words).forEach(words::add);
    Progress.Standing standing = new Progress.Standing(asked, answered, words, false);
    if (screen) {
      sink.print(progress.rewriting(standing));
    } else {
      progress.plain(standing, written).ifPresent(sink::print);
    }
    sink.flush();
    written = Optional.of(standing);
  }

  private static String words(Exchange<?> exchange) {
    return Wording.of(exchange);
  }

  /// Takes the line away.
  void done() {
    if (screen && written.isPresent()) {
      sink.print(progress.cleared());
      sink.flush();
    }
  }

  @Override
  public void settled(
      no.dugnad.judge.check.Subject subject,
      no.dugnad.judge.check.Check check,
      Step.Settled findings,
      int done,
      int all) {
    // What is settled is told when all is: verdicts are easier to read in the order of what to do.
  }
}
