package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.Door;
import no.dugnad.practice.town.Door.Trace;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.NameServer.Answering;
import no.dugnad.practice.town.Page.Reply;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.Site;
import no.dugnad.practice.town.Tls;

/// What can be wrong with the way to a web site: HSTS, methods, IPv6, DANE, what stands in front.
/// Https, headers and files have lists of their own.
final class WebFaults {
  static final String WWW = "www." + DOMAIN;
  static final String FILE = "/.well-known/security.txt";
  private static final String TLSA = "_443._tcp." + WWW;
  private static final List<String> HOSTS = List.of(WWW, DOMAIN, "skjema." + DOMAIN);
  static final Tls WEB = Tls.with("www", "www-rsa");
  static final Reply OPEN_PAGE = Reply.ok("text/html", "<h1>Fjellby kommune</h1>\n");

  private WebFaults() {}

  static List<Fault> all() {
    return Stream.of(
            WebHttpsFaults.all(),
            hsts(),
            ways(),
            dane(),
            front(),
            WebPageFaults.all(),
            WebHeaderFaults.all(),
            SecurityTxtFaults.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> hsts() {
    return List.of(
        hsts("year", MET, "A year, this name only", "max-age=31536000"),
        hsts("with-subdomains", MET, "Two years", "max-age=63072000; includeSubDomains"),
        hsts("short", PARTLY, "Half a year", "max-age=15768000"),
        hsts("zero", NOT_MET, "HSTS is switched off by max-age=0", "max-age=0"),
        hsts("invalid", NOT_MET, "A number without its name", "31536000"),
        Fault.of(
            "web.hsts",
            "absent",
            NOT_MET,
            "No HSTS",
            https(door -> door.without("Strict-Transport-Security"))),
        Fault.of(
            "web.hsts",
            "http-only",
            NOT_MET,
            "HSTS on port 80 only",
            town ->
                town.site(
                    WWW,
                    site ->
                        site.https(door -> door.without("Strict-Transport-Security"))
                            .http(door ->
                                door.header("Strict-Transport-Security", "max-age=31536000")))),
        Fault.of(
            "web.hsts", "no-https", NOT_APPLICABLE, "No https at all", each(Site::withoutHttps)),
        Fault.of(
            "web.hsts",
            "certificate",
            NOT_MET,
            "HSTS beside a certificate for another name",
            town ->
                town.certificate("www", order -> order.hosts(List.of("other." + DOMAIN)))
                    .certificate("www-rsa", order -> order.hosts(List.of("other." + DOMAIN)))),
        Fault.of(
            "web.hsts",
            "chain",
            UNKNOWN,
            "HSTS beside a chain without its intermediate",
            town ->
                town.certificate("www", order -> order.alone())
                    .certificate("www-rsa", order -> order.alone())));
  }

  private static List<Fault> ways() {
    return List.of(
        Fault.of(
            "web.methods",
            "trace",
            NOT_MET,
            "TRACE is answered",
            https(door -> door.trace(Trace.ANSWERED))),
        Fault.of(
            "web.methods",
            "cut-off",
            MET,
            "TRACE ends the connection without a word",
            https(door -> door.trace(Trace.CUT_OFF))),
        Fault.of("web.methods", "refused", MET, "TRACE is refused", someOtherServer()),
        Fault.of(
            "web.ipv6",
            "no-address",
            NOT_MET,
            "No IPv6 address",
            town -> town.ownZone(zone -> zone.without(WWW, "AAAA"))),
        Fault.of(
            "web.ipv6",
            "answers",
            MET,
            "Only IPv6 addresses",
            town -> town.ownZone(zone -> zone.without(WWW, "A").without(DOMAIN, "A"))),
        Fault.of("web.ipv6", "same-site", MET, "The same over both", someOtherServer()),
        Fault.of(
            "web.ipv6",
            "differs",
            PARTLY,
            "Another site over IPv6",
            moreSix(Optional.of(Door.of(Reply.ok("text/html", "<title>It works!</title>"))))),
        Fault.of(
            "web.ipv6",
            "refused",
            NOT_MET,
            "Nothing listens on one IPv6 address",
            moreSix(Optional.empty())),
        Fault.of(
            "web.ipv6",
            "handshake",
            NOT_MET,
            "No version of TLS in common over one IPv6 address",
            town -> six(town, Optional.of(Door.of(OPEN_PAGE)), WEB.speaking())),
        Fault.of(
            "web.ipv6",
            "blocked-here.ipv6",
            UNKNOWN,
            "No IPv6 address answers, as where a network lacks IPv6",
            town -> dropped(dropped(town, "2001:db8:10::80", 443), "2001:db8:20::80", 443)),
        Fault.of(
            "web.ipv6",
            "silent",
            NOT_MET,
            "One of two IPv6 addresses is dropped",
            town -> town.silent("2001:db8:20::80", 443, "tcp")));
  }

  private static List<Fault> dane() {
    return List.of(
        Fault.of(
            "web.dane",
            "matches",
            MET,
            "The key's record",
            tlsa("3 1 1 {spki:www}", "3 1 1 {spki:www-rsa}")),
        Fault.of(
                "web.dane",
                "absent",
                NOT_APPLICABLE,
                "No TLSA record",
                town -> town.ownZone(zone -> zone.without(TLSA, "TLSA")))
            .whole(MET),
        Fault.of("web.dane", "mismatch", NOT_MET, "Another's key", tlsa("3 1 1 {spki:mx1}")),
        Fault.of(
            "web.dane", "unusable", PARTLY, "A usage that nobody knows", tlsa("9 1 1 {spki:www}")),
        Fault.of(
            "web.dane",
            "not-validated",
            UNKNOWN,
            "The zone's keys cannot be had, so that nobody can validate",
            town -> {
              Municipality changed = town;
              for (String host : List.of("ns1." + DOMAIN, "ns2." + DOMAIN, "ns1.nettdrift.no")) {
                changed =
                    changed.nameServer(host, server -> server.answering(Answering.FAILING_KEYS));
              }
              return changed;
            }),
        Fault.of(
            "web.dane",
            "unsigned",
            NOT_APPLICABLE,
            "TLSA records in a zone that is not signed",
            town -> town.ownZone(zone -> zone.signed(signing -> signing.keys(Keys.NONE)))));
  }

  private static List<Fault> front() {
    return List.of(
        Fault.of(
            "ddos.front",
            "service",
            MET,
            "Behind a service that takes floods",
            https(door -> door.header("CF-RAY", "8f1c2d3e4f5a6b7c-OSL"))),
        Fault.of(
            "ddos.front",
            "no-site",
            NOT_APPLICABLE,
            "Neither the domain nor www has an address",
            town ->
                town.ownZone(
                    zone -> zone.without(WWW).without(DOMAIN, "A").without(DOMAIN, "AAAA"))),
        Fault.of("ddos.front", "several-networks", MET, "Two networks", someOtherServer()),
        Fault.of(
            "ddos.front",
            "one-network",
            PARTLY,
            "Two addresses in one network",
            town ->
                town.site(WWW, site -> site.addresses(List.of("192.0.2.80", "192.0.2.82")))
                    .ownZone(zone ->
                        zone.without(WWW, "AAAA").replace(WWW, "A", "192.0.2.80", "192.0.2.82"))),
        Fault.of(
            "ddos.front",
            "one-address",
            PARTLY,
            "One address",
            town ->
                town.ownZone(zone -> zone.without(WWW, "AAAA").replace(WWW, "A", "192.0.2.80"))));
  }

  private static Fault hsts(String clause, Expected expected, String about, String value) {
    return Fault.of(
        "web.hsts",
        clause,
        expected,
        about,
        https(door -> door.header("Strict-Transport-Security", value)));
  }

  /// With the https door of `www` changed.
  static UnaryOperator<Municipality> https(UnaryOperator<Door> change) {
    return town -> town.site(WWW, site -> site.https(change));
  }

  /// A change that makes no difference to what is judged.
  static UnaryOperator<Municipality> someOtherServer() {
    return https(door -> door.header("Server", "nginx"));
  }

  static Municipality dropped(Municipality town, String address, int... ports) {
    Municipality changed = town;
    for (int port : ports) {
      changed = changed.silent(address, port, "tcp");
    }
    return changed;
  }

  /// With every host that shares the addresses of `www` changed: a port is closed only where none
  /// of them answers.
  static UnaryOperator<Municipality> each(UnaryOperator<Site> change) {
    return town -> {
      Municipality changed = town;
      for (String host : HOSTS) {
        changed = changed.site(host, change);
      }
      return changed;
    };
  }

  private static UnaryOperator<Municipality> moreSix(Optional<Door> https) {
    return town -> six(town, https, WEB);
  }

  /// With one IPv6 address more for `www`, where something else answers.
  private static Municipality six(Municipality town, Optional<Door> https, Tls tls) {
    String address = "2001:db8:30::80";
    Site other =
        new Site(WWW, List.of(address), Optional.of(Door.of(Reply.notFound())), https, tls);
    return town.sites(Stream.concat(town.sites().stream(), Stream.of(other)).toList())
        .ownZone(zone -> zone.with(WWW, "AAAA", address));
  }

  private static UnaryOperator<Municipality> tlsa(String... data) {
    return town ->
        town.ownZone(zone -> zone.replace(TLSA, "TLSA", data).with(WWW, "TXT", "\"tlsa\""));
  }
}
