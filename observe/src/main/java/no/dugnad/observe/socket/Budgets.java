package no.dugnad.observe.socket;

import java.time.Duration;

/// The limits of one run (`verdicts.md`, Budget in one run). Totals guard the target, rates guard
/// shared hosts.
///
/// @param webConnections in all, an address and name
/// @param webAtOnce at once, an address and name
/// @param mailConnections in all, an address
/// @param mailAtOnce at once, an address
/// @param connectionsPerSecond new ones, any one address, all names together
/// @param questionsPerSecond to one name server
/// @param questionBurst to one name server after a rest
/// @param patience the longest that anyone waits for its turn
public record Budgets(
    int webConnections,
    int webAtOnce,
    int mailConnections,
    int mailAtOnce,
    int connectionsPerSecond,
    int questionsPerSecond,
    int questionBurst,
    Duration patience) {
  /// What any visitor or mail server may do.
  public static Budgets open() {
    return new Budgets(80, 4, 16, 2, 10, 20, 40, Duration.ofSeconds(15));
  }
}
