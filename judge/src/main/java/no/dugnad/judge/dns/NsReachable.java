package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.NameServers;
import no.dugnad.judge.kin.NameServers.Place;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `dns.ns.reachable`: each name server answers with authority at each of its addresses, over UDP
/// and over TCP (RFC 9210 §3). The control of a silent one is a sibling: where all are silent,
/// nothing can be told from here.
final class NsReachable {
  private NsReachable() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.ns.reachable", "RFC 9210 §3"), Set.of(Claim.REACHABLE), NsReachable::judge);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    NameServers servers = NameServers.of(view, zone);
    List<Place> places = servers.places();
    List<Finding> findings = new ArrayList<>();
    for (Place place : places) {
      Authority udp = Authority.of(view, zone, place, Transport.UDP, places, List::of);
      Authority tcp = Authority.of(view, zone, place, Transport.TCP, places, List::of);
      findings.add(judge(scribe, place, udp, tcp));
    }
    for (NameServers.Server server : servers.servers()) {
      if (server.addresses().isEmpty()) {
        findings.add(withoutAddress(scribe, view, server));
      }
    }
    if (findings.isEmpty()) {
      findings.add(noneKnown(scribe, zone, servers));
    }
    return findings;
  }

  private static Finding judge(Scribe scribe, Place place, Authority udp, Authority tcp) {
    Asset asset = new Asset.Endpoint(place.server(), place.address(), 53, "dns");
    if (udp instanceof Authority.Silent && tcp instanceof Authority.Silent) {
      return scribe
          .notMet(asset, "silent")
          .with("server", place.server().unicode())
          .with("address", place.address().text())
          .repair("silent")
          .on(NsNames.union(udp.restsOn(), tcp.restsOn()));
    }
    Finding over = judge(scribe, asset, place, udp, "udp");
    Finding stream = judge(scribe, asset, place, tcp, "tcp");
    if (over.verdict().accuses()
        || stream.verdict() instanceof no.dugnad.model.finding.Verdict.Met) {
      return over;
    }
    return stream;
  }

  private static Finding judge(
      Scribe scribe, Asset asset, Place place, Authority authority, String transport) {
    return switch (authority) {
      case Authority.NotTold(var _, var missed) -> scribe.unknown(asset, missed);
      case Authority.Speaks(var restsOn, var _) ->
          scribe
              .met(asset, "answers")
              .with("server", place.server().unicode())
              .with("address", place.address().text())
              .on(restsOn);
      case Authority.Lame(var restsOn, var said, var _) ->
          scribe
              .notMet(asset, "no-authority")
              .with("server", place.server().unicode())
              .with("address", place.address().text())
              .with("said", said)
              .citing("RFC 1912 §2.8")
              .repair("no-authority")
              .on(restsOn);
      case Authority.Silent(var restsOn) ->
          scribe
              .notMet(asset, "silent-" + transport)
              .with("server", place.server().unicode())
              .with("address", place.address().text())
              .repair("silent-" + transport)
              .on(restsOn);
      case Authority.Closed(var restsOn) ->
          scribe
              .notMet(asset, "closed-" + transport)
              .with("server", place.server().unicode())
              .with("address", place.address().text())
              .repair("silent-" + transport)
              .on(restsOn);
    };
  }

  private static Finding withoutAddress(Scribe scribe, View view, NameServers.Server server) {
    Asset asset = new Asset.Host(server.name());
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      if (Answers.of(view, server.name(), type) instanceof Sight.Missed<Fact.DnsAnswer> missed) {
        return scribe.unknown(asset, missed);
      }
    }
    return scribe
        .notMet(asset, "no-address")
        .with("server", server.name().unicode())
        .citing("RFC 1034 §4.2.1")
        .repair("no-address")
        .on(server.found().restsOn());
  }

  private static Finding noneKnown(Scribe scribe, Zone.Apex zone, NameServers servers) {
    return servers.missed().isEmpty()
        ? scribe.notApplicable(zone.asset(), "no-servers").on(servers.restsOn())
        : scribe.unknown(zone.asset(), servers.missed().getFirst());
  }
}
