package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.NameServerFaults.harmless;
import static no.dugnad.practice.fault.NameServerFaults.named;
import static no.dugnad.practice.fault.NameServerFaults.noZone;
import static no.dugnad.practice.fault.NameServerFaults.twoSideBySide;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.practice.town.Municipality;

/// How name servers are spread over families of addresses, networks and operators.
final class SpreadFaults {
  private static final String NS1 = "ns1." + DOMAIN;
  private static final String NS2 = "ns2." + DOMAIN;
  private static final String OPERATOR = "ns1.nettdrift.no";

  private SpreadFaults() {}

  static List<Fault> all() {
    return Stream.of(ipv6(), ddos()).flatMap(List::stream).toList();
  }

  private static List<Fault> ipv6() {
    return List.of(
        Fault.of("dns.ns.ipv6", "reachable", MET, "All have IPv6", harmless()),
        Fault.of(
            "dns.ns.ipv6",
            "one",
            PARTLY,
            "One name server has IPv6",
            town -> withoutIpv6(withoutIpv6(town, NS2), OPERATOR)),
        Fault.of(
            "dns.ns.ipv6",
            "none",
            NOT_MET,
            "No name server has IPv6",
            town -> withoutIpv6(withoutIpv6(withoutIpv6(town, NS1), NS2), OPERATOR)),
        Fault.of(
            "dns.ns.ipv6",
            "none-answers",
            NOT_MET,
            "The name servers have addresses of IPv6 and do not listen there",
            town ->
                town.silent("2001:db8:10::53", 53, "udp")
                    .silent("2001:db8:20::53", 53, "udp")
                    .silent("2001:db8:1::53", 53, "udp")),
        noZone("dns.ns.ipv6"));
  }

  private static List<Fault> ddos() {
    return List.of(
        Fault.of("ddos.dns", "operators", MET, "Two operators", harmless()),
        Fault.of("ddos.dns", "networks", MET, "One operator in two networks", named(NS1, NS2)),
        Fault.of("ddos.dns", "one-network", PARTLY, "Two servers side by side", twoSideBySide()),
        noZone("ddos.dns"));
  }

  private static Municipality withoutIpv6(Municipality town, String host) {
    String holder = host.equals(OPERATOR) ? "nettdrift.no" : DOMAIN;
    String parent = host.equals(OPERATOR) ? "no" : "kommune.no";
    return town.zone(holder, zone -> zone.without(host, "AAAA"))
        .zone(parent, zone -> zone.without(host, "AAAA"))
        .nameServer(
            host,
            server ->
                server.addresses(
                    server.addresses().stream().filter(one -> !one.contains(":")).toList()));
  }
}
