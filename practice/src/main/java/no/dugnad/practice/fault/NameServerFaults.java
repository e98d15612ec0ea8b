package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer;
import no.dugnad.practice.town.NameServer.Answering;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.ZoneFile;

/// What can be wrong with the name servers.
final class NameServerFaults {
  private static final String NS1 = "ns1." + DOMAIN;
  private static final String NS2 = "ns2." + DOMAIN;
  private static final String OPERATOR = "ns1.nettdrift.no";

  private static final List<String> ADDRESSES =
      List.of(
          "192.0.2.53",
          "2001:db8:10::53",
          "198.51.100.53",
          "2001:db8:20::53",
          "203.0.113.53",
          "2001:db8:1::53");

  private NameServerFaults() {}

  static List<Fault> all() {
    return Stream.of(redundant(), reachable(), lame(), consistent()).flatMap(List::stream).toList();
  }

  private static List<Fault> redundant() {
    return List.of(
        Fault.of("dns.ns.redundant", "spread", MET, "Three servers, three networks", harmless()),
        Fault.of(
            "dns.ns.redundant", "one-network", PARTLY, "Two servers side by side", twoSideBySide()),
        Fault.of(
            "dns.ns.redundant",
            "one-server",
            NOT_MET,
            "One server, with an address of each family",
            named(NS1)),
        Fault.of(
            "dns.ns.redundant",
            "anycast-pair",
            PARTLY,
            "One server, of an operator that announces it from many places",
            anycast()),
        noZone("dns.ns.redundant"));
  }

  private static List<Fault> reachable() {
    return List.of(
        Fault.of("dns.ns.reachable", "answers", MET, "All answer", harmless()),
        Fault.of(
                "dns.ns.reachable",
                "silent",
                NOT_MET,
                "One name server is dead",
                town -> silent(silent(town, "udp"), "tcp"))
            .at("198.51.100.53", "2001:db8:20::53"),
        Fault.of(
                "dns.ns.reachable",
                "silent-tcp",
                NOT_MET,
                "One name server does not answer over TCP",
                town -> silent(town, "tcp"))
            .at("198.51.100.53", "2001:db8:20::53"),
        Fault.of(
                "dns.ns.reachable",
                "silent-udp",
                NOT_MET,
                "One name server does not answer over UDP",
                town -> silent(town, "udp"))
            .at("198.51.100.53", "2001:db8:20::53"),
        Fault.of(
                "dns.ns.reachable",
                "closed-tcp",
                NOT_MET,
                "One name server does not listen on TCP",
                town -> town.nameServer(NS2, server -> server.only("udp")))
            .at("198.51.100.53", "2001:db8:20::53"),
        Fault.of(
                "dns.ns.reachable",
                "closed-udp",
                NOT_MET,
                "One name server does not listen on UDP",
                town -> town.nameServer(NS2, server -> server.only("tcp")))
            .at("198.51.100.53", "2001:db8:20::53"),
        Fault.of(
                "dns.ns.reachable",
                "no-authority",
                NOT_MET,
                "One name server refuses questions about the zone",
                answering(Answering.REFUSING))
            .at("198.51.100.53", "2001:db8:20::53"),
        Fault.of(
                "dns.ns.reachable",
                "no-address",
                NOT_MET,
                "The zone names a server that has no address",
                town ->
                    town.ownZone(zone -> zone.with(DOMAIN, "NS", "uten-adresse." + DOMAIN + ".")))
            .at("uten-adresse"),
        Fault.of(
            "dns.ns.reachable",
            "blocked-here.tcp53",
            UNKNOWN,
            "No name server of the zone answers over TCP: it may be the network here",
            town -> {
              Municipality changed = town;
              for (String address : ADDRESSES) {
                changed = changed.silent(address, 53, "tcp");
              }
              return changed;
            }),
        noZone("dns.ns.reachable"));
  }

  private static List<Fault> lame() {
    return List.of(
        Fault.of(
            "dns.ns.consistent",
            "lame",
            NOT_MET,
            "One name server does not know the zone",
            answering(Answering.REFUSING)),
        Fault.of(
                "dns.ns.consistent",
                "lame",
                NOT_MET,
                "One name server answers without authority",
                answering(Answering.WITHOUT_AUTHORITY))
            .also("no-authority"),
        Fault.of(
            "dns.ns.consistent",
            "intercepted",
            UNKNOWN,
            "All name servers answer as a resolver in their place would",
            town -> {
              Municipality changed = town;
              for (String host : List.of(NS1, NS2, OPERATOR)) {
                changed =
                    changed.nameServer(host, server -> server.answering(Answering.LIKE_A_RESOLVER));
              }
              return changed;
            }));
  }

