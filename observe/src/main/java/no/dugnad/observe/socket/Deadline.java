package no.dugnad.observe.socket;

import java.time.Duration;

/// A moment on the JVM's monotonic clock by which something must have ended. The owner of a task
/// sets it; those who work for the owner can only shorten it.
///
/// @param nanos a value of [System#nanoTime()]
public record Deadline(long nanos) {
  /// This long from now.
  public static Deadline in(Duration span) {
    return new Deadline(System.nanoTime() + span.toNanos());
  }

  /// What is left; zero where it has passed.
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  /// Whole milliseconds left, at least 1 so that a socket never takes it for "for ever"; 1 also
  /// where it has passed.
  public int leftMillis() {
    return Math.clamp(left().toMillis(), 1, Integer.MAX_VALUE);
  }

  /// Whether it has passed.
  public boolean passed() {
    return nanos - System.nanoTime() <= 0;
  }

  /// This deadline, or this long from now where that is sooner.
  public Deadline within(Duration span) {
    Deadline other = in(span);
    return other.nanos - nanos < 0 ? other : this;
  }

  /// This deadline, or this long from now where that is later.
  public Deadline orLater(Duration span) {
    Deadline other = in(span);
    return other.nanos - nanos > 0 ? other : this;
  }
}
