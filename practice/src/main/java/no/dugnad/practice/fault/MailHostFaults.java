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
import no.dugnad.practice.town.MailServer;
import no.dugnad.practice.town.MailServer.StartTls;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.Tls.Voice;
import no.dugnad.practice.town.ZoneFile;

/// What can be wrong with how mail servers are found and how they greet, and what DANE makes of
/// zones that are not signed.
final class MailHostFaults {
  private static final List<String> CHECKS =
      List.of(
          "mail.starttls.offered",
          "mail.starttls.certificate",
          "mail.dane",
          "mail.auth",
          "mail.reverse");
  private static final String MX1 = "mx1." + DOMAIN;
  private static final String MX2 = "mx2." + DOMAIN;
  private static final String[] AT_MX2 = {"198.51.100.25", "2001:db8:20::25"};
  private static final String MX2_IPV4 = "198.51.100.25";
  private static final String ELSEWHERE = "mx.nettdrift.no";

  private MailHostFaults() {}

  static List<Fault> all() {
    return Stream.of(none(), greetings(), startTls(), ways(), dane())
        .flatMap(List::stream)
        .toList();
  }

  /// No mail server to look at.
  private static List<Fault> none() {
    return CHECKS.stream()
        .flatMap(check ->
            Stream.of(
                Fault.of(check, "takes-no-mail", NOT_APPLICABLE, "A null MX", NoMail.takesNone()),
                Fault.of(
                    check,
                    "no-address",
                    NOT_APPLICABLE,
                    "No mail server has an address",
                    town -> town.ownZone(zone -> withoutAddress(withoutAddress(zone, MX1), MX2)))))
        .toList();
  }

  private static ZoneFile withoutAddress(ZoneFile zone, String host) {
    return zone.without(host, "A").without(host, "AAAA");
  }

  private static List<Fault> greetings() {
    return List.of(
        Fault.of(
            "mail.auth",
            "none",
            MET,
            "Another greeting",
            mx2(server -> server.greeting("220-" + MX2, "220 " + MX2 + " ESMTP"))),
        Fault.of(
                "mail.auth",
                "refused",
                UNKNOWN,
                "One mail server says that it has no mail service",
                mx2(server -> server.greeting("554 5.3.2 No SMTP service here")))
            .at(AT_MX2),
        Fault.of(
                "mail.auth",
                "rate-limited",
                UNKNOWN,
                "One mail server is too busy",
                mx2(server -> server.greeting("421 4.7.0 Too many connections")))
            .at(AT_MX2));
  }

  private static List<Fault> startTls() {
    String check = "mail.starttls.offered";
    return List.of(
        Fault.of(
                check,
                "no-extensions",
                NOT_MET,
                "One mail server does not know EHLO",
                mx2(server -> server.startTls(StartTls.NO_EXTENSIONS)))
            .at(AT_MX2),
        Fault.of(
                check,
                "refused",
                NOT_MET,
                "One mail server offers STARTTLS and always refuses it",
                mx2(server -> server.startTls(StartTls.REFUSED)))
            .at(AT_MX2),
        Fault.of(
                check,
                "old-version",
                PARTLY,
                "One mail server picks TLS 1.0, whatever is asked for",
                mx2(server -> server.tls(server.tls().speaking("TLSv1").voice(Voice.OF_ITS_TIME))))
            .at(AT_MX2),
        Fault.of(
                check,
                "old-version",
                PARTLY,
                "One mail server speaks TLS 1.1 and older, and says so by alert",
                mx2(server -> server.tls(server.tls().speaking("TLSv1.1", "TLSv1"))))
            .also("alert")
            .at(AT_MX2));
  }

