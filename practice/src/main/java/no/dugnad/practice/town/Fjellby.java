package no.dugnad.practice.town;

import static no.dugnad.practice.town.CertificateOrder.Key.EC_256;
import static no.dugnad.practice.town.CertificateOrder.Key.RSA_2048;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.practice.town.MailServer.StartTls;
import no.dugnad.practice.town.Signing.Denial;
import no.dugnad.practice.town.Signing.Keys;

/// Fjellby kommune in good health: every check of it is met or does not apply.
public final class Fjellby {
  /// The domain that is checked.
  public static final String DOMAIN = "fjellby.kommune.no";

  /// The issuer domain name of practice's certificate authority in CAA records (RFC 8659 §4.2).
  public static final String CAA_NAME = "praksis-ca.no";

  /// The host of the certificate authority's responder and lists.
  public static final String PKI_HOST = "pki.praksis-ca.no";

  private static final Denial NSEC = new Denial.Nsec();
  private static final Denial NSEC3 = new Denial.Nsec3(0, "", false);

  private static final List<String> REVERSE =
      List.of(
          "2.0.192.in-addr.arpa",
          "100.51.198.in-addr.arpa",
          "113.0.203.in-addr.arpa",
          "8.b.d.0.1.0.0.2.ip6.arpa");

  private Fjellby() {}

  /// The municipality.
  public static Municipality healthy() {
    return new Municipality(
        DOMAIN,
        zones(),
        nameServers(),
        certificates(),
        FjellbySites.all(),
        mailServers(),
        List.of());
  }

  private static List<ZoneFile> zones() {
    Signing combined = Signing.good(Keys.ECDSA_COMBINED, NSEC);
    List<ZoneFile> named =
        List.of(
            ZoneLines.read("root", Signing.good(Keys.ECDSA_SPLIT, NSEC)),
            ZoneLines.read("no", Signing.good(Keys.ECDSA_SPLIT, NSEC3)),
            ZoneLines.read("kommune.no", Signing.good(Keys.ECDSA_COMBINED, NSEC3)),
            ZoneLines.read(DOMAIN, combined),
            ZoneLines.read("nettdrift.no", combined),
            ZoneLines.read("postsky.no", combined.keys(Keys.NONE)),
            ZoneLines.read("praksis-ca.no", combined));
    return Stream.concat(
            named.stream(), REVERSE.stream().map(apex -> ZoneLines.read(apex, combined)))
        .toList();
  }

  private static List<NameServer> nameServers() {
    List<String> operated =
        Stream.concat(Stream.of("nettdrift.no", "postsky.no", "praksis-ca.no"), REVERSE.stream())
            .toList();
    return List.of(
        server("a.rot.praksis", List.of("."), "203.0.113.1", "2001:db8:1::1"),
        server("b.rot.praksis", List.of("."), "198.51.100.1", "2001:db8:2::1"),
        server("x.nic.no", List.of("no"), "203.0.113.2", "2001:db8:1::2"),
        server("y.nic.no", List.of("no"), "198.51.100.2", "2001:db8:2::2"),
        server("ns1.kommune.no", List.of("kommune.no"), "203.0.113.3", "2001:db8:1::3"),
        server("ns2.kommune.no", List.of("kommune.no"), "198.51.100.3", "2001:db8:2::3"),
        server("ns1.fjellby.kommune.no", List.of(DOMAIN), "192.0.2.53", "2001:db8:10::53"),
        server("ns2.fjellby.kommune.no", List.of(DOMAIN), "198.51.100.53", "2001:db8:20::53"),
        server("ns1.nettdrift.no", operated, "203.0.113.53", "2001:db8:1::53").serving(DOMAIN),
        server("ns2.nettdrift.no", operated, "198.51.100.54", "2001:db8:2::54"));
  }

  private static NameServer server(String host, List<String> zones, String... addresses) {
    return NameServer.good(host, zones, addresses);
  }

  private static List<CertificateOrder> certificates() {
    List<String> web = List.of("www." + DOMAIN, DOMAIN, "skjema." + DOMAIN);
    return List.of(
        CertificateOrder.good("www", EC_256, web),
        CertificateOrder.good("www-rsa", RSA_2048, web),
        CertificateOrder.good("mta-sts", EC_256, List.of("mta-sts." + DOMAIN)),
        CertificateOrder.good("mx1", EC_256, List.of("mx1." + DOMAIN)),
        CertificateOrder.good("mx2", EC_256, List.of("mx2." + DOMAIN)));
  }

  private static List<MailServer> mailServers() {
    return List.of(
        mailServer("mx1." + DOMAIN, "mx1", "192.0.2.25", "2001:db8:10::25"),
        mailServer("mx2." + DOMAIN, "mx2", "198.51.100.25", "2001:db8:20::25"));
  }

  private static MailServer mailServer(String host, String certificate, String... addresses) {
    List<String> words = List.of("PIPELINING", "SIZE 36700160", "8BITMIME");
    return new MailServer(
        host,
        List.of(addresses),
        List.of("220 " + host + " ESMTP"),
        words,
        words,
        StartTls.WORKING,
        Tls.with(certificate),
        Manner.USUAL);
  }

  /// A site at addresses of its own.
  static Site site(String host, Optional<Door> http, Optional<Door> https, Tls tls, String... at) {
    return new Site(host, List.of(at), http, https, tls);
  }
}
