package no.dugnad.judge.mail;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Failure;

/// One case for each clause of the DMARC checks, and more where a clause has several ways.
final class DmarcCases {
  private static final String OWN = "_dmarc.fjellby.kommune.no";
  private static final String RUA = "; rua=mailto:d@fjellby.kommune.no";

  private DmarcCases() {}

  static Stream<PolicyCase> all() {
    return Stream.of(present(), valid(), policy(), subdomains(), reports()).flatMap(List::stream);
  }

  private static UnaryOperator<FakeView> own(String tags) {
    return view -> view.txt(OWN, "v=DMARC1; " + tags);
  }

  private static PolicyCase dmarc(String check, String suffix, String verdict, String tags) {
    return new PolicyCase("mail.dmarc." + check, suffix, verdict, tags, own(tags));
  }

  private static PolicyCase told(
      String check, String suffix, String verdict, String name, UnaryOperator<FakeView> world) {
    return new PolicyCase("mail.dmarc." + check, suffix, verdict, name, world);
  }

  private static List<PolicyCase> present() {
    return List.of(
        dmarc("present", "own", "met", "p=none"),
        dmarc("present", "parent", "met", "p=reject").of("skole.fjellby.kommune.no"),
        between("present", "one-reading", "p=reject"),
        told("present", "none", "not_met", "nothing at all", view -> view),
        told("present", "none", "not_met", "another text", view -> view.txt(OWN, "hello")),
        told(
            "present",
            "near-miss",
            "not_met",
            "a blank before v",
            view -> view.txt(OWN, " v=DMARC1; p=reject")),
        told(
            "present",
            "near-miss",
            "not_met",
            "small letters",
            view -> view.txt(OWN, "v=dmarc1; p=reject")),
        told(
            "present",
            "several",
            "not_met",
            "two records",
            view -> view.txt(OWN, "v=DMARC1; p=none").txt(OWN, "v=DMARC1; p=reject")),
        told(
            "present",
            "theirs",
            "not_met",
            "inherited from kommune.no",
            view -> view.txt("_dmarc.kommune.no", "v=DMARC1; p=reject; psd=y")),
        told(
            "present",
            "theirs",
            "not_met",
            "inherited from no",
            view -> view.txt("_dmarc.no", "v=DMARC1; p=reject")));
  }

  /// A record above the domain that only the tree walk meets.
  private static PolicyCase between(String check, String suffix, String tags) {
    return told(
            check,
            suffix,
            check.equals("present") ? "partly" : "not_met",
            "only the tree walk finds it",
            view -> view.txt("_dmarc.b.fjellby.kommune.no", "v=DMARC1; " + tags))
        .of("a.b.fjellby.kommune.no");
  }

  private static List<PolicyCase> valid() {
    return List.of(
        dmarc("valid", "valid", "met", "p=none" + RUA),
        dmarc("valid", "unknown-tags", "met", "p=none; rau=x"),
        dmarc("valid", "policy-missing", "not_met", "sp=none" + RUA),
        dmarc("valid", "policy-invalid", "not_met", "p=block" + RUA),
        dmarc("valid", "policy-invalid", "not_met", "p=reject; sp=block" + RUA),
        dmarc("valid", "policy-invalid", "not_met", "p=reject; np=block" + RUA),
        dmarc("valid", "repeated", "partly", "p=reject; aspf=r; aspf=s"),
        dmarc("valid", "no-pair", "partly", "p=reject; rua"),
        dmarc("valid", "bad-value", "partly", "p=reject; pct=150"),
        dmarc("valid", "bad-value", "partly", "p=reject; rua=d@fjellby.kommune.no"),
        dmarc("valid", "order", "partly", "sp=none; p=reject"),
        told("valid", "no-record", "not_applicable", "nothing at all", view -> view));
  }

  private static List<PolicyCase> policy() {
    return List.of(
        dmarc("policy", "reject", "met", "p=reject"),
        dmarc("policy", "none", "not_met", "p=reject; sp=none").of("skole.fjellby.kommune.no"),
        dmarc("policy", "reject", "met", "p=none; sp=reject").of("skole.fjellby.kommune.no"),
        between("policy", "one-reading", "p=reject"),
        dmarc("policy", "reject", "met", "p=reject; t=n; pct=100"),
        dmarc("policy", "quarantine", "met", "p=quarantine"),
        dmarc("policy", "none", "not_met", "p=none"),
        dmarc("policy", "none", "not_met", "p=none; sp=reject; t=y; pct=50"),
        dmarc("policy", "none", "not_met", "p=reject; np=bad"),
        dmarc("policy", "no-request", "not_met", "sp=reject" + RUA),
        dmarc("policy", "no-request", "not_met", "p=block"),
        dmarc("policy", "test", "not_met", "p=quarantine; t=y"),
        dmarc("policy", "share-zero", "not_met", "p=quarantine; pct=0"),
        dmarc("policy", "share", "partly", "p=quarantine; pct=50"),
        dmarc("policy", "share", "partly", "p=reject; pct=99"),
        dmarc("policy", "reject-test", "partly", "p=reject; t=y"),
        dmarc("policy", "reject-share-zero", "partly", "p=reject; pct=0"),
        told("policy", "no-record", "not_applicable", "nothing at all", view -> view),
        told(
            "policy",
            "no-record",
            "not_applicable",
            "only kommune.no has one",
            view -> view.txt("_dmarc.kommune.no", "v=DMARC1; p=reject")));
  }

