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
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Page;
import no.dugnad.practice.town.Page.Reply;

/// What can be wrong with MTA-STS and TLS reporting.
final class TransportPolicyFaults {
  private static final String STS = "mail.mta-sts";
  private static final String REPORTS = "mail.tls-rpt";
  private static final String HOST = "mta-sts." + DOMAIN;
  private static final String PATH = "/.well-known/mta-sts.txt";
  private static final String POLICY =
      "version: STSv1\nmode: enforce\nmx: *.fjellby.kommune.no\nmax_age: 604800\n";

  private TransportPolicyFaults() {}

  static List<Fault> all() {
    return Stream.of(stsRecord(), stsAnswer(), stsPolicy(), reports())
        .flatMap(List::stream)
        .toList();
  }

  private static Fault sts(
      String clause, Expected expected, String about, UnaryOperator<Municipality> plant) {
    return Fault.of(STS, clause, expected, about, plant);
  }

  private static UnaryOperator<Municipality> texts(String owner, String... texts) {
    String[] quoted = Stream.of(texts).map(text -> '"' + text + '"').toArray(String[]::new);
    return town -> town.ownZone(zone -> zone.replace(owner + "." + DOMAIN, "TXT", quoted));
  }

  private static UnaryOperator<Municipality> page(Page page) {
    return town -> town.site(HOST, site -> site.https(door -> door.page(PATH, page)));
  }

  private static UnaryOperator<Municipality> certificate(UnaryOperator<CertificateOrder> change) {
    return town -> town.certificate("mta-sts", change);
  }

  private static Fault policy(
      String clause, Expected expected, String about, String line, String instead) {
    return sts(
        clause, expected, about, page(Reply.ok("text/plain", POLICY.replace(line, instead))));
  }

  private static List<Fault> stsRecord() {
    return List.of(
        sts("none", NOT_MET, "No MTA-STS record", texts("_mta-sts")),
        sts(
            "several",
            NOT_MET,
            "Two MTA-STS records",
            texts("_mta-sts", "v=STSv1; id=1", "v=STSv1; id=2")),
        sts("record-invalid", NOT_MET, "A record without id", texts("_mta-sts", "v=STSv1;")),
        sts(
            "no-host",
            NOT_MET,
            "The policy host has no address",
            town -> town.ownZone(zone -> zone.without(HOST))),
        sts("takes-no-mail", NOT_APPLICABLE, "Only sends mail", NoMail.takesNone()),
        sts("no-mail", NOT_APPLICABLE, "Not used for mail", NoMail.plant()));
  }

  private static List<Fault> stsAnswer() {
    return List.of(
        sts(
            "certificate",
            NOT_MET,
            "The policy host's certificate has run out",
            certificate(order -> order.life(Duration.ofDays(90), Duration.ofDays(-1)))),
        sts(
                "certificate",
                NOT_MET,
                "The policy host's certificate is for another name",
                certificate(order -> order.hosts(List.of("www." + DOMAIN))))
            .also("name"),
        sts(
            "redirect",
            NOT_MET,
            "The policy is elsewhere",
            page(Reply.redirect("https://www." + DOMAIN + PATH))),
        sts("no-policy", NOT_MET, "No policy file", page(Reply.notFound())),
        sts(
            "status",
            UNKNOWN,
            "The policy host is ill",
            page(new Reply(503, List.of(), "", Page.Coding.IDENTITY))),
        sts("status", UNKNOWN, "A filter answers instead", page(WebPageFaults.FILTER))
            .also("filter"),
        sts(
            "too-long",
            PARTLY,
            "A policy file of 100 kilobytes",
            page(Reply.ok("text/plain", POLICY + "x: y\n".repeat(20_000)))),
        sts("media-type", PARTLY, "Sent as a page", page(Reply.ok("text/html", POLICY))));
  }

  private static List<Fault> stsPolicy() {
    return List.of(
        policy("enforce", MET, "A policy with a pattern", "x", "x"),
        policy("policy-invalid", NOT_MET, "A mode nobody knows", "enforce", "on"),
        policy("mode-none", NOT_MET, "Switched off", "enforce", "none"),
        policy("testing", PARTLY, "On trial", "enforce", "testing"),
        policy("mx-not-covered", NOT_MET, "A mail server left out", "*.fjellby", "mx1.fjellby"),
        policy("age-short", PARTLY, "Good for an hour", "604800", "3600"),
        policy("age-long", PARTLY, "Longer than allowed", "604800", "31557601"));
  }

  private static Fault reporting(
      String clause, Expected expected, String about, String... records) {
    return Fault.of(REPORTS, clause, expected, about, texts("_smtp._tls", records));
  }

  private static List<Fault> reports() {
    String good = "v=TLSRPTv1; rua=mailto:rapporter@" + DOMAIN;
    return List.of(
        reporting("valid", MET, "Another good record", good),
        reporting("none", NOT_MET, "No TLS reporting record"),
        reporting("several", NOT_MET, "Two records", good, good + ",https://postsky.no/tls"),
        reporting("no-address", NOT_MET, "No address", "v=TLSRPTv1; rua=rapporter@" + DOMAIN),
        reporting("some-invalid", PARTLY, "One address of two", good + ",rapporter@" + DOMAIN),
        Fault.of(REPORTS, "takes-no-mail", NOT_APPLICABLE, "Only sends mail", NoMail.takesNone()),
        Fault.of(REPORTS, "no-mail", NOT_APPLICABLE, "Not used for mail", NoMail.plant()));
  }
}
