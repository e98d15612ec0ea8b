package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import org.junit.jupiter.api.Test;

class VantageTest {
  private static final TrustList NO_ROOTS = new TrustList("none", List.of());
  private static final Asset MAIL = new Asset.MailDomain(DomainName.of("fjellby.kommune.no"));
  private static final Scribe SCRIBE = new Scribe("mail.toy", "RFC 0");
  private static final Exchange.SmtpSession ONE = smtp("mx.fjellby.kommune.no", "192.0.2.25");
  private static final Exchange.SmtpSession OTHER = smtp("mx.postsky.example", "198.51.100.25");

  @Test
  void what_never_worked_anywhere_is_blocked_here_and_no_fault_of_theirs() {
    Vantage vantage = seen(observation(ONE, new Failure.TimedOut("connect")));
    assertThat(vantage.ways()).containsEntry(Vantage.Way.TCP25, Vantage.Open.NO);
    Finding finding = SCRIBE.unknown(MAIL, Cause.TIMED_OUT, "silent").on(ONE);
    assertThat(vantage.seenFromHere(finding).verdict())
        .isEqualTo(Verdict.unknown(Cause.BLOCKED_HERE));
    assertThat(vantage.seenFromHere(finding).reason().key()).isEqualTo("common.blocked-here.tcp25");
  }

  @Test
  void one_answer_on_a_way_shows_that_it_is_open() {
    Vantage vantage =
        seen(
            observation(ONE, new Failure.TimedOut("connect")),
            observation(OTHER, dialogue("220 mx.postsky.example", true)));
    Finding finding = SCRIBE.unknown(MAIL, Cause.TIMED_OUT, "silent").on(ONE);
    assertThat(vantage.seenFromHere(finding)).isEqualTo(finding);
  }

  @Test
  void a_refused_connection_may_be_a_filter_here_where_nothing_else_came_through() {
    Exchange.Handshake handshake =
        new Exchange.Handshake(
            DomainName.of("www.fjellby.kommune.no"),
            IpAddress.literal("192.0.2.80"),
            443,
            CertificateKind.ANY);
    Vantage vantage = seen(observation(handshake, new Failure.Refused("connect", "RST")));
    Finding accusation = SCRIBE.notMet(MAIL, "closed").on(handshake);
    assertThat(vantage.seenFromHere(accusation).verdict())
        .isEqualTo(Verdict.unknown(Cause.BLOCKED_HERE));
  }

  @Test
  void that_a_host_refuses_mail_stands_and_that_it_is_silent_does_not() {
    Vantage vantage = seen(observation(ONE, new Failure.Refused("connect", "RST")));
    Finding none = SCRIBE.notApplicable(MAIL, "no-mail").on(ONE);
    assertThat(vantage.seenFromHere(none)).isEqualTo(none);
    Finding silent =
        SCRIBE.notApplicable(MAIL, "no-mail").on(new Exchange.SilenceTrial(ONE, List.of()));
    assertThat(vantage.seenFromHere(silent).verdict())
        .isEqualTo(Verdict.unknown(Cause.BLOCKED_HERE));
  }

  @Test
  void a_refusal_within_a_connection_came_from_somebody() {
    Vantage vantage = seen(observation(ONE, new Failure.Refused("greeting", "554 no")));
    Finding accusation = SCRIBE.notMet(MAIL, "closed").on(ONE);
    assertThat(vantage.seenFromHere(accusation)).isEqualTo(accusation);
  }

  @Test
  void a_tls_alert_came_from_somebody_and_a_reset_perhaps_from_a_filter() {
    Exchange.Handshake handshake =
        new Exchange.Handshake(
            DomainName.of("www.fjellby.kommune.no"),
            IpAddress.literal("192.0.2.80"),
            443,
            CertificateKind.ANY);
    assertThat(seen(observation(handshake, new Failure.Refused("tls", "handshake_failure"))).ways())
        .containsEntry(Vantage.Way.TCP443, Vantage.Open.YES);
    assertThat(seen(observation(handshake, new Failure.Refused("connect", "refused"))).ways())
        .containsEntry(Vantage.Way.TCP443, Vantage.Open.NO);
  }

  @Test
  void our_own_limits_and_rules_say_nothing_of_a_way() {
    Vantage vantage =
        seen(
            observation(ONE, new Failure.OutOfScope("Private-Use")),
            observation(OTHER, new Failure.BudgetSpent("time")));
    assertThat(vantage.ways()).containsEntry(Vantage.Way.TCP25, Vantage.Open.UNTRIED);
  }

  @Test
  void masked_greetings_without_starttls_at_unrelated_operators_are_interception() {
    Vantage vantage =
        seen(
            observation(ONE, dialogue("220 ***************", false)),
            observation(OTHER, dialogue("220 *******", false)));
    assertThat(vantage.intercepted()).containsExactly("smtp");
    Finding accusation = SCRIBE.notMet(MAIL, "no-starttls").on(ONE);
    assertThat(vantage.seenFromHere(accusation).verdict())
        .isEqualTo(Verdict.unknown(Cause.INTERCEPTED));
  }

