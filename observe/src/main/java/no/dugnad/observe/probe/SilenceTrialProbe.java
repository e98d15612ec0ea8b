package no.dugnad.observe.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.socket.LossMeter;

/// Tries a silent exchange again, in a group with its controls: one control before, tries started
/// at about 0, 2 and 6 s and more where the line is lossy, one control after. What the group is
/// worth is judged elsewhere; here it is only carried out. It ends at the first try that is not
/// silent.
public final class SilenceTrialProbe implements Probe<Exchange.SilenceTrial> {
  private static final List<Duration> STARTS =
      List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(6));
  private static final Duration BETWEEN_MORE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// More tries than this are not made: a line that needs them is too bad to prove anything in the
  /// time that a run has.
  private static final int MOST_TRIES = 14;

  /// A run that has seen little of a way cannot tell a good line from a bad one, and would need
  /// more tries than it has time for. Controls that succeed are exchanges like any other, so they
  /// are made until nine tries are enough or this many were made.
  private static final int MOST_CONTROLS = 14;

  private static final int FEW_TRIES = 9;

  private final Probes probes;
  private final LossMeter losses;
  private final InstantSource clock;
  private final ToIntFunction<Double> triesNeeded;

  /// @param triesNeeded how many silent tries it takes at a loss of q (a rule, so it comes in)
  public SilenceTrialProbe(
      Probes probes, LossMeter losses, InstantSource clock, ToIntFunction<Double> triesNeeded) {
    this.probes = probes;
    this.losses = losses;
    this.clock = clock;
    this.triesNeeded = triesNeeded;
  }

  @Override
  public Look look(Exchange.SilenceTrial trial, Attempt attempt) {
    List<Instant> before = new ArrayList<>(control(trial, attempt.deadline()));
    for (int i = 1; i < MOST_CONTROLS && !before.isEmpty() && isUncertain(trial); i++) {
      before.addAll(control(trial, attempt.deadline()));
    }
    List<Instant> silent = new ArrayList<>();
    Optional<Outcome> answer = Optional.empty();
    List<Instant> after = List.of();
    if (!before.isEmpty()) {
      answer = tries(trial.probe(), attempt.deadline(), silent);
      if (answer.isEmpty()) {
        after = control(trial, attempt.deadline());
      }
    }
    return Look.of(new Fact.TrialResult(silent, before, after, loss(trial.probe()), answer));
  }

  private boolean isUncertain(Exchange.SilenceTrial trial) {
    return triesNeeded.applyAsInt(loss(trial.probe())) > FEW_TRIES;
  }

  private double loss(Exchange<?> probe) {
    return switch (probe) {
      case Exchange.ServerQuery it -> losses.bound(it.address().family(), it.transport());
      case Exchange.Connect it -> losses.bound(it.address().family(), Transport.TCP);
      case Exchange.Handshake it -> losses.bound(it.address().family(), Transport.TCP);
      case Exchange.SmtpSession it -> losses.bound(it.address().family(), Transport.TCP);
      case Exchange.HttpRequest it -> losses.bound(it.address().family(), Transport.TCP);
      // What is not asked of one address cannot be proven silent.
      case Exchange.Lookup _, Exchange.Delegation _ -> 1;
      case Exchange.RevocationQuery _, Exchange.SilenceTrial _ -> 1;
    };
  }

  /// When a control succeeded; empty where none did, each having been tried twice.
  private List<Instant> control(Exchange.SilenceTrial trial, Deadline deadline) {
    for (int round = 0; round < 2; round++) {
      for (Exchange<?> control : trial.controls()) {
        if (Thread.currentThread().isInterrupted() || deadline.passed()) {
          return List.of();
        }
        Look look = probes.look(control, new Attempt(2, List.of(), deadline.within(PATIENCE)));
        if (look.outcome() instanceof Fact) {
          return List.of(clock.instant());
        }
      }
    }
    return List.of();
  }

  private record Try(Instant started, Outcome outcome) {}

  /// Starts tries by the plan and collects the silent ones; the outcome of one that was not silent.
  private Optional<Outcome> tries(Exchange<?> probe, Deadline deadline, List<Instant> silent) {
    BlockingQueue<Try> ended = new LinkedBlockingQueue<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      int needed = Math.max(STARTS.size(), triesNeeded.applyAsInt(loss(probe)));
      int planned = Math.min(needed, MOST_TRIES);
      for (int i = 0; i < planned; i++) {
        Duration start = i < STARTS.size() ? STARTS.get(i) : extra(i - STARTS.size());
        threads.execute(() -> ended.add(tryOnce(probe, start, deadline)));
      }
      for (int i = 0; i < planned; i++) {
        Try one = ended.poll(deadline.left().toMillis() + 1, TimeUnit.MILLISECONDS);
        if (one == null) {
          return Optional.empty();
        }
        if (!(one.outcome() instanceof Failure.TimedOut)) {
          return Optional.of(one.outcome());
        }
        silent.add(one.started());
      }
      return Optional.empty();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  /// More tries than three are put between the second and the third, so that the group takes no
  /// longer.
  private static Duration extra(int number) {
    return STARTS.get(1).plus(BETWEEN_MORE.multipliedBy(number + 1L));
  }

  private Try tryOnce(Exchange<?> probe, Duration start, Deadline deadline) {
    try {
      Thread.sleep(start);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new Try(clock.instant(), new Failure.BudgetSpent("cancelled"));
    }
    Instant started = clock.instant();
    Look look = probes.look(probe, new Attempt(2, List.of(), deadline.within(PATIENCE)));
    return new Try(started, look.outcome());
  }
}
