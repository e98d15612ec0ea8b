package no.dugnad.observe.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.testing.Drip;
import no.dugnad.observe.testing.LoopbackServer;
import no.dugnad.observe.testing.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeProbeTest {
  private static final DomainName HOST = DomainName.of("www.fjellby.kommune.no");
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final TestAuthority.Identity RSA = AUTHORITY.issue("RSA", HOST.ascii());
  private static final TestAuthority.Identity EC = AUTHORITY.issue("EC", HOST.ascii());

  private static Look look(LoopbackServer server, CertificateKind kind, Duration patience) {
    return new HandshakeProbe(server.sockets(443), new JsseTls())
        .look(
            new Exchange.Handshake(HOST, LoopbackServer.ADDRESS, 443, kind),
            new Attempt(1, List.of(), Deadline.in(patience)));
  }

  private static LoopbackServer serving(SSLContext context, String... versions) throws IOException {
    return new LoopbackServer(socket -> {
      SSLSocket tls = layered(context, socket);
      tls.setEnabledProtocols(versions);
      tls.startHandshake();
      tls.getInputStream().read();
    });
  }

  private static SSLSocket layered(SSLContext context, Socket socket) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, "client", 1, true);
    tls.setUseClientMode(false);
    return tls;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void the_chain_is_kept_as_it_was_served(String version) throws IOException {
    try (LoopbackServer server = serving(AUTHORITY.server(EC), version)) {
      Look look = look(server, CertificateKind.ANY, LONG);

      assertThat(look.outcome()).isInstanceOf(Fact.TlsSession.class);
      Fact.TlsSession session = (Fact.TlsSession) look.outcome();
      assertThat(session.version()).isEqualTo(version);
      assertThat(session.suite()).startsWith("TLS_");
      assertThat(session.chain())
          .containsExactly(
              TestAuthority.der(EC.certificate()), TestAuthority.der(AUTHORITY.certificate()));
      assertThat(session.staple()).isEmpty();
      assertThat(look.wired()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void each_kind_of_certificate_is_served_to_the_hello_that_asks_for_it(String version)
      throws IOException {
    try (LoopbackServer server = serving(AUTHORITY.server(RSA, EC), version)) {
      assertThat(look(server, CertificateKind.RSA, LONG).outcome())
          .isInstanceOfSatisfying(
              Fact.TlsSession.class,
              session ->
                  assertThat(session.chain()).startsWith(TestAuthority.der(RSA.certificate())));
      assertThat(look(server, CertificateKind.ECDSA, LONG).outcome())
          .isInstanceOfSatisfying(
              Fact.TlsSession.class,
              session ->
                  assertThat(session.chain()).startsWith(TestAuthority.der(EC.certificate())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void a_kind_that_is_not_there_is_refused_by_an_alert(String version) throws IOException {
    try (LoopbackServer server = serving(AUTHORITY.server(EC), version)) {
      assertThat(look(server, CertificateKind.RSA, LONG).outcome())
          .isEqualTo(new Failure.Refused("tls", "handshake_failure"));
    }
  }

  @Test
  void no_session_is_resumed() throws IOException {
    try (LoopbackServer server = serving(AUTHORITY.server(EC), "TLSv1.2")) {
      for (int i = 0; i < 3; i++) {
        assertThat(look(server, CertificateKind.ANY, LONG).outcome())
            .isInstanceOfSatisfying(
                Fact.TlsSession.class, session -> assertThat(session.chain()).hasSize(2));
      }
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void the_name_and_the_protocol_are_offered() throws IOException {
    SSLContext context = AUTHORITY.server(EC);
    try (LoopbackServer server =
        new LoopbackServer(socket -> {
          SSLSocket tls = layered(context, socket);
          SSLParameters parameters = tls.getSSLParameters();
          parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
          parameters.setSNIMatchers(
              List.of(SNIHostName.createSNIMatcher("www\\.fjellby\\.kommune\\.no")));
          tls.setSSLParameters(parameters);
          tls.startHandshake();
          tls.getInputStream().read();
        })) {
      assertThat(look(server, CertificateKind.ANY, LONG).outcome())
          .isInstanceOfSatisfying(
              Fact.TlsSession.class, session -> assertThat(session.alpn()).contains("http/1.1"));
    }
  }

  @Test
  void a_silent_server_ends_by_the_deadline_as_a_time_out() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(socket -> socket.getInputStream().readAllBytes())) {
      assertThat(look(server, CertificateKind.ANY, Duration.ofMillis(300)).outcome())
          .isEqualTo(new Failure.TimedOut("tls"));
    }
  }

  @Test
  void a_dripping_server_ends_by_the_deadline_as_a_time_out() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(socket -> {
          byte[] start = {22, 3, 3, 0x3f, 0x00, 2, 0, 0x3e, 0x00};
          for (byte octet : start) {
            socket.getOutputStream().write(octet);
          }
          Drip.untilGone(socket, 0);
        })) {
      assertThat(look(server, CertificateKind.ANY, Duration.ofMillis(500)).outcome())
          .isEqualTo(new Failure.TimedOut("tls"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "", "220 mx.example ESMTP\r\n"})
  void what_is_not_tls_is_garbled_and_never_a_refusal(String said) throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(socket -> {
          socket.getInputStream().read();
          socket.getOutputStream().write(said.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
          socket.shutdownOutput();
          socket.getInputStream().readAllBytes();
        })) {
      assertThat(look(server, CertificateKind.ANY, LONG).outcome())
          .isInstanceOf(Failure.Garbled.class);
    }
  }

  private static LoopbackServer saying(byte[] answer) throws IOException {
    return new LoopbackServer(socket -> {
      socket.getInputStream().read();
      socket.getOutputStream().write(answer);
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    });
  }

  @ParameterizedTest
  @CsvSource({
    "112, tls, unrecognized_name",
    "40, tls, handshake_failure",
    "70, tls-version, protocol_version"
  })
  void an_alert_is_the_servers_word(byte description, String stage, String said)
      throws IOException {
    try (LoopbackServer server = saying(new byte[] {21, 3, 3, 0, 2, 2, description})) {
      assertThat(look(server, CertificateKind.ANY, LONG).outcome())
          .isEqualTo(new Failure.Refused(stage, said));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, TLSv1.1", "1, TLSv1", "0, SSLv3"})
  void a_server_that_picks_an_older_version_has_nothing_better(byte minor, String said)
      throws IOException {
    byte[] ecdheRsaWithAes128CbcSha = {(byte) 0xc0, 0x13};
    byte[] serverHello =
        ByteBuffer.allocate(47)
            .put(new byte[] {22, 3, minor, 0, 42, 2, 0, 0, 38, 3, minor})
            .put(new byte[32])
            .put((byte) 0)
            .put(ecdheRsaWithAes128CbcSha)
            .put((byte) 0)
            .array();
    try (LoopbackServer server = saying(serverHello)) {
      assertThat(look(server, CertificateKind.ANY, LONG).outcome())
          .isEqualTo(new Failure.Refused("tls-version", said));
    }
  }

  @ParameterizedTest
  @EnumSource(CertificateKind.class)
  void an_address_that_is_not_wired_is_never_dialled(CertificateKind kind) throws IOException {
    try (LoopbackServer server = serving(AUTHORITY.server(EC), "TLSv1.3")) {
      Look look =
          new HandshakeProbe(server.sockets(8443), new JsseTls())
              .look(
                  new Exchange.Handshake(HOST, LoopbackServer.ADDRESS, 443, kind),
                  new Attempt(1, List.of(), Deadline.in(LONG)));

      assertThat(look.outcome()).isInstanceOf(Failure.Unreachable.class);
      assertThat(server.connections()).isZero();
    }
  }
}
