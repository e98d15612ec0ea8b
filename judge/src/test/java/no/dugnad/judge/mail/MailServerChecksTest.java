package no.dugnad.judge.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.judge.testing.TextsThere;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.wire.tlsa.TlsaMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerChecksTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  private static final DomainName MX = DomainName.of("mx1.fjellby.kommune.no");
  private static final IpAddress ADDRESS = IpAddress.literal("192.0.2.25");
  private static final Instant NOW = TestCertificate.NOW;
  private static final TestCertificate ROOT = TestCertificate.authority("Root").bySelf();
  private static final TestCertificate GOOD = TestCertificate.server(MX.ascii()).by(ROOT);
  private static final TestCertificate SELF = TestCertificate.server(MX.ascii()).bySelf();
  private static final Failure ALERT = new Failure.Refused("tls", "handshake_failure");
  private static final List<String> WITH_TLS = List.of("250-mx1", "250-SIZE", "250 STARTTLS");
  private static final List<String> WITHOUT_TLS = List.of("250-mx1", "250 SIZE");

  private final FakeView view =
      new FakeView()
          .whole(DOMAIN.ascii())
          .whole("2.0.192.in-addr.arpa")
          .lines("fjellby.kommune.no MX 10 mx1.fjellby.kommune.no.")
          .lines("mx1.fjellby.kommune.no A 192.0.2.25")
          .lines("25.2.0.192.in-addr.arpa PTR mx1.fjellby.kommune.no.");

  private static Exchange.SmtpSession session(CertificateKind kind) {
    return new Exchange.SmtpSession(MX, ADDRESS, kind);
  }

  private static Fact.SmtpDialogue dialogue(List<String> ehlo, Outcome tls) {
    return new Fact.SmtpDialogue(
        List.of("220 mx1"), ehlo, Optional.of("220 go"), Optional.of(tls), List.of());
  }

  private static Fact.SmtpDialogue clear(List<String> ehlo) {
    return new Fact.SmtpDialogue(
        List.of("220 mx1"), ehlo, Optional.empty(), Optional.empty(), List.of());
  }

  private static Fact.TlsSession tls(TestCertificate... chain) {
    return new Fact.TlsSession(
        "TLSv1.3",
        "TLS_AES_128_GCM_SHA256",
        Stream.of(chain).map(TestCertificate::der).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private FakeView serves(TestCertificate... chain) {
    return view.sees(session(CertificateKind.ANY), dialogue(WITH_TLS, tls(chain)))
        .sees(session(CertificateKind.RSA), dialogue(WITH_TLS, ALERT))
        .sees(session(CertificateKind.ECDSA), dialogue(WITH_TLS, ALERT));
  }

  private FakeView clearText(List<String> ehlo) {
    for (CertificateKind kind : CertificateKind.values()) {
      view.sees(session(kind), clear(ehlo));
    }
    return view;
  }

  private FakeView tlsa(int usage, TestCertificate certificate) {
    String digest = TlsaMatch.recommended(certificate.certificate()).split(" ")[3];
    return view.validation(Security.State.SECURE)
        .lines("_25._tcp.mx1.fjellby.kommune.no TLSA " + usage + " 1 1 " + digest);
  }

  private FakeView enforces() {
    TestCertificate policyHost = TestCertificate.server("mta-sts.fjellby.kommune.no").by(ROOT);
    String policy = "version: STSv1\nmode: enforce\nmx: mx1.fjellby.kommune.no\nmax_age: 604800\n";
    return view.txt("_mta-sts.fjellby.kommune.no", "v=STSv1; id=20261124")
        .lines("mta-sts.fjellby.kommune.no A 192.0.2.80")
        .sees(
            new Exchange.HttpRequest(
                "GET",
                true,
                DomainName.of("mta-sts.fjellby.kommune.no"),
                IpAddress.literal("192.0.2.80"),
                443,
                "/.well-known/mta-sts.txt"),
            new Fact.HttpAnswer(
                200, "OK", List.of(), Bytes.utf8(policy), false, Optional.of(tls(policyHost))));
  }

  private static Check check(String id) {
    return MailServerChecks.all().stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Finding judge(String id) {
    List<Finding> findings =
        check(id).judge(new Subject(DOMAIN, NOW, ROOT.asShippedRoot(), List.of()), view);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  static List<String> ids() {
    return MailServerChecks.all().stream().map(Check::id).toList();
  }

  static List<String> idsOfDialogues() {
    return List.of("mail.starttls.offered", "mail.starttls.certificate", "mail.auth");
  }

  private static void says(Finding finding, String verdict, String suffix) {
    assertThat(finding.verdict().text() + " " + finding.reason().key())
        .isEqualTo(verdict + " " + finding.check() + "." + suffix);
    TextsThere.forFinding(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 5.7.1 Client host rejected", "554 No", "521 No", "503 Not now"})
  void a_server_that_refuses_our_ehlo_shows_us_nothing(String refusal) {
    clearText(List.of(refusal));

    assertThat(judge("mail.auth").verdict().text()).isEqualTo("unknown");
    assertThat(judge("mail.starttls.offered").verdict().text()).isEqualTo("unknown");
  }

  @Test
  void a_good_server_meets_everything() {
    serves(GOOD);
    tlsa(3, GOOD);

    assertThat(ids()).allSatisfy(id -> assertThat(judge(id).verdict().text()).isEqualTo("met"));
  }

  @ParameterizedTest
  @MethodSource("idsOfDialogues")
  void silence_of_port_25_is_unknown_and_never_not_met(String id) {
    for (CertificateKind kind : CertificateKind.values()) {
      view.fails(session(kind), new Failure.TimedOut("connect"));
    }
    enforces();

    assertThat(judge(id).verdict().text()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_domain_that_takes_no_mail_is_not_applicable(String id) {
    FakeView none = new FakeView().whole(DOMAIN.ascii()).lines("fjellby.kommune.no MX 0 .");
    Subject subject = new Subject(DOMAIN, NOW, ROOT.asShippedRoot(), List.of());

    assertThat(check(id).judge(subject, none))
        .singleElement()
        .satisfies(finding -> says(finding, "not_applicable", "takes-no-mail"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void unknown_mail_exchangers_are_unknown(String id) {
    view.fails(DOMAIN.ascii(), RecordType.MX, new Failure.TimedOut("answer"));

    assertThat(judge(id).verdict().text()).isEqualTo("unknown");
  }

  @Test
  void only_a_reply_without_the_word_says_that_starttls_is_not_offered() {
    clearText(WITHOUT_TLS);
    says(judge("mail.starttls.offered"), "not_met", "not-offered");

    clearText(List.of("502 what"));
    says(judge("mail.starttls.offered"), "not_met", "no-extensions");

    clearText(List.of("550 go away"));
    assertThat(judge("mail.starttls.offered").verdict().text()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "protocol_version"})
  void a_server_that_has_no_version_still_in_use_offers_little(String said) {
    view.sees(
        session(CertificateKind.ANY), dialogue(WITH_TLS, new Failure.Refused("tls-version", said)));

    says(judge("mail.starttls.offered"), "partly", "old-version");
  }

  @Test
  void an_alert_that_may_be_about_our_own_hello_is_unknown() {
    view.sees(session(CertificateKind.ANY), dialogue(WITH_TLS, ALERT));

    assertThat(judge("mail.starttls.offered").reason().key()).isEqualTo("common.refused");
  }

  @ParameterizedTest
  @CsvSource({"454 later, unknown, not-now", "554 never, not_met, refused"})
  void a_refused_starttls_is_told_by_its_code(String said, String verdict, String suffix) {
    view.sees(
        session(CertificateKind.ANY),
        new Fact.SmtpDialogue(
            List.of("220 mx1"), WITH_TLS, Optional.of(said), Optional.empty(), List.of()));

    says(judge("mail.starttls.offered"), verdict, suffix);
  }

  @Test
  void a_handshake_that_fails_says_nothing_of_what_is_offered() {
    view.sees(session(CertificateKind.ANY), dialogue(WITH_TLS, ALERT));

    assertThat(judge("mail.starttls.offered").verdict().text()).isEqualTo("unknown");
  }

  @Test
  void passwords_in_clear_text_are_not_met_and_vrfy_is_told() {
    clearText(List.of("250-mx1", "250-STARTTLS", "250 AUTH PLAIN LOGIN"));
    says(judge("mail.auth"), "not_met", "in-clear-text");

    clearText(List.of("250-mx1", "250-STARTTLS", "250 VRFY"));
    says(judge("mail.auth"), "met", "none-but-tells");
  }

  @Test
  void reverse_names_must_lead_back() {
    says(judge("mail.reverse"), "met", "confirmed");

    view.answers(
        "25.2.0.192.in-addr.arpa", RecordType.PTR, no.dugnad.model.dns.ResponseCode.NXDOMAIN);
    says(judge("mail.reverse"), "not_met", "none");
  }

  @Test
  void a_reverse_name_of_another_address_is_partly_and_one_that_can_not_be_seen_is_unknown() {
    FakeView other =
        new FakeView()
            .whole(DOMAIN.ascii())
            .whole("2.0.192.in-addr.arpa")
            .lines("fjellby.kommune.no MX 10 mx1.fjellby.kommune.no.")
            .lines("mx1.fjellby.kommune.no A 192.0.2.25")
            .lines("host.fjellby.kommune.no A 192.0.2.99")
            .lines("25.2.0.192.in-addr.arpa PTR host.fjellby.kommune.no.");
    Subject subject = new Subject(DOMAIN, NOW, ROOT.asShippedRoot(), List.of());

    says(check("mail.reverse").judge(subject, other).getFirst(), "partly", "not-confirmed");
    other.fails("host.fjellby.kommune.no", RecordType.AAAA, new Failure.TimedOut("answer"));
    assertThat(check("mail.reverse").judge(subject, other).getFirst().verdict().text())
        .isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.25, 25.2.0.192.in-addr.arpa",
    "2001:db8::567:89ab,"
        + " b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"
  })
  void reverse_names_are_made_as_rfc_3596_shows(String address, String name) {
    assertThat(ReverseNames.reverseName(IpAddress.literal(address)).ascii()).isEqualTo(name);
  }

  @Test
  void without_promises_a_certificate_that_does_not_hold_is_partly() {
    serves(SELF);
    says(judge("mail.starttls.certificate"), "partly", "untrusted");

    serves(TestCertificate.server("other.example").by(ROOT));
    says(judge("mail.starttls.certificate"), "partly", "mismatch");

    serves(
        TestCertificate.server(MX.ascii())
            .valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)))
            .by(ROOT));
    says(judge("mail.starttls.certificate"), "partly", "out-of-time");

    serves(GOOD);
    says(judge("mail.starttls.certificate"), "met", "holds");
  }

  @Test
  void dane_ee_asks_for_neither_name_nor_time_nor_trust() {
    TestCertificate old =
        TestCertificate.server("other.example")
            .valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)))
            .bySelf();
    serves(old);
    tlsa(3, old);

    says(judge("mail.starttls.certificate"), "met", "dane-kept");
    says(judge("mail.dane"), "met", "matches");
  }

  @Test
  void dane_ta_asks_for_a_path_a_name_and_time() {
    serves(GOOD, ROOT);
    tlsa(2, ROOT);
    says(judge("mail.dane"), "met", "matches");

    serves(TestCertificate.server(DOMAIN.ascii()).by(ROOT), ROOT);
    says(judge("mail.dane"), "met", "matches");

    serves(TestCertificate.server("other.example").by(ROOT), ROOT);
    says(judge("mail.dane"), "not_met", "mismatch");
    says(judge("mail.starttls.certificate"), "not_met", "dane-broken-anchor");

    serves(
        TestCertificate.server(MX.ascii())
            .valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)))
            .by(ROOT),
        ROOT);
    says(judge("mail.dane"), "not_met", "mismatch");

    // The anchor must be sent (RFC 7672 §3.1.2).
    serves(GOOD);
    says(judge("mail.dane"), "not_met", "mismatch");
  }

  @Test
  void each_certificate_must_match() {
    TestCertificate rsa = TestCertificate.server(MX.ascii()).key("RSA", 2048).by(ROOT);
    serves(GOOD).sees(session(CertificateKind.RSA), dialogue(WITH_TLS, tls(rsa)));
    tlsa(3, GOOD);

    says(judge("mail.dane"), "not_met", "mismatch");
    assertThat(judge("mail.dane").restsOn()).contains(session(CertificateKind.RSA));
    tlsa(3, rsa);
    says(judge("mail.dane"), "met", "matches");
  }

  @Test
  void a_record_for_the_next_key_is_told() {
    serves(GOOD);
    tlsa(3, GOOD);
    tlsa(3, SELF);

    says(judge("mail.dane"), "met", "matches-with-next");
  }

  @Test
  void usages_0_and_1_are_unusable_and_still_demand_tls() {
    serves(SELF);
    tlsa(1, SELF);
    says(judge("mail.dane"), "not_met", "unusable");
    says(judge("mail.starttls.certificate"), "met", "dane-unusable");

    clearText(WITHOUT_TLS);
    says(judge("mail.starttls.certificate"), "not_met", "promised-without-tls");
  }

  @Test
  void no_records_are_partly_where_everything_is_signed_and_not_applicable_elsewhere() {
    serves(GOOD);
    says(judge("mail.dane"), "not_applicable", "unsigned");

    view.validation(Security.State.SECURE);
    Finding finding = judge("mail.dane");
    says(finding, "partly", "absent");
    assertThat(finding.repair().orElseThrow().record().orElseThrow())
        .startsWith("_25._tcp.mx1.fjellby.kommune.no. IN TLSA 3 1 1 ");
  }

  @Test
  void unsigned_records_promise_nothing() {
    serves(SELF);
    tlsa(3, GOOD).validation(Security.State.INSECURE);

    says(judge("mail.dane"), "not_applicable", "unsigned");
    says(judge("mail.starttls.certificate"), "partly", "untrusted");
  }

  @ParameterizedTest
  @CsvSource({"BOGUS", "INDETERMINATE"})
  void what_validation_could_not_settle_is_unknown(Security.State state) {
    serves(SELF);
    tlsa(3, GOOD).validation(state);

    assertThat(judge("mail.dane").verdict().text()).isEqualTo("unknown");
    assertThat(judge("mail.starttls.certificate").verdict().text()).isEqualTo("unknown");
  }

  @Test
  void a_self_signed_dane_host_under_enforce_fails_those_who_rely_on_mta_sts() {
    serves(SELF);
    tlsa(3, SELF);
    enforces();

    Finding finding = judge("mail.starttls.certificate");
    says(finding, "not_met", "sts-untrusted");
    assertThat(finding.clause()).isEqualTo("RFC 8461 §4.2");
    says(judge("mail.dane"), "met", "matches");
  }

  @Test
  void a_good_certificate_keeps_an_enforced_policy() {
    serves(GOOD);
    enforces();

    says(judge("mail.starttls.certificate"), "met", "sts-kept");
  }

  @Test
  void an_unknown_policy_matters_only_where_the_certificate_does_not_hold() {
    view.fails("_mta-sts.fjellby.kommune.no", RecordType.TXT, new Failure.TimedOut("answer"));
    serves(SELF);
    assertThat(judge("mail.starttls.certificate").verdict().text()).isEqualTo("unknown");

    serves(GOOD);
    says(judge("mail.starttls.certificate"), "met", "holds");
  }

  @Test
  void a_server_without_starttls_and_without_promises_is_another_checks_fault() {
    clearText(WITHOUT_TLS);
    says(judge("mail.starttls.certificate"), "not_applicable", "no-tls");

    tlsa(3, GOOD);
    says(judge("mail.starttls.certificate"), "not_met", "promised-without-tls");
    says(judge("mail.dane"), "not_met", "no-tls");
  }

  @Test
  void what_is_offered_and_works_is_told_with_its_version() {
    serves(GOOD);

    says(judge("mail.starttls.offered"), "met", "offered");
    says(judge("mail.auth"), "met", "none");
  }

  @Test
  void a_key_that_nobody_serves_breaks_the_promise() {
    serves(GOOD);
    tlsa(3, SELF);

    says(judge("mail.starttls.certificate"), "not_met", "dane-broken");
  }

  @Test
  void an_enforced_policy_asks_for_name_and_time_too() {
    enforces();
    serves(TestCertificate.server("other.example").by(ROOT));
    says(judge("mail.starttls.certificate"), "not_met", "sts-mismatch");

    serves(
        TestCertificate.server(MX.ascii())
            .valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)))
            .by(ROOT));
    says(judge("mail.starttls.certificate"), "not_met", "sts-out-of-time");
  }

  @Test
  void the_bare_key_of_an_anchor_that_is_not_sent_decides_nothing() {
    serves(GOOD);
    String key = HexFormat.of().formatHex(ROOT.keys().getPublic().getEncoded());
    view.validation(Security.State.SECURE)
        .lines("_25._tcp.mx1.fjellby.kommune.no TLSA 2 1 0 " + key);

    says(judge("mail.dane"), "unknown", "anchor-not-sent");
    says(judge("mail.starttls.certificate"), "unknown", "anchor-not-sent");
  }

  @Test
  void records_at_a_signed_host_are_worth_less_where_the_mx_that_names_it_is_not_signed() {
    Exchange.Lookup mx = new Exchange.Lookup(DOMAIN, RecordType.MX);
    serves(GOOD);
    if (view.see(mx) instanceof Sight.Seen<Fact.DnsAnswer> unsigned) {
      view.sees(mx, unsigned.fact());
    }
    tlsa(3, GOOD);

    says(judge("mail.dane"), "partly", "mx-unsigned");
  }
}
