package no.dugnad.observe.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Fact.RevocationAnswer.Status;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.testing.LoopbackServer;
import no.dugnad.observe.testing.OcspResponses;
import no.dugnad.observe.testing.TestAuthority;
import no.dugnad.observe.tls.JsseTls;
import no.dugnad.observe.web.UserAgent;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class RevocationProbeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final TestAuthority.Identity SIGNER =
      new TestAuthority.Identity(AUTHORITY.keys(), AUTHORITY.certificate());
  private static final TestAuthority.Identity SERVER =
      AUTHORITY.issue(
          "EC",
          "www.fjellby.kommune.no",
          builder ->
              builder.addExtension(
                  Extension.authorityInfoAccess,
                  false,
                  new AuthorityInformationAccess(
                      AccessDescription.id_ad_ocsp, url("http://ca.example/ocsp"))));
  private static final TestAuthority.Identity LISTED =
      AUTHORITY.issue(
          "EC",
          "www.fjellby.kommune.no",
          builder ->
              builder.addExtension(
                  Extension.cRLDistributionPoints,
                  false,
                  new CRLDistPoint(
                      new DistributionPoint[] {
                        new DistributionPoint(
                            new DistributionPointName(
                                new GeneralNames(url("http://ca.example/crl"))),
                            null,
                            null)
                      })));

  private static GeneralName url(String text) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, text);
  }

  private static Outcome ask(TestAuthority.Identity about, Bytes answer) throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(socket -> {
          byte[] request = new byte[4096];
          int read = socket.getInputStream().read(request);
          assertThat(read).isPositive();
          String head = "HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n";
          socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
          socket.getOutputStream().write(answer.toArray());
        })) {
      return look(server, about);
    }
  }

  private static Outcome look(LoopbackServer server, TestAuthority.Identity about) {
    return new RevocationProbe(
            server.sockets(80),
            new JsseTls(),
            host -> List.of(LoopbackServer.ADDRESS),
            InstantSource.fixed(NOW),
            UserAgent.unnamed())
        .look(
            new Exchange.RevocationQuery(
                TestAuthority.der(about.certificate()), TestAuthority.der(AUTHORITY.certificate())),
            new Attempt(1, List.of(), Deadline.in(Duration.ofSeconds(5))))
        .outcome();
  }

  private static Bytes ocsp(CertificateStatus status, Instant from, TestAuthority.Identity signer) {
    return OcspResponses.answer(
        AUTHORITY.certificate(),
        SERVER.certificate(),
        status,
        from,
        from.plus(Duration.ofDays(1)),
        signer);
  }

  private static void tells(Outcome outcome, Status status, String source) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Fact.RevocationAnswer.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(status);
              assertThat(answer.source()).isEqualTo(source);
            });
  }

  @Test
  void the_responders_word_is_taken() throws IOException {
    Instant from = NOW.minusSeconds(600);

    tells(ask(SERVER, ocsp(CertificateStatus.GOOD, from, SIGNER)), Status.GOOD, "ocsp");
    tells(
        ask(SERVER, ocsp(new RevokedStatus(Date.from(from), 1), from, SIGNER)),
        Status.REVOKED,
        "ocsp");
    tells(ask(SERVER, ocsp(new UnknownStatus(), from, SIGNER)), Status.UNKNOWN, "ocsp");
  }

  @Test
  void a_responder_that_the_issuer_has_certified_may_sign_and_others_may_not() throws IOException {
    Instant from = NOW.minusSeconds(600);
    TestAuthority.Identity delegated =
        AUTHORITY.issue(
            "EC",
            "responder",
            builder ->
                builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)));
    TestAuthority.Identity ordinary = AUTHORITY.issue("EC", "responder");
    TestAuthority stranger = new TestAuthority();

    tells(ask(SERVER, ocsp(CertificateStatus.GOOD, from, delegated)), Status.GOOD, "ocsp");
    assertThat(ask(SERVER, ocsp(CertificateStatus.GOOD, from, ordinary)))
        .isInstanceOf(Failure.Garbled.class);
    assertThat(
            ask(
                SERVER,
                ocsp(
                    CertificateStatus.GOOD,
                    from,
                    new TestAuthority.Identity(stranger.keys(), stranger.certificate()))))
        .isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void stale_and_future_and_foreign_answers_tell_nothing() throws IOException {
    assertThat(ask(SERVER, ocsp(CertificateStatus.GOOD, NOW.minus(Duration.ofDays(3)), SIGNER)))
        .isInstanceOf(Failure.Garbled.class);
    assertThat(ask(SERVER, ocsp(CertificateStatus.GOOD, NOW.plus(Duration.ofDays(3)), SIGNER)))
        .isInstanceOf(Failure.Garbled.class);
    TestAuthority.Identity other = AUTHORITY.issue("EC", "other.example");
    assertThat(
            ask(
                SERVER,
                OcspResponses.answer(
                    AUTHORITY.certificate(),
                    other.certificate(),
                    CertificateStatus.GOOD,
                    NOW.minusSeconds(60),
                    NOW.plusSeconds(600),
                    SIGNER)))
        .isInstanceOf(Failure.Garbled.class);
    assertThat(ask(SERVER, Bytes.utf8("rubbish"))).isInstanceOf(Failure.Garbled.class);
  }

  private static Bytes list(BigInteger revoked, TestAuthority signer) throws IOException {
    try {
      X509v2CRLBuilder builder =
          new X509v2CRLBuilder(new X500Name("CN=Test Root"), Date.from(NOW.minusSeconds(600)));
      builder.setNextUpdate(Date.from(NOW.plusSeconds(600)));
      builder.addCRLEntry(revoked, Date.from(NOW.minusSeconds(700)), 1);
      return Bytes.of(
          builder
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.keys().getPrivate()))
              .getEncoded());
    } catch (org.bouncycastle.operator.OperatorCreationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void a_list_tells_who_stands_in_it_and_who_does_not() throws IOException {
    BigInteger serial = LISTED.certificate().getSerialNumber();

    tells(ask(LISTED, list(serial, AUTHORITY)), Status.REVOKED, "crl");
    tells(ask(LISTED, list(BigInteger.ONE, AUTHORITY)), Status.GOOD, "crl");
    assertThat(ask(LISTED, list(BigInteger.ONE, new TestAuthority())))
        .isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void a_responder_that_is_not_there_is_a_failure_of_ours_to_know() throws IOException {
    try (LoopbackServer server = new LoopbackServer(socket -> {})) {
      assertThat(look(server, SERVER)).isInstanceOf(Failure.class);
      RevocationProbe nowhere =
          new RevocationProbe(
              server.sockets(80),
              new JsseTls(),
              host -> List.<IpAddress>of(),
              InstantSource.fixed(NOW),
              UserAgent.unnamed());
      assertThat(
              nowhere
                  .look(
                      new Exchange.RevocationQuery(
                          TestAuthority.der(SERVER.certificate()),
                          TestAuthority.der(AUTHORITY.certificate())),
                      new Attempt(1, List.of(), Deadline.in(Duration.ofSeconds(5))))
                  .outcome())
          .isInstanceOf(Failure.Unreachable.class);
    }
  }
}
