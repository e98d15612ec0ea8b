package no.dugnad.judge.dns;

import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.NameServers;
import no.dugnad.judge.kin.Networks;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// `dns.ns.redundant`: at least two name servers in different networks (RFC 2182 §3.1). An address
/// may be announced from many places at once (anycast), which can't be seen from one place; so
/// several addresses in one network are a weakness and not a fault.
final class NsRedundant {
  private NsRedundant() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.ns.redundant", "RFC 2182 §3.1"), Set.of(Claim.CONTENT), NsRedundant::judge);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    NameServers servers = NameServers.of(view, zone);
    Networks networks = Networks.of(servers);
    if (networks.spread() && servers.servers().size() > 1) {
      return List.of(
          scribe
              .met(zone.asset(), "spread")
              .with("servers", servers.servers().size())
              .with("networks", networks.text())
              .on(servers.restsOn()));
    }
    if (!servers.missed().isEmpty()) {
      return List.of(scribe.unknown(zone.asset(), servers.missed().getFirst()));
    }
    return List.of(draft(scribe, zone, servers, networks).on(servers.restsOn()));
  }

  private static Draft draft(
      Scribe scribe, Zone.Apex zone, NameServers servers, Networks networks) {
    List<IpAddress> addresses = servers.places().stream().map(NameServers.Place::address).toList();
    if (addresses.isEmpty()) {
      return scribe.notMet(zone.asset(), "none").repair("one-network");
    }
    String text = String.join(", ", addresses.stream().map(IpAddress::text).toList());
    if (networks.hosts() > 1) {
      return scribe
          .partly(zone.asset(), "one-network")
          .with("networks", networks.text())
          .with("addresses", text)
          .repair("one-network");
    }
    boolean anycast =
        servers.servers().stream().allMatch(server -> AnycastOperators.runs(server.name()));
    return anycast
        ? scribe.partly(zone.asset(), "anycast-pair").with("addresses", text).repair("one-network")
        : scribe.notMet(zone.asset(), "one-server").with("addresses", text).repair("one-network");
  }
}
