package no.dugnad.observe.dns.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Asker;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Told;
import no.dugnad.observe.socket.Deadline;
import org.xbill.DNS.Rcode;

/// One question to several servers, until one of them is of use. The next server is asked as soon
/// as one fails, or when none has answered for a while; a silent server is asked again with more
/// patience, because datagrams get lost.
final class Race {
  /// Longer than most round trips in the world, shorter than a person notices.
  private static final Duration STAGGER = Duration.ofMillis(300);

  /// How long an answer is waited for at the first, second, third try of one server, and so how
  /// soon it is tried again.
  private static final List<Duration> PATIENCE =
      List.of(
          Duration.ofMillis(1000),
          Duration.ofMillis(1500),
          Duration.ofMillis(2000),
          Duration.ofMillis(2000));

  /// How long we wait before we see whether a busy server may be asked again.
  private static final Duration TURN = Duration.ofMillis(500);

  /// Datagrams sent for one question, all servers together.
  private static final int MOST_TRIES = 12;

  /// @param bug what should not have been thrown; it is thrown on
  private record Try(IpAddress server, Told told, Optional<RuntimeException> bug) {}

  private final Asker asker;
  private final Health health;

  Race(Asker asker, Health health) {
    this.asker = asker;
    this.health = health;
  }

  /// @param servers in the order in which they are asked
  /// @param port where they listen
  /// @param recursive whether they are resolvers
  /// @param allowed asked before each try: whether the budget has room
  /// @param read what a reply is; a [Reading.Useless] one lets the race go on
  /// @return the first useful reading, or why there was none
  Reading run(
      List<IpAddress> servers,
      int port,
      Question question,
      boolean recursive,
      BooleanSupplier allowed,
      Function<Reply, Reading> read,
      Deadline deadline) {
    LinkedBlockingQueue<Try> done = new LinkedBlockingQueue<>();
    List<Thread> running = new ArrayList<>();
    Schedule schedule = new Schedule(servers);
    List<Failure> failures = new ArrayList<>();
    int flying = 0;
    try {
      while (!deadline.passed()) {
        long wait = schedule.untilNext();
        if (wait <= 0) {
          if (!allowed.getAsBoolean()) {
            return new Reading.Useless(new Failure.BudgetSpent("dns questions"));
          }
          Schedule.Next next = schedule.take();
          Deadline patience = deadline.within(next.patience());
          running.add(
              Thread.ofVirtual()
                  .start(() ->
                      done.add(
                          once(next.server(), port, question, recursive, patience, deadline))));
          flying++;
          continue;
        }
        if (flying == 0 && wait == Long.MAX_VALUE) {
          break;
        }
        long most = Math.min(wait, deadline.left().toNanos());
        Try ended = done.poll(most, TimeUnit.NANOSECONDS);
        if (ended == null) {
          continue;
        }
        flying--;
        if (ended.bug().isPresent()) {
          throw new IllegalStateException(
              "asking " + ended.server() + " failed", ended.bug().get());
        }
        Reading reading = reading(ended, question, read);
        if (!(reading instanceof Reading.Useless(Failure why))) {
          return reading;
        }
        failures.add(why);
        schedule.failed(ended.server(), why);
      }
      return new Reading.Useless(sum(failures, deadline));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Reading.Useless(new Failure.NotLooked());
    } finally {
      running.forEach(Thread::interrupt);
    }
  }

  private Try once(
      IpAddress server,
      int port,
      Question question,
      boolean recursive,
      Deadline patience,
      Deadline deadline) {
    try {
      Told told = asker.ask(server, port, question, recursive, patience, deadline);
      return new Try(server, told, Optional.empty());
    } catch (RuntimeException bug) {
      return new Try(server, Told.failed(new Failure.NotLooked()), Optional.of(bug));
    }
  }

  private Reading reading(Try ended, Question question, Function<Reply, Reading> read) {
    return switch (ended.told()) {
      case Told.Failed(Failure failure) -> {
        health.silent(ended.server());
        yield new Reading.Useless(failure);
      }
      case Told.Answered(Reply reply) -> {
        Reading reading = read.apply(reply);
        if (reading instanceof Reading.Useless(Failure why)) {
          health.silent(ended.server());
          yield new Reading.Useless(limited(why, ended.server(), question));
        }
        health.answered(ended.server());
        health.gave(ended.server(), question);
        yield reading;
      }
    };
  }