  @Test
  void one_operator_without_starttls_is_that_operators_fault() {
    Vantage vantage =
        seen(
            observation(ONE, dialogue("220 mx ESMTP", false)),
            observation(
                smtp("mx2.fjellby.kommune.no", "192.0.2.26"), dialogue("220 mx ESMTP", false)));
    assertThat(vantage.intercepted()).isEmpty();
  }

  @Test
  void one_operator_masked_without_starttls_may_be_a_firewall_of_theirs_or_of_ours() {
    assertThat(seen(observation(ONE, dialogue("220 ********", false))).intercepted())
        .containsExactly("smtp");
  }

  @Test
  void
      a_masked_greeting_is_no_interception_where_another_server_is_not_masked_or_offers_starttls() {
    for (Fact.SmtpDialogue plain :
        List.of(dialogue("220 mx ESMTP", false), dialogue("220 *****", true))) {
      Vantage vantage =
          seen(
              observation(ONE, dialogue("220 ********", false)),
              observation(smtp("mx2.fjellby.kommune.no", "192.0.2.26"), plain));
      assertThat(vantage.intercepted()).isEmpty();
    }
  }

  @Test
  void unrelated_operators_of_whom_one_offers_starttls_are_not_intercepted() {
    Vantage vantage =
        seen(
            observation(ONE, dialogue("220 same", false)),
            observation(OTHER, dialogue("220 same", true)));
    assertThat(vantage.intercepted()).isEmpty();
  }

  @Test
  void an_answer_in_a_root_servers_place_makes_all_that_rests_on_the_dns_unknown() {
    Exchange.Lookup lookup = new Exchange.Lookup(DomainName.of("no"), RecordType.NS);
    Vantage vantage = seen(observation(lookup, new Failure.Intercepted("root", "RA")));
    assertThat(vantage.intercepted()).containsExactly("dns");
    Finding met = SCRIBE.met(MAIL, "fine").on(lookup);
    assertThat(vantage.seenFromHere(met).verdict()).isEqualTo(Verdict.unknown(Cause.INTERCEPTED));
  }

  @Test
  void chains_that_cannot_be_read_are_no_sign_of_interception() {
    Fact.TlsSession odd =
        new Fact.TlsSession(
            "TLSv1.3",
            "",
            List.of(Bytes.utf8("no certificate")),
            Optional.empty(),
            Optional.empty());
    Vantage vantage =
        seen(
            observation(handshake("www.fjellby.kommune.no"), odd),
            observation(handshake("www.postsky.example"), odd));
    assertThat(vantage.intercepted()).isEmpty();
  }

  @Test
  void a_certificate_that_a_filter_made_up_for_the_only_operator_is_interception() {
    TestCertificate filter = TestCertificate.authority("Fortinet_CA_SSL").bySelf();
    String site = "www.fjellby.kommune.no";
    Vantage vantage =
        seen(observation(handshake(site), session(TestCertificate.server(site).by(filter))));
    assertThat(vantage.intercepted()).containsExactly("tls");
    Finding accusation = SCRIBE.notMet(MAIL, "untrusted").on(handshake(site));
    assertThat(vantage.seenFromHere(accusation).verdict())
        .isEqualTo(Verdict.unknown(Cause.INTERCEPTED));
  }

  @Test
  void an_appliance_that_shows_itself_and_an_authority_of_ones_own_are_the_sites_fault() {
    TestCertificate filter = TestCertificate.authority("Fortinet_CA_SSL").bySelf();
    TestCertificate own = TestCertificate.authority("Fjellby kommune CA").bySelf();
    String site = "www.fjellby.kommune.no";
    assertThat(
            seen(observation(handshake(site), session(TestCertificate.server("FGT60E").by(filter))))
                .intercepted())
        .isEmpty();
    assertThat(
            seen(observation(handshake(site), session(TestCertificate.server(site).by(own))))
                .intercepted())
        .isEmpty();
  }

  private static Fact.TlsSession session(TestCertificate... chain) {
    return new Fact.TlsSession(
        "TLSv1.3",
        "TLS_AES_128_GCM_SHA256",
        Stream.of(chain).map(TestCertificate::der).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private static Vantage seen(Observation... observations) {
    return Vantage.of(List.of(observations), NO_ROOTS, Standing.Side.NOT_KNOWN, Set.of());
  }

  private static Exchange.Handshake handshake(String host) {
    return new Exchange.Handshake(
        DomainName.of(host), IpAddress.literal("192.0.2.80"), 443, CertificateKind.ANY);
  }

  private static Exchange.SmtpSession smtp(String host, String address) {
    return new Exchange.SmtpSession(
        DomainName.of(host), IpAddress.literal(address), CertificateKind.ANY);
  }

  private static Fact.SmtpDialogue dialogue(String greeting, boolean startTls) {
    List<String> ehlo = startTls ? List.of("250-mx", "250 STARTTLS") : List.of("250 mx");
    return new Fact.SmtpDialogue(
        List.of(greeting), ehlo, Optional.empty(), Optional.empty(), List.of());
  }

  private static Observation observation(Exchange<?> exchange, Outcome outcome) {
    return new Observation(
        exchange,
        1,
        Instant.parse("2026-11-24T08:00:00Z"),
        Duration.ZERO,
        "",
        false,
        outcome,
        Bytes.empty());
  }
}
