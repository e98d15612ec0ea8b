package no.dugnad.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.observe.dns.DnsSettings;
import no.dugnad.observe.socket.AddressRules;
import no.dugnad.observe.socket.Wiring;
import no.dugnad.run.scope.Scope;

/// How a run goes out and looks: everything that options and files say about it, read.
///
/// @param fallBack resolvers to fall back to where port 53 is closed from here; none where the
///   operator said how names are to be resolved
record Setup(
    Wiring wiring,
    Scope scope,
    DnsSettings dns,
    List<no.dugnad.model.asset.IpAddress> fallBack,
    TrustList trust,
    InstantSource clock) {
  Setup {
    fallBack = List.copyOf(fallBack);
  }

  /// The address rules: strict but for the networks that the scope states today.
  AddressRules rules() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return AddressRules.allowing(scope.networks(today));
  }

  /// The same, asking the system's resolvers; empty where there is nothing to fall back to.
  Optional<Setup> fallenBack() {
    if (fallBack.isEmpty()) {
      return Optional.empty();
    }
    DnsSettings forwarding = dns.withMode(new DnsSettings.Mode.Forwarding(fallBack, 53));
    return Optional.of(new Setup(wiring, scope, forwarding, List.of(), trust, clock));
  }
}