  private Failure limited(Failure why, IpAddress server, Question question) {
    if (why instanceof Failure.Refused(String stage, String said)
        && said.equals(Rcode.string(Rcode.REFUSED))
        && health.hasGiven(server, question)) {
      asker.slowDown(server);
      return new Failure.RateLimited(stage, said);
    }
    return why;
  }

  /// The failure that says most: what a server said goes before silence, and silence before what
  /// never left this machine.
  private static Failure sum(List<Failure> failures, Deadline deadline) {
    Failure most =
        deadline.passed() || failures.isEmpty()
            ? new Failure.TimedOut("answer")
            : failures.getFirst();
    for (Failure failure : failures) {
      if (weight(failure) > weight(most)) {
        most = failure;
      }
    }
    return most;
  }

  private static int weight(Failure failure) {
    return switch (failure) {
      case Failure.Intercepted intercepted -> 7;
      case Failure.RateLimited limited -> 6;
      case Failure.TimedOut late -> 5;
      case Failure.Refused refused -> 4;
      case Failure.Garbled garbled -> 3;
      case Failure.BudgetSpent spent -> 2;
      case Failure.OutOfScope outside -> 1;
      case Failure.Unreachable unreachable -> 0;
      case Failure.NotLooked none -> 0;
    };
  }

  /// Whom to ask next, and when.
  private static final class Schedule {
    record Next(IpAddress server, Duration patience) {}

    private final List<IpAddress> servers;
    private final Map<IpAddress, Integer> tries = new HashMap<>();
    private final Map<IpAddress, Long> again = new HashMap<>();
    private final Set<IpAddress> out = new HashSet<>();
    private long nextLaunch = System.nanoTime();
    private int launched;

    Schedule(List<IpAddress> servers) {
      this.servers = servers;
    }

    /// Nanoseconds until the next try is due; at most zero where it is, the greatest number where
    /// there is none.
    long untilNext() {
      long now = System.nanoTime();
      long soonest = Long.MAX_VALUE;
      if (launched < MOST_TRIES) {
        for (IpAddress server : servers) {
          if (!spent(server)) {
            long due = again.containsKey(server) ? again.get(server) - now : 0;
            soonest = Math.min(soonest, Math.max(due, nextLaunch - now));
          }
        }
      }
      return soonest;
    }

    Next take() {
      long now = System.nanoTime();
      IpAddress best = null;
      for (IpAddress server : servers) {
        boolean due = !again.containsKey(server) || again.get(server) - now <= 0;
        if (due && !spent(server) && (best == null || count(server) < count(best))) {
          best = server;
        }
      }
      if (best == null) {
        throw new IllegalStateException("nothing is due");
      }
      Duration patience = PATIENCE.get(count(best));
      tries.merge(best, 1, Integer::sum);
      again.put(best, now + patience.toNanos());
      nextLaunch = now + STAGGER.toNanos();
      launched++;
      return new Next(best, patience.plus(STAGGER));
    }

    /// A server that answered uselessly, or can't be reached, is not asked again; a silent one is,
    /// and so is one whose turn (our own politeness) had not come.
    void failed(IpAddress server, Failure why) {
      long now = System.nanoTime();
      switch (why) {
        case Failure.TimedOut late -> again.put(server, now);
        case Failure.BudgetSpent spent -> {
          tries.merge(server, -1, Integer::sum);
          launched--;
          again.put(server, now + TURN.toNanos());
        }
        case Failure.Refused refused -> out.add(server);
        case Failure.RateLimited limited -> out.add(server);
        case Failure.Unreachable unreachable -> out.add(server);
        case Failure.OutOfScope outside -> out.add(server);
        case Failure.Garbled garbled -> out.add(server);
        case Failure.Intercepted intercepted -> out.add(server);
        case Failure.NotLooked none -> out.add(server);
      }
      if (!(why instanceof Failure.TimedOut) || count(server) <= 1) {
        nextLaunch = now;
      }
    }

    private int count(IpAddress server) {
      return tries.getOrDefault(server, 0);
    }

    private boolean spent(IpAddress server) {
      return out.contains(server) || count(server) >= PATIENCE.size();
    }
  }
}
