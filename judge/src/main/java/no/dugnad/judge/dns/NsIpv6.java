package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.NameServers;
import no.dugnad.judge.kin.NameServers.Place;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `dns.ns.ipv6`: at least two name servers are reachable over IPv6. The control of a silent one is
/// another host over IPv6: a sibling, or a server of the parent zone.
final class NsIpv6 {
  private static final int WANTED = 2;

  /// One that answers is enough; some parents have thirteen.
  private static final int MOST_CONTROLS = 4;

  private NsIpv6() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.ns.ipv6", "RFC 3901 §4"), Set.of(Claim.REACHABLE), NsIpv6::judge);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    NameServers servers = NameServers.of(view, zone);
    List<Place> places =
        servers.places().stream().filter(place -> place.address().family() == Family.IPV6).toList();
    Set<DomainName> reached = new HashSet<>();
    Set<DomainName> open = new HashSet<>();
    List<Sight.Missed<?>> missed = new ArrayList<>(servers.missed());
    Set<Exchange<?>> restsOn = new LinkedHashSet<>(servers.restsOn());
    for (Place place : places) {
      Authority authority =
          Authority.of(view, zone, place, Transport.UDP, places, () -> parents(view, zone));
      restsOn.addAll(authority.restsOn());
      switch (authority) {
        case Authority.Speaks _ -> reached.add(place.server());
        case Authority.NotTold told -> {
          open.add(place.server());
          missed.add(told.missed());
        }
        case Authority.Lame _, Authority.Silent _, Authority.Closed _ -> {}
      }
    }
    open.removeAll(reached);
    if (reached.size() >= WANTED) {
      return List.of(
          scribe.met(zone.asset(), "reachable").with("servers", NsNames.list(reached)).on(restsOn));
    }
    // One that could not be told may be the second, or decide between one and none.
    if (!servers.missed().isEmpty() || !open.isEmpty()) {
      return List.of(scribe.unknown(zone.asset(), missed.getFirst()));
    }
    return List.of(tooFew(scribe, zone, places, reached).on(restsOn));
  }

  private static Draft tooFew(
      Scribe scribe, Zone.Apex zone, List<Place> places, Set<DomainName> reached) {
    if (reached.size() == 1) {
      return scribe
          .partly(zone.asset(), "one")
          .with("server", NsNames.list(reached))
          .repair("more");
    }
    return places.isEmpty()
        ? scribe.notMet(zone.asset(), "none").repair("more")
        : scribe
            .notMet(zone.asset(), "none-answers")
            .with("servers", NsNames.list(places.stream().map(Place::server).toList()))
            .repair("none-answers");
  }

  /// The parent's servers over IPv6, asked for the parent's own SOA record. All that the parent
  /// names, and not only the one that told of the delegation: another look may ask another one.
  private static List<Exchange<?>> parents(View view, Zone.Apex zone) {
    DomainName parent = zone.delegation().parent();
    List<Exchange<?>> questions = new ArrayList<>();
    if (Answers.of(view, parent, RecordType.NS) instanceof Sight.Seen<Fact.DnsAnswer> seen) {
      for (DomainName server : NameServers.names(seen.fact().records())) {
        for (IpAddress address : Addresses.of(view, server).known()) {
          if (address.family() == Family.IPV6 && questions.size() < MOST_CONTROLS) {
            questions.add(
                new Exchange.ServerQuery(server, address, Transport.UDP, parent, RecordType.SOA));
          }
        }
      }
    }
    return questions;
  }
}
