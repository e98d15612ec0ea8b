package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Signing;
import no.dugnad.practice.town.Signing.Denial.Nsec;
import no.dugnad.practice.town.Signing.Keys;
import no.dugnad.practice.town.ZoneFile;

/// What can be wrong with a domain's SPF record.
final class SpfFaults {
  private static final String OTHER = "spf." + DOMAIN;
  private static final String GONE = "borte.nettdrift.no";
  private static final String SHARED = "spf.protection.outlook.com";
  private static final String INCLUDED = "v=spf1 mx include:" + OTHER + " -all";

  private SpfFaults() {}

  static List<Fault> all() {
    return Stream.of(present(), valid(), lookups(), policy(), wide(), shared(), silent())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> present() {
    return List.of(
        spf("present", "one", MET, "v=spf1 mx -all"),
        spf("present", "several", NOT_MET, "v=spf1 mx -all", "v=spf1 mx ~all"));
  }

  private static List<Fault> valid() {
    return List.of(
        spf("valid", "whole", MET, "v=spf1 mx exists:%{i}._spf.%{d} -all"),
        spf("valid", "syntax", NOT_MET, "v=spf1 ip:192.0.2.1 -all"),
        including("valid", "included-syntax", NOT_MET, "v=spf1 ip4:192.0.2 -all"),
        spf("valid", "included-none", NOT_MET, "v=spf1 mx include:" + GONE + " -all"),
        including("valid", "included-several", NOT_MET, "v=spf1 -all", "v=spf1 ~all"),
        spf("valid", "circle", NOT_MET, "v=spf1 mx include:" + DOMAIN + " -all"),
        spf("valid", "after-all", PARTLY, "v=spf1 mx -all ip4:192.0.2.1"),
        spf("valid", "look-alike", PARTLY, "v=spf1 ip4=192.0.2.1 mx -all"),
        spf("valid", "no-name", PARTLY, "v=spf1 mx include:x..example -all"));
  }

  private static List<Fault> lookups() {
    return List.of(
        spf("lookups", "within", MET, "v=spf1 mx a -all"),
        spf("lookups", "too-many", NOT_MET, "v=spf1" + " exists:%{i}.no".repeat(11) + " -all"),
        spf("lookups", "endless", NOT_MET, "v=spf1 mx redirect=" + DOMAIN),
        spf(
            "lookups",
            "void",
            PARTLY,
            "v=spf1 mx a:x." + GONE + " a:y." + GONE + " a:z." + GONE + " -all"),
        Fault.of(
            "mail.spf.lookups",
            "exchangers",
            NOT_MET,
            "An mx of a name with eleven mail exchangers",
            town ->
                texts(DOMAIN, "v=spf1 mx:mange." + DOMAIN + " -all")
                    .apply(town)
                    .ownZone(zone ->
                        zone.replace(
                            "mange." + DOMAIN,
                            "MX",
                            IntStream.rangeClosed(1, 11)
                                .mapToObj(i -> "10 m" + i + "." + DOMAIN + ".")
                                .toArray(String[]::new)))));
  }

  private static List<Fault> policy() {
    return List.of(
        spf("policy", "fail", MET, "v=spf1 mx -all"),
        spf("policy", "softfail", MET, "v=spf1 mx ~all"),
        spf("policy", "neutral", NOT_MET, "v=spf1 mx ?all"),
        spf("policy", "open-ended", NOT_MET, "v=spf1 mx"),
        spf("policy", "inverted", MET, "v=spf1 -ip4:0.0.0.0/1 -ip4:128.0.0.0/1 -ip6:::/0 +all"),
        shared("fail-shared", "-all"),
        shared("softfail-shared", "~all"),
        spf("policy", "by-sender", UNKNOWN, "v=spf1 mx redirect=%{l}." + DOMAIN));
  }

  /// Sending through a service that many send through.
  private static Fault shared(String clause, String ending) {
    String record = "v=spf1 mx include:" + SHARED + " " + ending;
    return Fault.of(
        "mail.spf.policy",
        clause,
        MET,
        record,
        town -> texts(DOMAIN, record).apply(sharedService(town)));
  }

  /// With the zone of such a service, straight from the root.
  private static Municipality sharedService(Municipality town) {
    String apex = "outlook.com";
    String server = "ns1.nettdrift.no";
    ZoneFile unsigned = new ZoneFile(apex, List.of(), Signing.good(Keys.NONE, new Nsec()));
    ZoneFile zone =
        unsigned
            .with(apex, "SOA", server + ". drift.nettdrift.no. 2026112401 1800 900 604800 300")
            .with(apex, "NS", server + ".")
            .with(SHARED, "TXT", "\"v=spf1 ip4:203.0.113.192/27 -all\"");
    return town.zones(Stream.concat(town.zones().stream(), Stream.of(zone)).toList())
        .zone(".", root -> root.with(apex, "NS", server + "."))
        .nameServer(server, one -> one.serving(apex));
  }

  private static List<Fault> wide() {
    return List.of(
        spf("wide", "narrow", MET, "v=spf1 ip4:192.0.0.0/16 mx -all"),
        spf("wide", "wide", PARTLY, "v=spf1 ip4:192.0.0.0/15 -all"),
        spf("wide", "wide-ipv6", PARTLY, "v=spf1 ip6:2000::/15 -all"),
        spf("wide", "ptr", PARTLY, "v=spf1 mx ptr -all"));
  }

  private static List<Fault> shared() {
    return Stream.of("present", "valid", "lookups", "policy", "wide")
        .flatMap(check -> {
          Fault notUsed =
              Fault.of(
                  "mail.spf." + check,
                  "not-used",
                  NOT_APPLICABLE,
                  "Not used for mail",
                  NoMail.plant());
          Stream<Fault> noRecord =
              check.equals("present")
                  ? Stream.of()
                  : Stream.of(spf(check, "no-record", NOT_APPLICABLE));
          Stream<Fault> broken =
              List.of("lookups", "policy", "wide").contains(check)
                  ? Stream.of(spf(check, "broken", NOT_APPLICABLE, "v=spf1 nonsense -all"))
                  : Stream.of();
          return Stream.concat(Stream.of(notUsed), Stream.concat(noRecord, broken));
        })
        .toList();
  }

  /// Domains that are not used for mail.
  private static List<Fault> silent() {
    String dmarc = "_dmarc." + DOMAIN;
    return List.of(
        Fault.of("mail.null", "used", NOT_APPLICABLE, "Used for mail", texts(DOMAIN, INCLUDED)),
        Fault.of("mail.null", "quiet", MET, "Says that it has no mail", NoMail.plant()),
        Fault.of(
            "mail.null",
            "no-dmarc",
            PARTLY,
            "SPF alone",
            town -> texts(dmarc).apply(NoMail.plant().apply(town))),
        Fault.of(
            "mail.null",
            "no-spf",
            PARTLY,
            "DMARC alone",
            town -> texts(DOMAIN).apply(NoMail.takesNone().apply(town))),
        Fault.of(
            "mail.null",
            "unprotected",
            NOT_MET,
            "Neither SPF nor DMARC",
            town -> texts(dmarc).apply(texts(DOMAIN).apply(NoMail.takesNone().apply(town)))),
        Fault.of(
            "mail.null",
            "no-null-mx",
            PARTLY,
            "SPF and DMARC, and addresses that mail could be sent to",
            town -> NoMail.plant().apply(town).ownZone(zone -> zone.without(DOMAIN, "MX"))),
        Fault.of("mail.null", "no-such-domain", NOT_APPLICABLE, "No such domain", texts(DOMAIN))
            .on("finnes-ikke.kommune.no"));
  }

  /// The municipality with these SPF records.
  private static Fault spf(String check, String clause, Expected expected, String... records) {
    String about = records.length == 0 ? "No SPF record" : String.join(" and ", records);
    return Fault.of("mail.spf." + check, clause, expected, about, texts(DOMAIN, records));
  }

  /// The municipality with an SPF record that includes another name, which has these.
  private static Fault including(
      String check, String clause, Expected expected, String... records) {
    UnaryOperator<Municipality> other = texts(OTHER, records);
    return Fault.of(
        "mail.spf." + check,
        clause,
        expected,
        "Included: " + String.join(" and ", records),
        town -> texts(DOMAIN, INCLUDED).apply(other.apply(town)));
  }

  private static UnaryOperator<Municipality> texts(String owner, String... records) {
    String[] quoted = Stream.of(records).map(text -> '"' + text + '"').toArray(String[]::new);
    return town -> town.ownZone(zone -> zone.replace(owner, "TXT", quoted));
  }
}
