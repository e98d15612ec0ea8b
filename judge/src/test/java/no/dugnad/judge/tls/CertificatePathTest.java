package no.dugnad.judge.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Fact;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;

class CertificatePathTest {
  private static final String HOST = "www.fjellby.kommune.no";
  private static final Instant NOW = TestCertificate.NOW;
  private static final TestCertificate ROOT = TestCertificate.authority("Root").bySelf();
  private static final TestCertificate MIDDLE = TestCertificate.authority("Middle").by(ROOT);
  private static final TestCertificate SERVER = TestCertificate.server(HOST).by(MIDDLE);
  private static final TrustList TRUST = ROOT.asShippedRoot();
  private static final TrustList NOBODY = new TrustList("shipped", List.of());

  private static List<Bytes> chain(TestCertificate... certificates) {
    return Stream.of(certificates).map(TestCertificate::der).toList();
  }

  private static CertificatePath path(TestCertificate... certificates) {
    return CertificatePath.of(chain(certificates), new Roots(TRUST), NOW);
  }

  private static CertificatePath.Fault fault(CertificatePath path) {
    assertThat(path).isInstanceOf(CertificatePath.Broken.class);
    return ((CertificatePath.Broken) path).fault();
  }

  @Test
  void a_chain_to_a_shipped_root_is_trusted() {
    assertThat(path(SERVER, MIDDLE))
        .isInstanceOfSatisfying(
            CertificatePath.Trusted.class,
            trusted -> {
              assertThat(trusted.certificates())
                  .containsExactly(SERVER.certificate(), MIDDLE.certificate());
              assertThat(trusted.root().added()).isFalse();
            });
  }

  @Test
  void a_root_that_is_sent_along_and_strangers_do_no_harm() {
    TestCertificate stranger = TestCertificate.authority("Stranger").bySelf();

    assertThat(path(SERVER, stranger, ROOT, MIDDLE, MIDDLE))
        .isInstanceOf(CertificatePath.Trusted.class);
  }

