package no.dugnad.observe.socket;

import java.util.function.Predicate;
import no.dugnad.model.asset.IpAddress;

/// Opens every socket there is. Each call waits for its turn (politeness, `verdicts.md` budgets),
/// keeps the address rules and the wiring, and ends by its deadline. Calls block; they are made on
/// virtual threads, and an interrupt ends them at once.
public interface Sockets {
  /// Opens a TCP connection.
  ///
  /// @param purpose whose budget it counts against
  /// @return [Dial.Failed] with `TimedOut("connect")`, `Refused("connect", …)` for a reset,
  ///   `Unreachable`, `OutOfScope` or `BudgetSpent`; never throws for what the network does
  Dial connect(IpAddress address, int port, Purpose purpose, Deadline deadline);

  /// Sends one datagram from a fresh socket with a random source port and waits for the first
  /// answer from that very address and port that `accepts` takes; others are dropped, and waiting
  /// goes on.
  ///
  /// @return [Datagram.Failed] with `TimedOut("answer")`, `Refused` (ICMP port unreachable),
  ///   `Unreachable`, `OutOfScope` or `BudgetSpent`
  Datagram ask(
      IpAddress address,
      int port,
      byte[] message,
      Predicate<byte[]> accepts,
      Purpose purpose,
      Deadline deadline);

  /// The other side asked for less (421, 450, 429, or it refuses now what it gave before): from now
  /// on every probe towards this address goes slowly, and a mail server is left alone.
  void slowDown(IpAddress address);
}
