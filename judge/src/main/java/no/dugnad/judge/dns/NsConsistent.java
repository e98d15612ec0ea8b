package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.NameServers;
import no.dugnad.judge.kin.NameServers.Place;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `dns.ns.consistent`: the parent and the zone name the same servers, each of them is responsible
/// for the zone, and the addresses that the parent gives are right (RFC 1034 §4.2.2). Servers whose
/// silence is proven are judged by `dns.ns.reachable` and left out here.
final class NsConsistent {
  private NsConsistent() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.ns.consistent", "RFC 1034 §4.2.2"),
        Set.of(Claim.CONTENT),
        NsConsistent::judge);
  }

  /// What the servers of the zone said.
  private static final class Said {
    private final Map<Place, Authority.Lame> lame = new LinkedHashMap<>();
    private final Map<Exchange<?>, Set<DomainName>> names = new LinkedHashMap<>();
    private final Map<Exchange<?>, Long> serials = new LinkedHashMap<>();
    private final List<Sight.Missed<?>> missed = new ArrayList<>();
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    NameServers servers = NameServers.of(view, zone);
    Said said = ask(view, zone, servers.places());
    Optional<Finding> glue = Glue.judge(scribe, view, zone);
    Optional<Finding> fault =
        lame(scribe, zone, said)
            .or(() -> glue.filter(finding -> finding.verdict().accuses()))
            .or(() -> differing(scribe, zone, said));
    if (fault.isPresent()) {
      return List.of(fault.get());
    }
    said.missed.addAll(0, servers.missed());
    if (!said.missed.isEmpty()) {
      return List.of(scribe.unknown(zone.asset(), said.missed.getFirst()));
    }
    if (glue.isPresent()) {
      return List.of(glue.get());
    }
    if (new TreeSet<>(said.serials.values()).size() > 1) {
      return List.of(
          scribe
              .unknown(zone.asset(), Cause.UNCONFIRMED, "serials")
              .with(
                  "serials",
                  String.join(
                      ", ",
                      new TreeSet<>(said.serials.values()).stream().map(String::valueOf).toList()))
              .on(said.serials.keySet()));
    }
    return List.of(
        scribe
            .met(zone.asset(), "consistent")
            .with("servers", NsNames.list(parentNames(zone)))
            .on(servers.restsOn()));
  }

  private static Said ask(View view, Zone.Apex zone, List<Place> places) {
    Said said = new Said();
    for (Place place : places) {
      Exchange.ServerQuery question =
          new Exchange.ServerQuery(
              place.server(), place.address(), Transport.UDP, zone.name(), RecordType.NS);
      Sight<Fact.ServerAnswer> names = view.see(question);
      switch (Authority.of(view, zone, place, Transport.UDP, places, List::of)) {
        case Authority.NotTold told -> said.missed.add(told.missed());
        case Authority.Lame lame -> said.lame.put(place, lame);
        case Authority.Silent _, Authority.Closed _ -> {}
        case Authority.Speaks speaks -> {
          speaks
              .serial()
              .ifPresent(serial -> said.serials.put(speaks.restsOn().getFirst(), serial));
          switch (names) {
            case Sight.Missed<Fact.ServerAnswer> missed -> said.missed.add(missed);
            case Sight.Seen<Fact.ServerAnswer> seen -> {
              Fact.ServerAnswer answer = seen.fact();
              Set<DomainName> named =
                  new LinkedHashSet<>(
                      NameServers.names(
                          answer.answer().stream()
                              .filter(record -> record.owner().equals(zone.name()))
                              .toList()));
              if (answer.authoritative() && !answer.truncated() && !named.isEmpty()) {
                said.names.put(question, named);
              }
            }
          }
        }
      }
    }
    return said;
  }

  private static Optional<Finding> lame(Scribe scribe, Zone.Apex zone, Said said) {
    if (said.lame.isEmpty()) {
      return Optional.empty();
    }
    Set<Exchange<?>> restsOn = new LinkedHashSet<>();
    said.lame.values().forEach(lame -> restsOn.addAll(lame.restsOn()));
    boolean intercepted =
        said.names.isEmpty() && said.lame.values().stream().allMatch(Authority.Lame::recursive);
    if (intercepted) {
      return Optional.of(
          scribe.unknown(zone.asset(), Cause.INTERCEPTED, "intercepted").on(restsOn));
    }
    // The delegation names the server, and so the accusation rests on it too.
    restsOn.add(zone.question());
    Map.Entry<Place, Authority.Lame> first = said.lame.entrySet().iterator().next();
    return Optional.of(
        scribe
            .notMet(zone.asset(), "lame")
            .with("server", first.getKey().server().unicode())
            .with("address", first.getKey().address().text())
            .with("said", first.getValue().said())
            .with("count", said.lame.size())
            .citing("RFC 1912 §2.8")
            .repair("lame")
            .on(restsOn));
  }

  private static Optional<Finding> differing(Scribe scribe, Zone.Apex zone, Said said) {
    Set<DomainName> parent = parentNames(zone);
    Set<DomainName> child = new TreeSet<>();
    said.names.values().forEach(child::addAll);
    List<Exchange<?>> restsOn = new ArrayList<>(said.names.keySet());
    restsOn.add(zone.question());
    if (said.names.values().stream().anyMatch(names -> !names.equals(child))) {
      return Optional.of(
          scribe
              .partly(zone.asset(), "servers-differ")
              .with("child", NsNames.list(child))
              .repair("servers-differ")
              .on(restsOn));
    }
    if (child.isEmpty() || child.equals(parent)) {
      return Optional.empty();
    }
    return Optional.of(
        scribe
            .partly(zone.asset(), "parent-differs")
            .with("parent", NsNames.list(parent))
            .with("child", NsNames.list(child))
            .repair("parent-differs")
            .on(restsOn));
  }

  private static Set<DomainName> parentNames(Zone.Apex zone) {
    Set<DomainName> names = new TreeSet<>();
    zone.delegation().servers().forEach(server -> names.add(server.name()));
    return names;
  }
}
