package no.dugnad.observe.socket;

import java.time.Duration;
import java.util.Optional;

/// A rate with a burst: whoever comes is told how long to wait for its turn. Turns are given in the
/// order in which they were asked for. Safe for use by many threads.
final class TokenBucket {
  private final long nanosPerToken;
  private final long burstNanos;
  private long nextFree;

  /// @param perSecond tokens that flow in each second, more than 0
  /// @param burst tokens that may be taken at once after a rest, at least 1
  TokenBucket(double perSecond, int burst, long now) {
    nanosPerToken = Math.round(1e9 / perSecond);
    burstNanos = nanosPerToken * (burst - 1);
    nextFree = now - burstNanos;
  }

  /// Takes one token and says how long to wait before using it. Where that is longer than the asker
  /// can wait, nothing is taken: a turn that nobody uses must not make those behind wait longer.
  ///
  /// @param now a value of [System#nanoTime()]
  /// @param longest how long the asker can wait
  synchronized Optional<Duration> take(long now, Duration longest) {
    nextFree = Math.max(nextFree, now - burstNanos);
    Duration wait = Duration.ofNanos(Math.max(0, nextFree - now));
    if (wait.compareTo(longest) > 0) {
      return Optional.empty();
    }
    nextFree += nanosPerToken;
    return Optional.of(wait);
  }
}
