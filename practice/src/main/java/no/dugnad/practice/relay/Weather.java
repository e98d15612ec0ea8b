package no.dugnad.practice.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What the network does to whoever passes.
///
/// @param delay added to each round trip, half on each way
/// @param jitter at most so much more on a round trip, evenly spread
/// @param loss the part of datagrams that is dropped, 0–1; on TCP, where nothing is lost, such a
///   part of the segments comes late by a retransmission
/// @param stall the part of TCP connections that stop for good after their first bytes, 0–1
/// @param reset the part of TCP connections that are reset after their first bytes, 0–1
/// @param seed where all chance comes from: the same seed, endpoint and order of connections give
///   the same weather
public record Weather(
    Duration delay, Duration jitter, double loss, double stall, double reset, long seed) {
  /// Nothing happens to anybody.
  public static final Weather FAIR = new Weather(Duration.ZERO, Duration.ZERO, 0, 0, 0, 0);

  public Weather {
    if (delay.isNegative() || jitter.isNegative() || !part(loss) || !part(stall) || !part(reset)) {
      throw new IllegalArgumentException("delays from 0 up, parts from 0 to 1");
    }
  }

  private static boolean part(double value) {
    return value >= 0 && value <= 1;
  }

  /// Whether a relay would do nothing.
  public boolean fair() {
    return delay.isZero() && jitter.isZero() && loss == 0 && stall == 0 && reset == 0;
  }

  /// With another delay of round trips.
  public Weather delay(Duration other) {
    return new Weather(other, jitter, loss, stall, reset, seed);
  }

  /// With another jitter of round trips.
  public Weather jitter(Duration other) {
    return new Weather(delay, other, loss, stall, reset, seed);
  }

  /// With another part of datagrams lost.
  public Weather loss(double other) {
    return new Weather(delay, jitter, other, stall, reset, seed);
  }

  /// With another part of connections stalled.
  public Weather stall(double other) {
    return new Weather(delay, jitter, loss, other, reset, seed);
  }

  /// With another part of connections reset.
  public Weather reset(double other) {
    return new Weather(delay, jitter, loss, stall, other, seed);
  }

  /// With other chance.
  public Weather seed(long other) {
    return new Weather(delay, jitter, loss, stall, reset, other);
  }

  /// Chance for one connection or one flow of datagrams.
  RandomGenerator chance(int endpoint, long number) {
    return RandomGeneratorFactory.of("L64X128MixRandom")
        .create(seed * 1_000_003 + endpoint * 31L + number);
  }

  /// How long one way takes this time.
  Duration oneWay(RandomGenerator chance) {
    long spread = jitter.toNanos() / 2;
    return delay.dividedBy(2).plusNanos(spread == 0 ? 0 : chance.nextLong(spread));
  }
}