  private static List<PolicyCase> subdomains() {
    return List.of(
        dmarc("subdomains", "covered", "met", "p=reject"),
        between("subdomains", "one-reading", "p=reject"),
        dmarc("subdomains", "covered", "met", "p=none; sp=quarantine; np=reject"),
        dmarc("subdomains", "existing", "not_met", "p=reject; sp=none"),
        dmarc("subdomains", "existing", "not_met", "p=reject; sp=none; np=reject"),
        dmarc("subdomains", "existing", "not_met", "p=none; np=reject"),
        dmarc("subdomains", "existing", "not_met", "p=quarantine; t=y"),
        dmarc("subdomains", "absent", "not_met", "p=reject; np=none"),
        dmarc("subdomains", "in-part", "partly", "p=reject; sp=quarantine; pct=20"),
        dmarc("subdomains", "in-part", "partly", "p=reject; t=y"),
        told(
            "subdomains",
            "theirs",
            "not_met",
            "kommune.no without psd takes them over",
            own("p=reject")
                    .andThen(view -> view.txt("_dmarc.kommune.no", "v=DMARC1; p=reject; sp=none"))
                ::apply),
        told(
            "subdomains",
            "covered",
            "met",
            "psd=n keeps them",
            own("p=reject; psd=n")
                    .andThen(view -> view.txt("_dmarc.kommune.no", "v=DMARC1; p=none"))
                ::apply),
        told(
            "subdomains",
            "covered",
            "met",
            "psd=y at kommune.no leaves them",
            own("p=reject")
                    .andThen(view -> view.txt("_dmarc.kommune.no", "v=DMARC1; p=none; psd=y"))
                ::apply),
        told("subdomains", "no-record", "not_applicable", "nothing at all", view -> view));
  }

  private static List<PolicyCase> reports() {
    return List.of(
        dmarc("reports", "received", "met", "p=none" + RUA),
        dmarc("reports", "received", "met", "p=none; rua=mailto:d@post.fjellby.kommune.no"),
        told(
            "reports",
            "received",
            "met",
            "an outside receiver who wants them",
            own("p=none; rua=mailto:d@reports.example.net")
                    .andThen(view ->
                        view.txt(
                            "fjellby.kommune.no._report._dmarc.reports.example.net", "v=DMARC1;"))
                ::apply),
        told(
            "reports",
            "received",
            "met",
            "one that gives another address for them",
            own("p=none; rua=mailto:d@reports.example.net")
                    .andThen(view ->
                        view.txt(
                            "fjellby.kommune.no._report._dmarc.reports.example.net",
                            "v=DMARC1; rua=mailto:other@reports.example.net"))
                ::apply),
        dmarc("reports", "no-address", "not_met", "p=none"),
        dmarc("reports", "invalid", "not_met", "p=none; rua=d@fjellby.kommune.no"),
        dmarc("reports", "invalid", "not_met", "p=none; rua=https://fjellby.kommune.no/d"),
        dmarc("reports", "some-invalid", "partly", "p=none" + RUA + ",https://example.net/"),
        dmarc("reports", "not-authorised", "not_met", "p=none; rua=mailto:d@example.net"),
        dmarc("reports", "not-authorised", "not_met", "p=none; rua=mailto:d@annen.kommune.no"),
        dmarc("reports", "some-not-authorised", "partly", "p=none" + RUA + ",mailto:d@example.net"),
        told("reports", "no-record", "not_applicable", "nothing at all", view -> view));
  }

  /// Answers that nothing may be concluded from.
  static Stream<PolicyCase> unknown() {
    UnaryOperator<FakeView> lost =
        view -> view.fails(OWN, RecordType.TXT, new Failure.TimedOut("dns"));
    UnaryOperator<FakeView> bogus =
        view -> view.txt(OWN, "v=DMARC1; p=reject" + RUA).validation(Security.State.BOGUS);
    return Stream.of("present", "valid", "policy", "subdomains", "reports")
        .flatMap(check ->
            Stream.of(
                told(check, "timed-out", "unknown", "the record is lost", lost),
                told(check, "garbled", "unknown", "signatures do not hold", bogus)));
  }
}
