package no.dugnad.observe.dns.validate;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.dugnad.observe.socket.Deadline;

/// What parallel look-ups compute once and share: whoever comes first does the work, the others
/// wait for it. Waiting never makes a circle as long as computing one key only waits for keys that
/// are strictly less in some order (here: zones nearer to the root).
///
/// @param <K> what is computed for
/// @param <V> what comes out
final class Flights<K, V> {
  /// More zones than a run of thousands of domains meets; past it nothing more is remembered.
  private static final int MOST_KEPT = 100_000;

  private final ConcurrentMap<K, V> kept = new ConcurrentHashMap<>();
  private final ConcurrentMap<K, CompletableFuture<Optional<V>>> flying = new ConcurrentHashMap<>();
  private final Predicate<V> lasting;

  /// @param lasting which results are remembered; the others may come out better next time
  Flights(Predicate<V> lasting) {
    this.lasting = lasting;
  }

  /// The value of a key, remembered, waited for or computed.
  V get(K key, Deadline deadline, Supplier<V> compute) {
    V known = kept.get(key);
    if (known != null) {
      return known;
    }
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> other = flying.putIfAbsent(key, mine);
    if (other != null) {
      return await(other, deadline).filter(lasting).orElseGet(compute);
    }
    Optional<V> result = Optional.empty();
    try {
      V value = compute.get();
      result = Optional.of(value);
      if (lasting.test(value) && kept.size() < MOST_KEPT) {
        kept.put(key, value);
      }
      return value;
    } finally {
      flying.remove(key, mine);
      mine.complete(result);
    }
  }

  private static <V> Optional<V> await(CompletableFuture<Optional<V>> other, Deadline deadline) {
    try {
      return other.get(deadline.leftMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException none) {
      return Optional.empty();
    }
  }
}
