package no.dugnad.observe.socket;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;

/// Who may open how much towards whom, and when. Every socket passes through here.
final class Politeness {
  private static final int SLOWED_PER_SECOND = 1;

  private final Budgets budgets;
  private final Map<IpAddress, TokenBucket> questions = new ConcurrentHashMap<>();
  private final Map<IpAddress, TokenBucket> connections = new ConcurrentHashMap<>();
  private final Map<Account, Quota> quotas = new ConcurrentHashMap<>();
  private final Map<IpAddress, Boolean> slowed = new ConcurrentHashMap<>();

  Politeness(Budgets budgets) {
    this.budgets = budgets;
  }

  /// What a budget is kept for: an address, for the web with a name.
  private record Account(IpAddress address, Optional<DomainName> host, String kind) {}

  /// How much is left of an account.
  private record Quota(AtomicInteger left, Semaphore atOnce) {}

  /// A turn to open one connection; to be given back when it is closed.
  interface Turn {
    void giveBack();
  }

  /// Whether a turn was had.
  sealed interface Asked {
    record Granted(Turn turn) implements Asked {}

    record Denied(Failure failure) implements Asked {}
  }

  /// Waits for a turn to send one question to a name server; a failure where the deadline comes
  /// first.
  Optional<Failure> question(IpAddress address, Deadline deadline) throws InterruptedException {
    TokenBucket bucket =
        questions.computeIfAbsent(
            address,
            _ ->
                new TokenBucket(
                    budgets.questionsPerSecond(), budgets.questionBurst(), System.nanoTime()));
    return await(bucket, deadline);
  }

  /// Waits for a turn to open one connection.
  Asked connection(IpAddress address, Purpose purpose, Deadline deadline)
      throws InterruptedException {
    Quota quota =
        switch (purpose) {
          case Purpose.NameServer(var _) -> quota(address, Optional.empty(), "dns", 1000, 8);
          case Purpose.Web(DomainName host) ->
              quota(
                  address, Optional.of(host), "web", budgets.webConnections(), budgets.webAtOnce());
          case Purpose.Mail() ->
              quota(
                  address,
                  Optional.empty(),
                  "mail",
                  budgets.mailConnections(),
                  budgets.mailAtOnce());
        };
    if (purpose instanceof Purpose.Mail && slowed.containsKey(address)) {
      // A mail server that answered 421 or 450 is left alone for the rest of the run.
      return new Asked.Denied(new Failure.RateLimited("connect", "asked us to come back later"));
    }
    if (quota.left().getAndDecrement() <= 0) {
      return new Asked.Denied(new Failure.BudgetSpent("connections to one address"));
    }
    long wait = Math.min(deadline.left().toMillis(), budgets.patience().toMillis());
    if (!quota.atOnce().tryAcquire(wait, TimeUnit.MILLISECONDS)) {
      return new Asked.Denied(new Failure.BudgetSpent("waiting for a turn"));
    }
    boolean granted = false;
    try {
      Optional<Failure> tooLate = await(rate(address), deadline);
      granted = tooLate.isEmpty();
      return tooLate
          .<Asked>map(Asked.Denied::new)
          .orElseGet(() -> new Asked.Granted(new Once(quota.atOnce())));
    } finally {
      if (!granted) {
        quota.atOnce().release();
      }
    }
  }

  /// The other side asked us to slow down: from now on one connection a second, and a mail server
  /// none.
  void slowDown(IpAddress address) {
    if (slowed.put(address, true) == null) {
      connections.put(address, new TokenBucket(SLOWED_PER_SECOND, 1, System.nanoTime()));
      questions.put(address, new TokenBucket(SLOWED_PER_SECOND, 1, System.nanoTime()));
    }
  }

  private TokenBucket rate(IpAddress address) {
    return connections.computeIfAbsent(
        address,
        _ ->
            new TokenBucket(
                budgets.connectionsPerSecond(), budgets.connectionsPerSecond(), System.nanoTime()));
  }

  private Quota quota(
      IpAddress address, Optional<DomainName> host, String kind, int inAll, int atOnce) {
    return quotas.computeIfAbsent(
        new Account(address, host, kind),
        _ -> new Quota(new AtomicInteger(inAll), new Semaphore(atOnce, true)));
  }

  private static Optional<Failure> await(TokenBucket bucket, Deadline deadline)
      throws InterruptedException {
    Optional<Duration> wait = bucket.take(System.nanoTime(), deadline.left());
    if (wait.isEmpty()) {
      return Optional.of(new Failure.BudgetSpent("waiting for a turn"));
    }
    if (wait.get().isPositive()) {
      Thread.sleep(wait.get());
    }
    return Optional.empty();
  }

  /// Gives a place back once, however often it is asked to.
  private static final class Once implements Turn {
    private final Semaphore semaphore;
    private final java.util.concurrent.atomic.AtomicBoolean given =
        new java.util.concurrent.atomic.AtomicBoolean();

    Once(Semaphore semaphore) {
      this.semaphore = semaphore;
    }

    @Override
    public void giveBack() {
      if (given.compareAndSet(false, true)) {
        semaphore.release();
      }
    }
  }
}
