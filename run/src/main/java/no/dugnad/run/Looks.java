package no.dugnad.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.dugnad.judge.law.Step;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probes;
import no.dugnad.observe.socket.Deadline;

/// Makes exchanges, each on a virtual thread of its own, and hands over what came of them. Owned
/// and called by one thread; closing it ends every exchange that is still under way.
final class Looks implements AutoCloseable {
  /// How often it is asked whether the run was cancelled: soon enough for a person, seldom enough
  /// to cost nothing.
  private static final Duration BETWEEN_GLANCES = Duration.ofMillis(100);

  private final Probes probes;
  private final RunLimits limits;
  private final InstantSource clock;
  private final Deadline deadline;
  private final Reach reach;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places;
  private final BlockingQueue<Observation> ended = new LinkedBlockingQueue<>();
  private final Set<Step.Demand> underWay = new HashSet<>();
  private final Map<Exchange<?>, List<Observation>> made = new HashMap<>();
  private boolean over;

  Looks(Probes probes, RunLimits limits, InstantSource clock, int domains) {
    this.probes = probes;
    this.limits = limits;
    this.clock = clock;
    this.deadline = Deadline.in(limits.time());
    this.places = new Semaphore(limits.atOnce());
    this.reach = new Reach(scaled(limits, domains));
  }

  private static RunLimits scaled(RunLimits limits, int domains) {
    return new RunLimits(
        limits.time(),
        limits.exchange(),
        limits.trial(),
        limits.apart(),
        limits.atOnce(),
        limits.exchanges() * domains,
        limits.hosts() * domains);
  }

  /// Makes what is demanded, unless it is under way or made already.
  ///
  /// @return whether it was started now
  boolean demand(Step.Demand demand) {
    List<Observation> earlier = made.getOrDefault(demand.exchange(), List.of());
    if (earlier.size() >= demand.look()) {
      return false;
    }
    return start(new Step.Demand(demand.exchange(), earlier.size() + 1), List.copyOf(earlier));
  }

  private boolean start(Step.Demand demand, List<Observation> earlier) {
    if (!underWay.add(demand)) {
      return false;
    }
    Optional<Failure> forbidden =
        demand.look() == 1 ? reach.forbids(demand.exchange()) : Optional.empty();
    if (over || deadline.passed()) {
      ended.add(without(demand, new Failure.BudgetSpent("time")));
    } else if (forbidden.isPresent()) {
      ended.add(without(demand, forbidden.get()));
    } else {
      threads.execute(() -> ended.add(make(demand, earlier)));
    }
    return true;
  }

  /// Waits for the next exchange to end; empty as soon as the run is cancelled. When the run's time
  /// is over everything that is under way ends as `budget`.
  ///
  /// @throws IllegalStateException where nothing is under way
  Optional<Observation> next(BooleanSupplier cancelled) throws InterruptedException {
    while (!cancelled.getAsBoolean()) {
      Optional<Observation> arrived = poll();
      if (arrived.isPresent()) {
        return arrived;
      }
      if (underWay.isEmpty()) {
        throw new IllegalStateException("waiting for what nobody was asked for");
      }
      long patience = Math.min(deadline.left().toMillis() + 1, BETWEEN_GLANCES.toMillis());
      Observation late = over ? null : ended.poll(patience, TimeUnit.MILLISECONDS);
      if (late != null && isAwaited(late)) {
        return Optional.of(late);
      }
      if (over || deadline.passed()) {
        giveUp();
      }
    }
    return Optional.empty();
  }

  /// What has ended already; empty where that is nothing. Never waits.
  Optional<Observation> poll() {
    for (Observation one = ended.poll(); one != null; one = ended.poll()) {
      if (isAwaited(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /// Keeps it where it is still waited for. What was given up may still end by itself a moment
  /// later, and is then no news.
  private boolean isAwaited(Observation observation) {
    boolean awaited = underWay.remove(new Step.Demand(observation.exchange(), observation.look()));
    if (awaited) {
      made.computeIfAbsent(observation.exchange(), _ -> new ArrayList<>()).add(observation);
    }
    return awaited;
  }

  /// Asks nothing more: what is under way ends as `budget`, and so does what is demanded from now
  /// on.
  void giveUp() {
    over = true;
    threads.shutdownNow();
    for (Step.Demand demand : underWay) {
      ended.add(without(demand, new Failure.BudgetSpent("time")));
    }
  }

  private Observation make(Step.Demand demand, List<Observation> earlier) {
    Instant started = clock.instant();
    long begun = System.nanoTime();
    try {
      if (!earlier.isEmpty()) {
        Instant earliest =
            earlier.getLast().at().plus(earlier.getLast().took()).plus(limits.apart());
        Duration wait = Duration.between(started, earliest);
        if (wait.isPositive()) {
          Thread.sleep(wait.compareTo(limits.apart()) > 0 ? limits.apart() : wait);
        }
      }
      places.acquire();
      try {
        started = clock.instant();
        begun = System.nanoTime();
        Duration most =
            demand.exchange() instanceof Exchange.SilenceTrial ? limits.trial() : limits.exchange();
        Attempt attempt = new Attempt(demand.look(), earlier, deadline.within(most));
        Look look = probes.look(demand.exchange(), attempt);
        return new Observation(
            demand.exchange(),
            demand.look(),
            started,
            Duration.ofNanos(System.nanoTime() - begun),
            look.via(),
            look.wired(),
            look.outcome(),
            look.raw());
      } finally {
        places.release();
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return without(demand, new Failure.BudgetSpent("time"));
    } catch (RuntimeException bug) {
      // A fault of a probe must cost one exchange, not the run, and must not look like an answer.
      return without(demand, new Failure.Garbled("inside", bug.getClass().getSimpleName()));
    }
  }

  private Observation without(Step.Demand demand, Failure failure) {
    return new Observation(
        demand.exchange(),
        demand.look(),
        clock.instant(),
        Duration.ZERO,
        "",
        false,
        failure,
        Bytes.empty());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
