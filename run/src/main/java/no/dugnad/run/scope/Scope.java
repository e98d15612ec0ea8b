package no.dugnad.run.scope;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.law.Standing;
import no.dugnad.observe.socket.AddressRules;

/// What a scope file states (`contracts.md`, Scope).
///
/// @param operator who runs the checks, empty where not stated; named to the sites that are asked
/// @param contact where those who find the checks in a log can turn; likewise named
/// @param stands where the run stands towards the targets
/// @param statements networks that somebody answers for
public record Scope(
    String operator, Optional<URI> contact, Standing.Side stands, List<Statement> statements) {
  public Scope {
    statements = List.copyOf(statements);
  }

  /// Nothing stated.
  public static Scope none() {
    return new Scope("", Optional.empty(), Standing.Side.NOT_KNOWN, List.of());
  }

  /// One named, dated statement that a network is the operator's own.
  ///
  /// @param until the last day that it holds
  public record Statement(
      AddressRules.Network network, String who, String reason, LocalDate until) {}

  /// The networks whose statements hold on this day.
  public List<AddressRules.Network> networks(LocalDate today) {
    return statements.stream()
        .filter(statement -> !statement.until().isBefore(today))
        .map(Statement::network)
        .toList();
  }
}
