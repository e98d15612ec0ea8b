package no.dugnad.judge.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.FakeView;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.judge.testing.TextsThere;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Fact.RevocationAnswer.Status;
import no.dugnad.model.observation.Failure;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsChecksTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  private static final IpAddress ADDRESS = IpAddress.literal("203.0.113.80");
  private static final Instant NOW = TestCertificate.NOW;
  private static final TestCertificate ROOT = TestCertificate.authority("Root").bySelf();
  private static final TestCertificate MIDDLE = TestCertificate.authority("Middle").by(ROOT);
  private static final TestCertificate GOOD =
      TestCertificate.server(DOMAIN.ascii()).ocspAt("http://ocsp.example/").by(MIDDLE);
  private static final Failure ALERT = new Failure.Refused("tls", "handshake_failure");

  private final FakeView view =
      new FakeView()
          .whole(DOMAIN.ascii())
          .lines("fjellby.kommune.no A 203.0.113.80")
          .fails(handshake(CertificateKind.RSA), ALERT)
          .fails(handshake(CertificateKind.ECDSA), ALERT);

  static Exchange.Handshake handshake(CertificateKind kind) {
    return new Exchange.Handshake(DOMAIN, ADDRESS, 443, kind);
  }

  private static Fact.TlsSession session(TestCertificate... chain) {
    return new Fact.TlsSession(
        "TLSv1.3",
        "TLS_AES_128_GCM_SHA256",
        Stream.of(chain).map(TestCertificate::der).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private FakeView serves(TestCertificate... chain) {
    return view.sees(handshake(CertificateKind.ANY), session(chain));
  }

  private Finding judge(String check) {
    return judge(check, ROOT.asShippedRoot());
  }

  private Finding judge(String check, TrustList trust) {
    List<Finding> findings = check(check).judge(new Subject(DOMAIN, NOW, trust, List.of()), view);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static Check check(String id) {
    return TlsChecks.all().stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<String> ids() {
    return TlsChecks.all().stream().map(Check::id).toList();
  }

  private static Subject subject() {
    return new Subject(DOMAIN, NOW, ROOT.asShippedRoot(), List.of());
  }

  /// The check that gives this reason.
  private static Check of(String key) {
    return check(key.substring(0, key.lastIndexOf('.')));
  }

  /// @param suffix of the reason, or all of its key
  private static void says(Finding finding, String verdict, String suffix) {
    String key = suffix.contains(".") ? suffix : finding.check() + "." + suffix;
    assertThat(finding.verdict().text() + " " + finding.reason().key())
        .isEqualTo(verdict + " " + key);
    TextsThere.forFinding(finding);
  }

  @Test
  void a_good_site_meets_everything() {
    serves(GOOD, MIDDLE)
        .sees(
            new Exchange.RevocationQuery(GOOD.der(), MIDDLE.der()),
            new Fact.RevocationAnswer(Status.GOOD, "ocsp", NOW, Optional.empty()));

    assertThat(ids()).allSatisfy(id -> assertThat(judge(id).verdict().text()).isEqualTo("met"));
    says(judge("tls.certificate.trusted"), "met", "public");
    says(judge("tls.certificate.name"), "met", "covered");
  }

  private void trusted(String key, TestCertificate... chain) {
    serves(chain);
    Finding finding = judge("tls.certificate.trusted");
    says(finding, "not_met", key);
    assertThat(finding.repair()).isPresent();
  }

  @Test
  void a_path_to_a_root_that_breaks_a_rule_is_named_by_the_rule() {
    TestCertificate old =
        TestCertificate.authority("Old")
            .valid(NOW.minus(Duration.ofDays(100)), NOW.minus(Duration.ofDays(1)))
            .by(ROOT);
    trusted(
        "tls.certificate.trusted.issuer-expired",
        TestCertificate.server(DOMAIN.ascii()).by(old),
        old);
    trusted(
        "tls.certificate.trusted.not-an-authority",
        TestCertificate.server(DOMAIN.ascii()).by(GOOD),
        GOOD,
        MIDDLE);
    TestCertificate client =
        TestCertificate.server(DOMAIN.ascii()).purpose(KeyPurposeId.id_kp_clientAuth).by(MIDDLE);
    trusted("tls.certificate.trusted.not-for-servers", client, MIDDLE);
    TestCertificate elsewhere = TestCertificate.authority("Elsewhere").only("example.org").by(ROOT);
    trusted(
        "tls.certificate.trusted.name-constraints",
        TestCertificate.server(DOMAIN.ascii()).by(elsewhere),
        elsewhere);
    trusted(
        "tls.certificate.trusted.broken",
        TestCertificate.server(DOMAIN.ascii()).unknownCritical().by(MIDDLE),
        MIDDLE);
    TestCertificate rsa = TestCertificate.authority("RSA").key("RSA", 2048).by(ROOT);
    trusted(
        "tls.certificate.trusted.weak-algorithm",
        TestCertificate.server(DOMAIN.ascii()).hash("MD5").by(rsa),
        rsa);
  }

  @Test
  void a_method_or_a_key_that_we_do_not_know_is_unknown() {
    serves(TestCertificate.server(DOMAIN.ascii()).unknownSignature().by(MIDDLE), MIDDLE);
    says(judge("tls.certificate.signature"), "unknown", "not-known");

    TestCertificate other = TestCertificate.authority("Other").key("ML-DSA", 65).by(ROOT);
    serves(GOOD, other, MIDDLE);
    says(judge("tls.certificate.key"), "met", "long-enough");
    serves(TestCertificate.server(DOMAIN.ascii()).key("ML-DSA", 65).by(MIDDLE), MIDDLE);
    says(judge("tls.certificate.key"), "unknown", "not-measured");
  }

  @Test
  void a_certificate_without_names_covers_nobody() {
    serves(TestCertificate.server(DOMAIN.ascii()).names().by(MIDDLE), MIDDLE);
    says(judge("tls.certificate.name"), "not_met", "no-names");
  }

  @Test
  void nobody_is_judged_by_www_before_a_name_that_begins_with_it() {
    DomainName www = DomainName.of("www.fjellby.kommune.no");
    TestCertificate own = TestCertificate.server(www.ascii()).by(MIDDLE);
    view.lines(
        "www.fjellby.kommune.no A 203.0.113.80", "www.www.fjellby.kommune.no A 203.0.113.80");
    for (CertificateKind kind : CertificateKind.values()) {
      view.sees(new Exchange.Handshake(www, ADDRESS, 443, kind), session(own, MIDDLE));
    }

    Subject subject = new Subject(www, NOW, ROOT.asShippedRoot(), List.of());

    assertThat(check("tls.certificate.name").judge(subject, view))
        .extracting(finding -> finding.verdict().text())
        .containsExactly("met");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_time_out_is_unknown_and_never_an_accusation(String id) {
    view.fails(handshake(CertificateKind.ANY), new Failure.TimedOut("tls"));

    assertThat(judge(id).verdict().text()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_kind_that_could_not_be_seen_leaves_the_endpoint_unknown(String id) {
    serves(GOOD, MIDDLE)
        .sees(
            new Exchange.RevocationQuery(GOOD.der(), MIDDLE.der()),
            new Fact.RevocationAnswer(Status.GOOD, "ocsp", NOW, Optional.empty()))
        .fails(handshake(CertificateKind.RSA), new Failure.TimedOut("tls"));

    assertThat(judge(id).verdict().text()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void an_alert_to_every_hello_is_unknown_and_not_the_absence_of_certificates(String id) {
    view.fails(handshake(CertificateKind.ANY), ALERT);

    assertThat(judge(id).verdict().text()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tls.certificate.trusted.no-site",
        "tls.certificate.name.no-site",
        "tls.certificate.expiry.no-site",
        "tls.certificate.key.no-site",
        "tls.certificate.signature.no-site",
        "tls.certificate.revoked.no-site"
      })
  void a_domain_without_a_site_is_not_applicable(String key) {
    FakeView empty = new FakeView().whole(DOMAIN.ascii());

    assertThat(of(key).judge(subject(), empty))
        .singleElement()
        .satisfies(finding -> says(finding, "not_applicable", key));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void an_unknown_address_is_unknown(String id) {
    FakeView silent =
        new FakeView()
            .whole(DOMAIN.ascii())
            .fails(DOMAIN.ascii(), RecordType.A, new Failure.TimedOut("answer"));

    assertThat(check(id).judge(subject(), silent))
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict().text()).isEqualTo("unknown"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tls.certificate.trusted.no-https",
        "tls.certificate.name.no-https",
        "tls.certificate.expiry.no-https",
        "tls.certificate.key.no-https",
        "tls.certificate.signature.no-https",
        "tls.certificate.revoked.no-https"
      })
  void a_closed_port_443_is_another_checks_business(String key) {
    view.fails(handshake(CertificateKind.ANY), new Failure.Refused("connect", "reset"));

    says(of(key).judge(subject(), view).getFirst(), "not_applicable", key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tls.certificate.trusted.unreadable",
        "tls.certificate.name.unreadable",
        "tls.certificate.expiry.unreadable",
        "tls.certificate.key.unreadable",
        "tls.certificate.signature.unreadable",
        "tls.certificate.revoked.unreadable"
      })
  void what_is_served_and_is_no_certificate_is_unknown(String key) {
    view.sees(
        handshake(CertificateKind.ANY),
        new Fact.TlsSession(
            "TLSv1.3",
            "TLS_AES_128_GCM_SHA256",
            List.of(Bytes.utf8("rubbish")),
            Optional.empty(),
            Optional.empty()));

    says(of(key).judge(subject(), view).getFirst(), "unknown", key);
  }

  @Test
  void the_worse_of_two_certificates_counts() {
    TestCertificate expired =
        TestCertificate.server(DOMAIN.ascii())
            .key("RSA", 2048)
            .valid(NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofSeconds(1)))
            .by(MIDDLE);
    serves(GOOD, MIDDLE).sees(handshake(CertificateKind.RSA), session(expired, MIDDLE));

    Finding finding = judge("tls.certificate.expiry");
    says(finding, "not_met", "expired");
    assertThat(finding.restsOn()).containsExactly(handshake(CertificateKind.RSA));
  }

  @Test
  void trust_by_a_given_file_is_told() {
    serves(GOOD, MIDDLE);
    TrustList trust = new TrustList("shipped", List.of(ROOT.asAddedRoot()));

    Finding finding = judge("tls.certificate.trusted", trust);
    says(finding, "met", "by-added-list");
    assertThat(finding.reason().arguments()).containsEntry("list", "file.pem");
  }

  @Test
  void untrusted_chains_are_named_by_what_is_wrong() {
    serves(TestCertificate.server(DOMAIN.ascii()).bySelf());
    says(judge("tls.certificate.trusted"), "not_met", "self-signed");

    TestCertificate other = TestCertificate.authority("Other").bySelf();
    serves(TestCertificate.server(DOMAIN.ascii()).by(other), other);
    says(judge("tls.certificate.trusted"), "not_met", "unknown-root");

    serves(TestCertificate.server(DOMAIN.ascii()).by(other));
    says(judge("tls.certificate.trusted"), "not_met", "unknown-issuer");
  }

  @Test
  void a_forgotten_intermediate_that_can_be_fetched_is_partly() {
    TestCertificate server =
        TestCertificate.server(DOMAIN.ascii()).issuerAt("http://ca.example/middle.cer").by(MIDDLE);
    serves(server);
    assertThat(judge("tls.certificate.trusted").verdict().text()).isEqualTo("unknown");

    view.whole("ca.example").lines("ca.example A 198.51.100.9");
    Exchange.HttpRequest request =
        new Exchange.HttpRequest(
            "GET",
            false,
            DomainName.of("ca.example"),
            IpAddress.literal("198.51.100.9"),
            80,
            "/middle.cer");
    view.fails(request, new Failure.TimedOut("answer"));
    assertThat(judge("tls.certificate.trusted").verdict().text()).isEqualTo("unknown");

    Bytes bundle = Bytes.utf8("a bundle of PKCS #7");
    view.sees(request, new Fact.HttpAnswer(200, "OK", List.of(), bundle, false, Optional.empty()));
    says(judge("tls.certificate.trusted"), "unknown", "issuer-unreadable");

    view.sees(
        request, new Fact.HttpAnswer(200, "OK", List.of(), MIDDLE.der(), false, Optional.empty()));
    Finding finding = judge("tls.certificate.trusted");
    says(finding, "partly", "intermediate-missing");
    assertThat(finding.restsOn()).contains(handshake(CertificateKind.ANY), request);
  }

  @Test
  void a_name_that_is_not_covered_is_told_with_those_that_are() {
    serves(TestCertificate.server("*.fjellby.kommune.no").by(MIDDLE), MIDDLE);

    Finding finding = judge("tls.certificate.name");
    says(finding, "not_met", "mismatch");
    assertThat(finding.reason().arguments()).containsEntry("names", "*.fjellby.kommune.no");
  }

  @ParameterizedTest
  @CsvSource({
    "90, 15, met, valid",
    "90, 14, met, valid",
    "90, 13, partly, soon",
    "6, 2, met, valid",
    "6, 1, partly, soon",
    "40, 11, met, valid",
    "40, 9, partly, soon"
  })
  void life_left_is_measured_by_fourteen_days_or_a_quarter(
      int lifetime, int left, String verdict, String suffix) {
    Instant until = NOW.plus(Duration.ofDays(left));
    serves(
        TestCertificate.server(DOMAIN.ascii())
            .valid(until.minus(Duration.ofDays(lifetime)), until)
            .by(MIDDLE),
        MIDDLE);

    says(judge("tls.certificate.expiry"), verdict, suffix);
  }

  @Test
  void a_certificate_from_tomorrow_is_not_good_yet() {
    serves(
        TestCertificate.server(DOMAIN.ascii())
            .valid(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(80)))
            .by(MIDDLE),
        MIDDLE);

    says(judge("tls.certificate.expiry"), "not_met", "not-yet-valid");
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, met, long-enough",
    "RSA, 1024, not_met, short",
    "EC, 384, met, long-enough",
    "Ed25519, 255, met, long-enough",
    "DSA, 2048, not_met, dsa"
  })
  void keys_are_measured(String algorithm, int bits, String verdict, String suffix) {
    serves(TestCertificate.server(DOMAIN.ascii()).key(algorithm, bits).by(MIDDLE), MIDDLE);

    says(judge("tls.certificate.key"), verdict, suffix);
  }

  @Test
  void a_short_key_of_an_intermediate_counts_and_one_that_the_path_does_not_need_does_not() {
    TestCertificate weak = TestCertificate.authority("Weak").key("RSA", 1024).by(ROOT);
    serves(TestCertificate.server(DOMAIN.ascii()).by(weak), weak);
    says(judge("tls.certificate.key"), "not_met", "short");

    serves(GOOD, MIDDLE, weak);
    says(judge("tls.certificate.key"), "met", "long-enough");
  }

  @Test
  void sha_1_is_weak_and_a_roots_own_signature_is_not_looked_at() {
    serves(TestCertificate.server(DOMAIN.ascii()).hash("SHA1").by(MIDDLE), MIDDLE);
    says(judge("tls.certificate.signature"), "not_met", "weak");

    TestCertificate oldRoot = TestCertificate.authority("Old").hash("SHA1").bySelf();
    serves(TestCertificate.server(DOMAIN.ascii()).by(oldRoot), oldRoot);
    says(judge("tls.certificate.signature", oldRoot.asShippedRoot()), "met", "strong");

    serves(TestCertificate.server(DOMAIN.ascii()).hash("SHA1").bySelf());
    says(judge("tls.certificate.signature"), "not_applicable", "self-signed");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void what_the_issuer_says_decides(Status status) {
    serves(GOOD, MIDDLE)
        .sees(
            new Exchange.RevocationQuery(GOOD.der(), MIDDLE.der()),
            new Fact.RevocationAnswer(status, "ocsp", NOW, Optional.empty()));

    says(
        judge("tls.certificate.revoked"),
        switch (status) {
          case GOOD -> "met";
          case REVOKED -> "not_met";
          case UNKNOWN -> "unknown";
        },
        switch (status) {
          case GOOD -> "good";
          case REVOKED -> "revoked";
          case UNKNOWN -> "issuer-does-not-know";
        });
  }

  @Test
  void revocation_that_nobody_can_tell_is_unknown() {
    serves(GOOD, MIDDLE)
        .fails(
            new Exchange.RevocationQuery(GOOD.der(), MIDDLE.der()), new Failure.TimedOut("answer"));
    assertThat(judge("tls.certificate.revoked").verdict().text()).isEqualTo("unknown");

    serves(TestCertificate.server(DOMAIN.ascii()).by(MIDDLE), MIDDLE);
    says(judge("tls.certificate.revoked"), "unknown", "no-source");
  }

  @Test
  void a_certificate_that_lives_a_week_need_not_be_revocable() {
    serves(
        TestCertificate.server(DOMAIN.ascii())
            .valid(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(6)))
            .by(MIDDLE),
        MIDDLE);

    says(judge("tls.certificate.revoked"), "not_applicable", "short-lived");
  }

  @Test
  void what_nobody_vouches_for_nobody_can_withdraw() {
    serves(TestCertificate.server(DOMAIN.ascii()).bySelf());

    says(judge("tls.certificate.revoked"), "not_applicable", "no-path");
  }
}
