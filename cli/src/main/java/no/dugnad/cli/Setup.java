package no.dugnad.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.observe.dns.DnsSettings;
import no.dugnad.observe.socket.AddressRules;
import no.dugnad.observe.socket.Wiring;
import no.dugnad.run.scope.Scope;

/// How a run goes out and looks: everything that options and files say about it, read.
///
/// @param fallBack whom to ask where port 53 is closed from here
record Setup(
    Wiring wiring,
    Scope scope,
    DnsSettings dns,
    FallBack fallBack,
    TrustList trust,
    InstantSource clock) {
  /// The address rules: strict but for the networks that the scope states today.
  AddressRules rules() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return AddressRules.allowing(scope.networks(today));
  }

  /// The same, asking the system's resolvers; empty where there is nothing to fall back to.
  Optional<Setup> fallenBack() {
    return switch (fallBack) {
      case FallBack.Unwanted(), FallBack.Missing() -> Optional.empty();
      case FallBack.Resolvers(List<IpAddress> addresses) ->
          Optional.of(
              new Setup(
                  wiring,
                  scope,
                  dns.withMode(new DnsSettings.Mode.Forwarding(addresses, 53)),
                  new FallBack.Unwanted(),
                  trust,
                  clock));
    };
  }
}
