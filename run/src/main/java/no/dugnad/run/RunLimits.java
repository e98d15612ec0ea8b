package no.dugnad.run;

import java.time.Duration;

/// The limits of a run, in one place with their reasons.
///
/// @param time after this nothing new is asked and what is unanswered is `budget`: one silent party
///   costs a first try (5 s) and a group of tries with its controls (about 12 s)
/// @param exchange the longest that one exchange may take
/// @param trial the longest that a silence trial may take
/// @param apart how long after a look the next look at the same may start: a fault of a moment
///   should have passed
/// @param atOnce exchanges in flight
/// @param exchanges different exchanges for one domain: three times what the largest municipality
///   needs, so that a zone made to lead us around costs its owner's time and not ours
/// @param hosts hosts that are connected to for one domain (`contracts.md`, Scope)
public record RunLimits(
    Duration time,
    Duration exchange,
    Duration trial,
    Duration apart,
    int atOnce,
    int exchanges,
    int hosts) {
  /// The ordinary ones.
  public static RunLimits usual() {
    return new RunLimits(
        Duration.ofSeconds(20),
        Duration.ofSeconds(10),
        Duration.ofSeconds(16),
        Duration.ofSeconds(1),
        64,
        1500,
        50);
  }
}