  @Test
  void the_order_behind_the_first_does_not_matter() {
    TestCertificate lower = TestCertificate.authority("Lower").by(MIDDLE);
    TestCertificate server = TestCertificate.server(HOST).by(lower);
    List<Bytes> rest = new ArrayList<>(chain(MIDDLE, lower, ROOT));
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(rest, random);
      List<Bytes> sent = Stream.concat(Stream.of(server.der()), rest.stream()).toList();

      assertThat(CertificatePath.of(sent, new Roots(TRUST), NOW))
          .isInstanceOf(CertificatePath.Trusted.class);
    }
  }

  @Test
  void a_missing_intermediate_is_incomplete_and_fetching_it_makes_it_whole() {
    assertThat(path(SERVER)).isEqualTo(new CertificatePath.Incomplete(SERVER.certificate()));
    assertThat(CertificatePath.of(chain(SERVER), chain(MIDDLE), new Roots(TRUST), NOW))
        .isInstanceOf(CertificatePath.Trusted.class);
  }

  @Test
  void an_added_root_is_named_as_such_and_a_shipped_one_is_preferred() {
    TrustList added = NOBODY.with(List.of(ROOT.asAddedRoot()));
    TrustList both = TRUST.with(List.of(ROOT.asAddedRoot()));

    assertThat(CertificatePath.of(chain(SERVER, MIDDLE), new Roots(added), NOW))
        .isInstanceOfSatisfying(
            CertificatePath.Trusted.class, trusted -> assertThat(trusted.root().added()).isTrue());
    assertThat(CertificatePath.of(chain(SERVER, MIDDLE), new Roots(both), NOW))
        .isInstanceOfSatisfying(
            CertificatePath.Trusted.class, trusted -> assertThat(trusted.root().added()).isFalse());
  }

  @Test
  void one_good_way_among_cross_signed_ones_is_enough() {
    TestCertificate oldRoot =
        TestCertificate.authority("Old Root")
            .valid(NOW.minus(Duration.ofDays(900)), NOW.minus(Duration.ofDays(1)))
            .bySelf();
    TestCertificate crossed =
        TestCertificate.authority("Root")
            .key(ROOT.keys())
            .valid(NOW.minus(Duration.ofDays(900)), NOW.minus(Duration.ofDays(1)))
            .by(oldRoot);
    TrustList both = TRUST.with(oldRoot.asShippedRoot().anchors());

    assertThat(CertificatePath.of(chain(SERVER, MIDDLE, crossed), new Roots(both), NOW))
        .isInstanceOf(CertificatePath.Trusted.class);
  }

  @Test
  void self_signed_and_unknown_roots_are_told_apart() {
    TestCertificate self = TestCertificate.server(HOST).bySelf();

    assertThat(path(self)).isEqualTo(new CertificatePath.SelfSigned(self.certificate()));
    assertThat(CertificatePath.of(chain(SERVER, MIDDLE, ROOT), new Roots(NOBODY), NOW))
        .isEqualTo(new CertificatePath.UnknownRoot(ROOT.certificate()));
    assertThat(CertificatePath.of(chain(SERVER, MIDDLE), new Roots(NOBODY), NOW))
        .isEqualTo(new CertificatePath.Incomplete(MIDDLE.certificate()));
  }

  @Test
  void a_certificate_that_the_file_itself_holds_is_trusted() {
    TestCertificate self = TestCertificate.server(HOST).bySelf();
    TrustList trust = NOBODY.with(List.of(self.asAddedRoot()));

    assertThat(CertificatePath.of(chain(self), new Roots(trust), NOW))
        .isInstanceOf(CertificatePath.Trusted.class);
  }

  @Test
  void a_root_of_the_same_name_with_another_key_signs_nothing() {
    TestCertificate impostor = TestCertificate.authority("Root").bySelf();

    assertThat(CertificatePath.of(chain(SERVER, MIDDLE), new Roots(impostor.asShippedRoot()), NOW))
        .isEqualTo(new CertificatePath.Incomplete(MIDDLE.certificate()));
  }

  @Test
  void an_expired_intermediate_breaks_the_path() {
    TestCertificate expired =
        TestCertificate.authority("Expired")
            .valid(NOW.minus(Duration.ofDays(100)), NOW.minus(Duration.ofDays(1)))
            .by(ROOT);
    TestCertificate server = TestCertificate.server(HOST).by(expired);

    assertThat(fault(path(server, expired))).isEqualTo(CertificatePath.Fault.VALIDITY);
  }

  @Test
  void that_the_servers_own_has_expired_is_not_the_paths_fault() {
    TestCertificate expired =
        TestCertificate.server(HOST)
            .valid(NOW.minus(Duration.ofDays(20)), NOW.minus(Duration.ofDays(1)))
            .by(MIDDLE);
    TestCertificate future =
        TestCertificate.server(HOST)
            .valid(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(20)))
            .by(MIDDLE);

    assertThat(path(expired, MIDDLE)).isInstanceOf(CertificatePath.Trusted.class);
    assertThat(path(future, MIDDLE)).isInstanceOf(CertificatePath.Trusted.class);
  }

  @Test
  void a_servers_certificate_signs_for_nobody() {
    TestCertificate below = TestCertificate.server("evil.example").by(SERVER);

    assertThat(fault(path(below, SERVER, MIDDLE)))
        .isEqualTo(CertificatePath.Fault.NOT_AN_AUTHORITY);
  }

  @Test
  void a_certificate_for_mail_clients_is_not_for_servers() {
    TestCertificate wrong =
        TestCertificate.server(HOST).purpose(KeyPurposeId.id_kp_emailProtection).by(MIDDLE);

    assertThat(fault(path(wrong, MIDDLE))).isEqualTo(CertificatePath.Fault.NOT_FOR_SERVERS);
  }

  @Test
  void nothing_and_rubbish_are_unreadable() {
    assertThat(CertificatePath.of(List.of(), new Roots(TRUST), NOW))
        .isEqualTo(new CertificatePath.Unreadable());
    assertThat(CertificatePath.of(List.of(Bytes.utf8("rubbish")), new Roots(TRUST), NOW))
        .isEqualTo(new CertificatePath.Unreadable());
    assertThat(
            CertificatePath.of(
                List.of(SERVER.der(), Bytes.utf8("0"), MIDDLE.der()), new Roots(TRUST), NOW))
        .isInstanceOf(CertificatePath.Trusted.class);
  }

  @Test
  void a_maze_of_cross_signed_authorities_ends() {
    List<TestCertificate> maze = new ArrayList<>();
    java.security.KeyPair shared = MIDDLE.keys();
    for (int i = 0; i < 15; i++) {
      maze.add(TestCertificate.authority("Middle").key(shared).bySelf());
    }
    List<Bytes> sent =
        Stream.concat(Stream.of(SERVER), maze.stream()).map(TestCertificate::der).toList();
    long before = System.nanoTime();

    assertThat(CertificatePath.of(sent, new Roots(NOBODY), NOW))
        .isNotInstanceOf(CertificatePath.Trusted.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void what_a_visitor_sees_is_trust_name_and_time_together() {
    Fact.TlsSession session =
        new Fact.TlsSession(
            "TLSv1.3",
            "TLS_AES_128_GCM_SHA256",
            chain(SERVER, MIDDLE),
            Optional.empty(),
            Optional.empty());

    assertThat(
            CertificateVerdict.of(session, DomainName.of(HOST), new Roots(TRUST), NOW).acceptable())
        .isTrue();
    assertThat(
            CertificateVerdict.of(
                session, DomainName.of("fjellby.kommune.no"), new Roots(TRUST), NOW))
        .matches(verdict -> verdict.trusted() && !verdict.named() && !verdict.acceptable());
    assertThat(
            CertificateVerdict.of(
                session, DomainName.of(HOST), new Roots(TRUST), NOW.plus(Duration.ofDays(61))))
        .matches(verdict -> verdict.trusted() && verdict.expired() && !verdict.acceptable());
    assertThat(
            CertificateVerdict.of(session, DomainName.of(HOST), new Roots(NOBODY), NOW)
                .acceptable())
        .isFalse();
  }
}
