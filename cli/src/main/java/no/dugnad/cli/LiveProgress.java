package no.dugnad.cli;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Wording;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.terminal.Progress;
import no.dugnad.run.RunListener;
import no.dugnad.run.RunResult;

/// Tells what a run finds and what it is waiting for while it runs: a line for each check that is
/// decided, and below them on a screen one line that is written over, into a pipe a plain line
/// every few seconds. Goes to standard error, so that a report on standard output stays whole.
///
/// Called by the run's thread and, while nobody answers, by a thread of its own.
final class LiveProgress implements RunListener, AutoCloseable {
  private static final long SCREEN_EVERY_NANOS = 80_000_000L;
  private static final long PIPE_EVERY_NANOS = 3_000_000_000L;
  private static final long SILENT_AFTER_NANOS = 1_500_000_000L;
  private static final long TICK_MILLIS = 250;
  private static final int MOST_NAMED = 50;

  private final Progress progress;
  private final PrintStream sink;
  private final boolean screen;
  private final boolean tells;
  private final boolean namesDomains;
  private final Set<Exchange<?>> open = new LinkedHashSet<>();
  private final Thread ticker;
  private int all;
  private int done;
  private long lastWritten = System.nanoTime();
  private long lastEnded = System.nanoTime();
  private boolean headed;
  private boolean closed;
  private Optional<Progress.Standing> written = Optional.empty();

  /// @param tells whether decided checks are told
  /// @param namesDomains whether their domains are named
  LiveProgress(
      Progress progress, PrintStream sink, boolean screen, boolean tells, boolean namesDomains) {
    this.progress = progress;
    this.sink = sink;
    this.screen = screen;
    this.tells = tells;
    this.namesDomains = namesDomains;
    this.ticker = Thread.ofPlatform().daemon().name("progress").start(this::tick);
  }

  private void tick() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(TICK_MILLIS);
        write();
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void begun(int checks) {
    all = checks;
    done = 0;
    open.clear();
  }

  @Override
  public synchronized void asked(Exchange<?> exchange, int look) {
    open.add(exchange);
    write();
  }

  @Override
  public synchronized void answered(Observation observation) {
    open.remove(observation.exchange());
    lastEnded = System.nanoTime();
    write();
  }

  @Override
  public synchronized void decided(List<RunResult.Judged> findings, int count) {
    done = count;
    if (!tells || closed) {
      return;
    }
    clear();
    if (!headed) {
      headed = true;
      sink.print(progress.heading());
    }
    RunResult.Judged whole = findings.getFirst();
    sink.print(
        progress.told(
            whole.finding(), namesDomains ? Optional.of(whole.domain()) : Optional.empty()));
    if (screen) {
      put(standing());
    }
    sink.flush();
  }

  private synchronized void write() {
    long now = System.nanoTime();
    if (closed || now - lastWritten < (screen ? SCREEN_EVERY_NANOS : PIPE_EVERY_NANOS)) {
      return;
    }
    lastWritten = now;
    put(standing());
    sink.flush();
  }

  private void put(Progress.Standing standing) {
    if (screen) {
      sink.print(progress.rewriting(standing));
    } else {
      progress.plain(standing, written).ifPresent(sink::print);
    }
    written = Optional.of(standing);
  }

  private Progress.Standing standing() {
    List<String> now = open.stream().limit(MOST_NAMED).map(Wording::of).toList();
    boolean silent = System.nanoTime() - lastEnded > SILENT_AFTER_NANOS;
    return new Progress.Standing(done, all, now, silent);
  }

  private void clear() {
    if (screen && written.isPresent()) {
      sink.print(progress.cleared());
    }
  }

  /// Takes the last line away; what was decided stays, set apart from what follows.
  synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    ticker.interrupt();
    clear();
    if (headed) {
      sink.println();
    }
    sink.flush();
  }

  @Override
  public void close() {
    end();
  }
}