  /// Addresses that cannot be reached.
  private static List<Fault> ways() {
    return List.of(
        Fault.of(
                "mail.starttls.offered",
                "unreachable",
                UNKNOWN,
                "There is no way to one address of a mail server",
                town -> town.ownZone(zone -> zone.with(MX2, "A", "203.0.113.99")))
            .at("203.0.113.99"),
        Fault.of(
            "mail.starttls.offered",
            "intercepted",
            UNKNOWN,
            "Mail servers of two operators, both masked by a firewall on the way",
            MailHostFaults::masked),
        Fault.of(
            "mail.starttls.offered",
            "blocked-here.tcp25",
            UNKNOWN,
            "Port 25 is dropped everywhere, as many networks do with what goes out",
            town ->
                town.silent("192.0.2.25", 25, "tcp")
                    .silent("2001:db8:10::25", 25, "tcp")
                    .silent(MX2_IPV4, 25, "tcp")
                    .silent("2001:db8:20::25", 25, "tcp")));
  }

  private static List<Fault> dane() {
    UnaryOperator<Municipality> bareAnchor = tlsa("2 1 0 {key:root}");
    return List.of(
        Fault.of(
            "mail.dane",
            "matches",
            MET,
            "TLSA names the certificate itself",
            tlsa("3 0 1 {certificate:mx2}")),
        Fault.of(
            "mail.dane",
            "unsigned",
            NOT_APPLICABLE,
            "The domain is not signed",
            town -> town.ownZone(zone -> zone.signed(signing -> signing.keys(Keys.NONE)))),
        Fault.of(
            "mail.dane",
            "mx-unsigned",
            PARTLY,
            "TLSA at a signed host of another domain; our own MX is not signed",
            MailHostFaults::elsewhere),
        Fault.of(
                "mail.dane",
                "anchor-not-sent",
                UNKNOWN,
                "TLSA names the bare key of a root that is not sent",
                bareAnchor)
            .at(AT_MX2),
        Fault.of(
                "mail.starttls.certificate",
                "anchor-not-sent",
                UNKNOWN,
                "TLSA names the bare key of a root that is not sent",
                bareAnchor)
            .at(AT_MX2),
        Fault.of(
            "mail.starttls.certificate",
            "dane-kept",
            MET,
            "TLSA names the certificate itself",
            tlsa("3 0 1 {certificate:mx2}")),
        Fault.of(
            "mail.reverse",
            "confirmed",
            MET,
            "One of two reverse names leads back",
            town ->
                town.zone(
                    "100.51.198.in-addr.arpa",
                    zone ->
                        zone.with("25.100.51.198.in-addr.arpa", "PTR", "post." + DOMAIN + "."))));
  }

  /// The second mail server under a name of its operator's.
  private static Municipality elsewhere(Municipality town) {
    return town.ownZone(zone ->
            zone.replace(DOMAIN, "MX", "10 " + ELSEWHERE + ".")
                .signed(signing -> signing.keys(Keys.NONE)))
        .zone(
            "nettdrift.no",
            zone ->
                zone.with(ELSEWHERE, "A", MX2_IPV4)
                    .with("_25._tcp." + ELSEWHERE, "TLSA", "3 1 1 {spki:mx2}"));
  }

  /// As a firewall between us and all mail servers would have it.
  private static Municipality masked(Municipality town) {
    UnaryOperator<MailServer> firewall =
        server -> server.greeting("220 **************").startTls(StartTls.ABSENT);
    return town.ownZone(
            zone -> zone.replace(DOMAIN, "MX", "10 " + MX1 + ".", "20 " + ELSEWHERE + "."))
        .zone("nettdrift.no", zone -> zone.with(ELSEWHERE, "A", MX2_IPV4))
        .mailServer(MX1, firewall)
        .mailServer(MX2, firewall);
  }

  private static UnaryOperator<Municipality> mx2(UnaryOperator<MailServer> change) {
    return town -> town.mailServer(MX2, change);
  }

  private static UnaryOperator<Municipality> tlsa(String data) {
    return town -> town.ownZone(zone -> zone.replace("_25._tcp." + MX2, "TLSA", data));
  }
}
