package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.CertificateOrder;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.MailServer.StartTls;
import no.dugnad.practice.town.Municipality;

/// What can be wrong with mail servers. The second of the two is planted; the first stays whole.
final class MailServerFaults {
  private static final String MX2 = "mx2." + DOMAIN;
  private static final String TLSA = "_25._tcp." + MX2;
  private static final String NO_DIGEST = "00".repeat(32);

  private MailServerFaults() {}

  static List<Fault> all() {
    return Stream.of(sessions(), certificates(), dane(), reverse()).flatMap(List::stream).toList();
  }

  private static List<Fault> sessions() {
    return List.of(
        Fault.of(
            "mail.starttls.offered",
            "not-offered",
            NOT_MET,
            "One mail server does not offer STARTTLS",
            startTls(StartTls.ABSENT)),
        Fault.of(
            "mail.starttls.offered",
            "not-now",
            UNKNOWN,
            "One mail server offers STARTTLS and says 454 when asked",
            startTls(StartTls.UNAVAILABLE)),
        Fault.of(
            "mail.starttls.offered",
            "timed-out",
            UNKNOWN,
            "Port 25 of one mail server is dropped",
            town -> town.silent("198.51.100.25", 25, "tcp").silent("2001:db8:20::25", 25, "tcp")),
        Fault.of(
            "mail.auth",
            "in-clear-text",
            NOT_MET,
            "AUTH is offered in clear text",
            offering("AUTH PLAIN LOGIN")),
        Fault.of("mail.auth", "none-but-tells", MET, "VRFY is offered", offering("VRFY")));
  }

  private static List<Fault> certificates() {
    UnaryOperator<CertificateOrder> self = order -> order.issuer(Issuer.SELF);
    UnaryOperator<CertificateOrder> other = order -> order.hosts(List.of("gammel." + DOMAIN));
    UnaryOperator<CertificateOrder> old =
        order -> order.life(Duration.ofDays(100), Duration.ofDays(-10));
    return List.of(
        certificate("holds", MET, "Nothing is promised, and the certificate holds", bare()),
        certificate("untrusted", PARTLY, "Nothing is promised; self-signed", bare(), order(self)),
        certificate("mismatch", PARTLY, "Nothing is promised; another name", bare(), order(other)),
        certificate("out-of-time", PARTLY, "Nothing is promised; expired", bare(), order(old)),
        certificate("sts-kept", MET, "MTA-STS is kept, without TLSA", withoutTlsa()),
        certificate("sts-untrusted", NOT_MET, "MTA-STS promises, DANE keeps", order(self)),
        certificate("sts-mismatch", NOT_MET, "MTA-STS promises another name", order(other)),
        certificate("sts-out-of-time", NOT_MET, "MTA-STS promises, expired", order(old)),
        certificate("dane-broken", NOT_MET, "TLSA names another key", tlsa("3 1 1 " + NO_DIGEST)),
        certificate(
            "dane-broken-anchor", NOT_MET, "TLSA names another issuer", tlsa("2 1 1 " + NO_DIGEST)),
        certificate(
            "dane-unusable",
            MET,
            "TLSA with a usage that mail does not use",
            withoutSts(),
            tlsa("1 1 1 {spki:mx2}")),
        certificate(
            "promised-without-tls",
            NOT_MET,
            "TLS is promised and not offered",
            startTls(StartTls.ABSENT)),
        certificate(
                "no-tls",
                NOT_APPLICABLE,
                "TLS is neither promised nor offered",
                bare(),
                startTls(StartTls.ABSENT))
            .whole(MET));
  }

  private static List<Fault> dane() {
    return List.of(
        Fault.of(
            "mail.dane", "mismatch", NOT_MET, "TLSA names another key", tlsa("3 1 1 " + NO_DIGEST)),
        Fault.of("mail.dane", "unusable", NOT_MET, "TLSA of usage 1", tlsa("1 1 1 {spki:mx2}")),
        Fault.of(
            "mail.dane",
            "no-tls",
            NOT_MET,
            "TLSA where STARTTLS is not offered",
            startTls(StartTls.ABSENT)),
        Fault.of("mail.dane", "absent", PARTLY, "Signed, without TLSA", withoutTlsa()),
        Fault.of(
            "mail.dane",
            "matches-with-next",
            MET,
            "TLSA for the next key too",
            tlsa("3 1 1 {spki:mx2}", "3 1 1 " + NO_DIGEST)));
  }

  private static List<Fault> reverse() {
    String zone = "100.51.198.in-addr.arpa";
    return List.of(
        Fault.of(
            "mail.reverse",
            "none",
            NOT_MET,
            "An address without a reverse name",
            town -> town.zone(zone, file -> file.without("25." + zone, "PTR"))),
        Fault.of(
            "mail.reverse",
            "not-confirmed",
            PARTLY,
            "A reverse name that leads elsewhere",
            town ->
                town.zone(zone, file -> file.replace("25." + zone, "PTR", "www." + DOMAIN + "."))));
  }

  @SafeVarargs
  private static Fault certificate(
      String clause, Expected expected, String about, UnaryOperator<Municipality>... changes) {
    return Fault.of(
        "mail.starttls.certificate",
        clause,
        expected,
        about,
        town -> {
          Municipality changed = town;
          for (UnaryOperator<Municipality> change : changes) {
            changed = change.apply(changed);
          }
          return changed;
        });
  }

  private static UnaryOperator<Municipality> order(UnaryOperator<CertificateOrder> change) {
    return town -> town.certificate("mx2", change);
  }

  private static UnaryOperator<Municipality> startTls(StartTls manner) {
    return town -> town.mailServer(MX2, server -> server.startTls(manner));
  }

  private static UnaryOperator<Municipality> offering(String word) {
    return town -> town.mailServer(MX2, server -> server.offering(word));
  }

  private static UnaryOperator<Municipality> tlsa(String... data) {
    return town -> town.ownZone(zone -> zone.replace(TLSA, "TLSA", data));
  }

  private static UnaryOperator<Municipality> withoutTlsa() {
    return town -> town.ownZone(zone -> zone.without(TLSA, "TLSA"));
  }

  private static UnaryOperator<Municipality> withoutSts() {
    return town -> town.ownZone(zone -> zone.without("_mta-sts." + DOMAIN, "TXT"));
  }

  /// Neither TLSA nor MTA-STS.
  private static UnaryOperator<Municipality> bare() {
    return town -> withoutSts().apply(withoutTlsa().apply(town));
  }
}