  private static List<Fault> consistent() {
    return List.of(
        Fault.of("dns.ns.consistent", "consistent", MET, "All say the same", harmless()),
        Fault.of(
            "dns.ns.consistent",
            "servers-differ",
            PARTLY,
            "One name server has an old list of the name servers",
            town ->
                town.nameServer(NS2, server -> server.saying(DOMAIN, "NS", NS1 + ".", NS2 + "."))),
        Fault.of(
            "dns.ns.consistent",
            "parent-differs",
            PARTLY,
            "The parent names a server that the zone no longer does",
            town -> town.ownZone(zone -> zone.replace(DOMAIN, "NS", NS1 + ".", NS2 + "."))),
        Fault.of(
            "dns.ns.consistent",
            "serials",
            UNKNOWN,
            "One name server has the version of yesterday",
            town ->
                town.nameServer(
                    NS2,
                    server ->
                        server.saying(
                            DOMAIN,
                            "SOA",
                            NS1 + ". it." + DOMAIN + ". 2026112301 1800 900 604800 300"))),
        Fault.of(
            "dns.ns.consistent",
            "glue-wrong",
            NOT_MET,
            "The parent has the addresses of another server for ns1",
            glue(zone ->
                zone.replace(NS1, "A", "198.51.100.53").replace(NS1, "AAAA", "2001:db8:20::53"))),
        Fault.of(
            "dns.ns.consistent",
            "glue-stale",
            PARTLY,
            "The parent has an old address of ns1 beside the right one",
            glue(zone -> zone.with(NS1, "A", "203.0.113.53"))),
        noZone("dns.ns.consistent"));
  }

  /// A domain that is no zone of its own.
  static Fault noZone(String check) {
    return Fault.of(
            check,
            "no-zone",
            NOT_APPLICABLE,
            "A domain whose records stand in the zone of the public suffix",
            town -> town.zone("kommune.no", zone -> zone.with("vik.kommune.no", "A", "192.0.2.80")))
        .on("vik.kommune.no");
  }

  /// A record that nobody asks for: what is in health stays so.
  static UnaryOperator<Municipality> harmless() {
    return town -> town.ownZone(zone -> zone.with("_praksis." + DOMAIN, "TXT", "\"alt i orden\""));
  }

  private static Municipality silent(Municipality town, String transport) {
    return town.silent("198.51.100.53", 53, transport).silent("2001:db8:20::53", 53, transport);
  }

  private static UnaryOperator<Municipality> answering(Answering answering) {
    return town -> town.nameServer(NS2, server -> server.answering(answering));
  }

  /// Parent and zone name these servers and no others.
  static UnaryOperator<Municipality> named(String... hosts) {
    String[] data = Stream.of(hosts).map(host -> host + ".").toArray(String[]::new);
    return town ->
        town.ownZone(zone -> zone.replace(DOMAIN, "NS", data))
            .zone("kommune.no", zone -> zone.replace(DOMAIN, "NS", data));
  }

  private static UnaryOperator<Municipality> glue(UnaryOperator<ZoneFile> change) {
    return town -> town.zone("kommune.no", change);
  }

  /// The second server moves into the network of the first, and there is no third.
  static UnaryOperator<Municipality> twoSideBySide() {
    UnaryOperator<ZoneFile> moved =
        zone -> zone.replace(NS2, "A", "192.0.2.54").replace(NS2, "AAAA", "2001:db8:10::54");
    return town ->
        glue(moved)
            .apply(named(NS1, NS2).apply(town))
            .ownZone(moved)
            .nameServer(NS2, server -> server.addresses(List.of("192.0.2.54", "2001:db8:10::54")));
  }

  /// One server of an operator that our data knows, at an address of its own.
  private static UnaryOperator<Municipality> anycast() {
    String domain = "dnsnode.net";
    String host = "d." + domain;
    ZoneFile zone =
        new ZoneFile(domain, List.of(), Signing.good(Signing.Keys.NONE, new Signing.Denial.Nsec()))
            .with(domain, "SOA", "ns1.nettdrift.no. drift.nettdrift.no. 1 1800 900 604800 300")
            .with(domain, "NS", "ns1.nettdrift.no.")
            .with(domain, "NS", "ns2.nettdrift.no.")
            .with(host, "A", "192.0.2.57")
            .with(host, "AAAA", "2001:db8:10::57");
    NameServer server = NameServer.good(host, List.of(DOMAIN), "192.0.2.57", "2001:db8:10::57");
    return town -> {
      Municipality changed =
          town.zones(Stream.concat(town.zones().stream(), Stream.of(zone)).toList())
              .zone(
                  ".",
                  root ->
                      root.with(domain, "NS", "ns1.nettdrift.no.")
                          .with(domain, "NS", "ns2.nettdrift.no."))
              .nameServers(
                  Stream.concat(
                          town.nameServers().stream()
                              .map(one ->
                                  one.host().endsWith(".nettdrift.no.")
                                      ? one.serving(domain)
                                      : one),
                          Stream.of(server))
                      .toList());
      return named(host).apply(changed);
    };
  }
}
