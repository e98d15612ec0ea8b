package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.Municipality;

/// What can be wrong with a domain's DMARC record.
final class DmarcFaults {
  private static final String OWN = "_dmarc." + DOMAIN;
  private static final String RUA = "; rua=mailto:dmarc@" + DOMAIN;
  private static final String SCHOOL = "skole." + DOMAIN;
  private static final String DEEP = "a.b." + DOMAIN;

  private DmarcFaults() {}

  static List<Fault> all() {
    return Stream.of(present(), valid(), policy(), subdomains(), reports(), shared())
        .flatMap(List::stream)
        .toList();
  }

  /// The municipality with another DMARC record.
  private static UnaryOperator<Municipality> record(String tags) {
    return texts("v=DMARC1; " + tags);
  }

  private static UnaryOperator<Municipality> texts(String... texts) {
    String[] quoted = Stream.of(texts).map(text -> '"' + text + '"').toArray(String[]::new);
    return town -> town.ownZone(zone -> zone.replace(OWN, "TXT", quoted));
  }

  /// The municipalities' common domain with a DMARC record.
  private static UnaryOperator<Municipality> common(String tags) {
    return town ->
        town.zone(
            "kommune.no",
            zone -> zone.with("_dmarc.kommune.no", "TXT", "\"v=DMARC1; " + tags + "\""));
  }

  private static UnaryOperator<Municipality> both(
      UnaryOperator<Municipality> one, UnaryOperator<Municipality> other) {
    return town -> other.apply(one.apply(town));
  }

  private static UnaryOperator<Municipality> withMail(
      String domain, UnaryOperator<Municipality> change) {
    return town ->
        change.apply(town).ownZone(zone -> zone.with(domain, "MX", "10 mx1." + DOMAIN + "."));
  }

  /// A record above the domain that only the tree walk of RFC 9989 meets.
  private static UnaryOperator<Municipality> between() {
    UnaryOperator<Municipality> middle =
        town ->
            town.ownZone(zone ->
                zone.without(OWN, "TXT")
                    .with("_dmarc.b." + DOMAIN, "TXT", "\"v=DMARC1; p=reject\""));
    return withMail(DEEP, middle);
  }

  private static Fault fault(
      String check,
      String clause,
      Expected expected,
      String about,
      UnaryOperator<Municipality> plant) {
    return Fault.of("mail.dmarc." + check, clause, expected, about, plant);
  }

  private static List<Fault> present() {
    return List.of(
        fault("present", "own", MET, "A DMARC record of its own", record("p=reject")),
        fault(
                "present",
                "parent",
                MET,
                "A sub-domain follows the record above it",
                withMail(SCHOOL, town -> town))
            .on(SCHOOL),
        fault("present", "one-reading", PARTLY, "Only new readers find a record", between())
            .on(DEEP),
        fault("present", "none", NOT_MET, "No DMARC record", texts()),
        fault(
            "present",
            "near-miss",
            NOT_MET,
            "A blank before the version",
            texts(" v=DMARC1; p=reject")),
        fault(
            "present",
            "several",
            NOT_MET,
            "Two DMARC records",
            texts("v=DMARC1; p=reject", "v=DMARC1; p=none")),
        fault(
            "present",
            "theirs",
            NOT_MET,
            "Only kommune.no has a DMARC record",
            both(texts(), common("p=reject; psd=y"))));
  }

  private static List<Fault> valid() {
    return List.of(
        fault("valid", "valid", MET, "A short DMARC record", record("p=reject" + RUA)),
        fault("valid", "unknown-tags", MET, "A tag that nobody knows", record("p=reject; rau=x")),
        fault("valid", "policy-missing", NOT_MET, "No p in the record", record("sp=reject" + RUA)),
        fault("valid", "policy-invalid", NOT_MET, "A policy nobody knows", record("p=block" + RUA)),
        fault("valid", "repeated", PARTLY, "A tag twice", record("p=reject; aspf=r; aspf=s")),
        fault("valid", "no-pair", PARTLY, "A piece that is no tag", record("p=reject; rua")),
        fault("valid", "bad-value", PARTLY, "A share of 150 per cent", record("p=reject; pct=150")),
        fault("valid", "order", PARTLY, "p is not second", record("sp=reject; p=reject")));
  }

  private static List<Fault> policy() {
    return List.of(
        fault("policy", "reject", MET, "False mail is refused", record("p=reject")),
        fault("policy", "quarantine", MET, "False mail is put aside", record("p=quarantine")),
        fault("policy", "no-request", NOT_MET, "No valid p", record("p=block" + RUA)),
        fault("policy", "test", NOT_MET, "Quarantine on trial", record("p=quarantine; t=y")),
        fault("policy", "share-zero", NOT_MET, "For nothing", record("p=quarantine; pct=0")),
        fault("policy", "share", PARTLY, "For half of it", record("p=quarantine; pct=50")),
        fault("policy", "reject-test", PARTLY, "Reject on trial", record("p=reject; t=y")),
        fault(
            "policy", "reject-share-zero", PARTLY, "Reject for nothing", record("p=reject; pct=0")),
        fault("policy", "one-reading", NOT_MET, "Only new readers find a policy", between())
            .on(DEEP));
  }

  private static List<Fault> subdomains() {
    return List.of(
        fault("subdomains", "covered", MET, "Sub-domains follow p", record("p=reject")),
        fault("subdomains", "existing", NOT_MET, "sp=none", record("p=reject; sp=none")),
        fault("subdomains", "absent", NOT_MET, "np=none", record("p=reject; np=none")),
        fault("subdomains", "in-part", PARTLY, "For a fifth", record("p=reject; pct=20")),
        fault(
            "subdomains",
            "theirs",
            NOT_MET,
            "kommune.no takes the sub-domains over",
            common("p=reject; sp=none")),
        fault("subdomains", "one-reading", NOT_MET, "Only new readers find one", between())
            .on(DEEP));
  }

  private static List<Fault> reports() {
    return List.of(
        fault("reports", "received", MET, "Reports to itself", record("p=reject" + RUA)),
        fault("reports", "no-address", NOT_MET, "No reports are asked for", record("p=reject")),
        fault(
            "reports",
            "invalid",
            NOT_MET,
            "An address without mailto",
            record("p=reject; rua=dmarc@" + DOMAIN)),
        fault(
            "reports",
            "some-invalid",
            PARTLY,
            "One address that cannot be used",
            record("p=reject" + RUA + ",https://nettdrift.no/")),
        fault(
            "reports",
            "not-authorised",
            NOT_MET,
            "Reports to somebody who did not ask for them",
            record("p=reject; rua=mailto:dmarc@nettdrift.no")),
        fault(
            "reports",
            "some-not-authorised",
            PARTLY,
            "Some reports to somebody who did not ask for them",
            record("p=reject" + RUA + ",mailto:dmarc@nettdrift.no")));
  }

  private static List<Fault> shared() {
    return Stream.of("present", "valid", "policy", "subdomains", "reports")
        .flatMap(check -> {
          Fault noMail =
              fault(check, "no-mail", NOT_APPLICABLE, "Not used for mail", NoMail.plant());
          Fault noRecord =
              fault(check, "no-record", NOT_APPLICABLE, "No DMARC record to judge", texts());
          return check.equals("present") ? Stream.of(noMail) : Stream.of(noMail, noRecord);
        })
        .toList();
  }
}
