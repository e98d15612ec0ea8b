package no.dugnad.judge.dns;

import static no.dugnad.judge.testing.DnsWorld.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.trust.CaaIssuers;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.DnsWorld;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Repair;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaaTest {
  private static final String WWW = "www.fjellby.kommune.no";
  private static final TestCertificate ROOT = TestCertificate.authority("God Utsteder").bySelf();

  private static final Caa CHECK =
      new Caa(
          new CaaIssuers(
              Map.of(
                  "God Utsteder", List.of("god.example", "gammel.example"),
                  "Annen Utsteder", List.of("annen.example"))));

  private final DnsWorld world = new DnsWorld();
  private TrustList trust = ROOT.asShippedRoot();

  CaaTest() {
    world.raw().noData("kommune.no", RecordType.CAA).noData("no", RecordType.CAA);
  }

  private List<Finding> judge() {
    return CHECK.judge(new Subject(DOMAIN, FakeView.AT, trust, List.of()), world.view());
  }

  private List<String> said() {
    return judge().stream()
        .map(finding -> finding.verdict().text() + " " + finding.reason().key())
        .toList();
  }

  private static Exchange.Handshake handshake(String name, String address) {
    return new Exchange.Handshake(
        DomainName.of(name), IpAddress.literal(address), 443, CertificateKind.ANY);
  }

  private void serves(String name, String address, TestCertificate certificate) {
    world.raw().lines(name + " A " + address);
    world
        .raw()
        .sees(
            handshake(name, address),
            new Fact.TlsSession(
                "TLSv1.3",
                "TLS_AES_128_GCM_SHA256",
                List.of(certificate.der()),
                Optional.empty(),
                Optional.empty()));
  }

  private static TestCertificate issued(String host) {
    return TestCertificate.server(host).by(ROOT);
  }

  @Test
  void no_record_up_to_the_top_is_absent_and_the_record_to_add_names_the_issuer_in_use() {
    serves(DOMAIN.ascii(), "192.0.2.80", issued(DOMAIN.ascii()));
    Finding finding = judge().getFirst();
    assertThat(judge()).hasSize(1);
    assertThat(said()).containsExactly("not_met dns.caa.absent");
    assertThat(finding.repair().flatMap(Repair::record))
        .contains("fjellby.kommune.no. IN CAA 0 issue \"god.example\"");
    assertThat(finding.restsOn())
        .containsExactly(
            new Exchange.Lookup(DOMAIN, RecordType.CAA),
            new Exchange.Lookup(DomainName.of("kommune.no"), RecordType.CAA),
            new Exchange.Lookup(DomainName.of("no"), RecordType.CAA));
  }

  @Test
  void an_answer_that_is_lost_on_the_way_up_is_unknown() {
    world.raw().fails("kommune.no", RecordType.CAA, new Failure.TimedOut("answer"));
    assertThat(judge().getFirst().verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void what_stands_above_a_record_that_was_found_does_not_matter() {
    world.raw().fails("no", RecordType.CAA, new Failure.TimedOut("answer"));
    world.raw().lines(DOMAIN + " CAA 0 issue \"god.example\"");
    assertThat(said()).containsExactly("met dns.caa.present");
  }

  @Test
  void a_record_above_is_inherited() {
    world
        .raw()
        .answers(
            "kommune.no",
            RecordType.CAA,
            no.dugnad.model.dns.ResponseCode.NOERROR,
            DnsWorld.record(
                DomainName.of("kommune.no"), RecordType.CAA, "0 issue \"god.example\""));
    Finding finding = judge().getFirst();
    assertThat(finding.verdict()).isEqualTo(Verdict.met());
    assertThat(finding.reason().arguments()).containsEntry("owner", "kommune.no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 iodef \"mailto:it@fjellby.example\" | not_met dns.caa.restricts-nobody",
        "0 issue \"not a name\"                | partly dns.caa.malformed",
        "0 issuewild \"god.example\"           | partly dns.caa.only-wildcards",
        "128 tbs \"x\"                         | partly dns.caa.unknown-critical",
        "0 issue \";\"                         | met dns.caa.present"
      })
  void records_are_judged_by_their_effect_and_once(String record, String expected) {
    world.raw().lines(DOMAIN + " CAA " + record, WWW + " A 192.0.2.81");
    world.raw().fails(handshake(WWW, "192.0.2.81"), new Failure.Refused("connect", "reset"));
    assertThat(judge().getFirst().verdict().text() + " " + judge().getFirst().reason().key())
        .isEqualTo(expected);
    assertThat(judge().stream().filter(finding -> finding.verdict().accuses()))
        .hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "god.example, met dns.caa.allowed",
    "gammel.example, met dns.caa.allowed",
    "annen.example, partly dns.caa.other-issuer",
    "aldri-hort-om.example, unknown dns.caa.issuer-not-known"
  })
  void the_certificate_in_use_is_held_against_the_records(String issuer, String expected) {
    world.raw().lines(DOMAIN + " CAA 0 issue \"" + issuer + "\"");
    serves(DOMAIN.ascii(), "192.0.2.80", issued(DOMAIN.ascii()));
    assertThat(said()).containsExactly(expected);
  }

  @Test
  void nobody_may_issue_and_somebody_did() {
    world.raw().lines(DOMAIN + " CAA 0 issue \";\"");
    serves(DOMAIN.ascii(), "192.0.2.80", issued(DOMAIN.ascii()));
    Finding finding = judge().getFirst();
    assertThat(finding.reason().key()).isEqualTo("dns.caa.other-issuer");
    assertThat(finding.restsOn()).contains(handshake(DOMAIN.ascii(), "192.0.2.80"));
  }

  @Test
  void an_issuer_that_we_do_not_know_is_never_a_fault() {
    trust = new TrustList("none", List.of());
    world.raw().lines(DOMAIN + " CAA 0 issue \"annen.example\"");
    serves(DOMAIN.ascii(), "192.0.2.80", issued(DOMAIN.ascii()));
    assertThat(said()).containsExactly("unknown dns.caa.issuer-not-known");
  }

  @Test
  void a_root_from_a_file_brings_its_own_name() {
    trust =
        new TrustList(
            "none", List.of(new TrustAnchor(ROOT.der(), "file", true, List.of("ovelse.example"))));
    world.raw().lines(DOMAIN + " CAA 0 issue \"ovelse.example\"");
    serves(DOMAIN.ascii(), "192.0.2.80", issued(DOMAIN.ascii()));
    assertThat(said()).containsExactly("met dns.caa.allowed");
  }

  @Test
  void a_wildcard_certificate_is_held_against_the_records_for_wildcards() {
    world
        .raw()
        .lines(
            DOMAIN + " CAA 0 issue \"god.example\"", DOMAIN + " CAA 0 issuewild \"annen.example\"");
    serves(WWW, "192.0.2.80", TestCertificate.server("*.fjellby.kommune.no").by(ROOT));
    assertThat(said()).containsExactly("met dns.caa.present", "partly dns.caa.other-issuer");
  }

  @Test
  void a_handshake_that_was_lost_may_have_shown_another_issuer() {
    world.raw().lines(DOMAIN + " CAA 0 issue \"god.example\"", DOMAIN + " A 192.0.2.80");
    world.raw().fails(handshake(DOMAIN.ascii(), "192.0.2.80"), new Failure.TimedOut("tls"));
    assertThat(judge().getFirst().verdict()).isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
  }

  @Test
  void www_that_is_an_alias_has_the_records_of_where_it_leads() {
    world
        .raw()
        .lines(
            DOMAIN + " CAA 0 issue \"god.example\"",
            WWW + " CNAME web.drift.example.",
            "web.drift.example CAA 0 issue \"annen.example\"",
            "web.drift.example A 192.0.2.90");
    world.raw().fails(handshake(WWW, "192.0.2.90"), new Failure.Refused("connect", "reset"));
    List<Finding> findings = judge();
    assertThat(findings).hasSize(2);
    assertThat(findings.getLast().reason().arguments()).containsEntry("issuers", "annen.example");
  }
}
