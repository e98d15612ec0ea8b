package no.dugnad.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;

/// How far one domain's check may reach: at most so many hosts and so many exchanges. What is
/// beyond is listed, not touched.
final class Reach {
  private final RunLimits limits;
  private final Set<DomainName> hosts = new HashSet<>();
  private int exchanges;

  Reach(RunLimits limits) {
    this.limits = limits;
  }

  /// Why a new exchange may not be made; empty where it may, and then it counts.
  Optional<Failure> forbids(Exchange<?> exchange) {
    if (exchanges >= limits.exchanges()) {
      return Optional.of(new Failure.BudgetSpent(limits.exchanges() + " exchanges"));
    }
    Optional<DomainName> host = host(exchange);
    if (host.isPresent() && !hosts.contains(host.get()) && hosts.size() >= limits.hosts()) {
      return Optional.of(new Failure.BudgetSpent(limits.hosts() + " hosts"));
    }
    exchanges++;
    host.ifPresent(hosts::add);
    return Optional.empty();
  }

  private static Optional<DomainName> host(Exchange<?> exchange) {
    return switch (exchange) {
      case Exchange.Handshake it -> Optional.of(it.serverName());
      case Exchange.SmtpSession it -> Optional.of(it.serverName());
      case Exchange.HttpRequest it -> Optional.of(it.host());
      case Exchange.SilenceTrial it -> host(it.probe());
      case Exchange.Lookup _, Exchange.Delegation _, Exchange.ServerQuery _ -> Optional.empty();
      case Exchange.Connect _, Exchange.RevocationQuery _ -> Optional.empty();
    };
  }
}
