package no.dugnad.observe.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.testing.LoopbackServer;
import no.dugnad.observe.testing.OcspResponses;
import no.dugnad.observe.testing.TestAuthority;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same handshakes against a server that is not the JDK's.
class OpensslServerTest {
  private static final DomainName HOST = DomainName.of("www.fjellby.kommune.no");
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final TestAuthority.Identity RSA = AUTHORITY.issue("RSA", HOST.ascii());
  private static final TestAuthority.Identity EC = AUTHORITY.issue("EC", HOST.ascii());

  @TempDir private Path folder;

  @BeforeAll
  static void openssl_is_installed() {
    assumeTrue(installed(), "openssl is not installed");
  }

  private static boolean installed() {
    try {
      return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Path pem(String name, Object... objects) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object object : objects) {
        // The older key formats that the writer would choose leave out the curve.
        writer.writeObject(
            object instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : object);
      }
    }
    return Files.writeString(folder.resolve(name), text.toString());
  }

  /// A server process; ended when closed.
  private record Server(Process process, int port) implements AutoCloseable {
    Outcome look(CertificateKind kind) {
      return new HandshakeProbe(
              LoopbackServer.sockets(
                  443, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
              new JsseTls())
          .look(
              new Exchange.Handshake(HOST, LoopbackServer.ADDRESS, 443, kind),
              new Attempt(1, List.of(), Deadline.in(Duration.ofSeconds(10))))
          .outcome();
    }

    @Override
    public void close() {
      process.destroy();
    }
  }

  private Server start(List<String> options) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl",
                "s_server",
                "-quiet",
                "-accept",
                "127.0.0.1:" + port,
                "-cert",
                pem("ec.pem", EC.certificate()).toString(),
                "-key",
                pem("ec.key", EC.keys().getPrivate()).toString(),
                "-cert_chain",
                pem("chain.pem", AUTHORITY.certificate()).toString()));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    for (int i = 0; i < 200 && !answers(port); i++) {
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
    }
    return new Server(process, port);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private List<String> rsaToo() throws IOException {
    return List.of(
        "-dcert",
        pem("rsa.pem", RSA.certificate()).toString(),
        "-dkey",
        pem("rsa.key", RSA.keys().getPrivate()).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_3", "-tls1_2"})
  void both_certificates_of_a_server_are_seen(String version) throws Exception {
    List<String> options = new ArrayList<>(rsaToo());
    options.add(version);
    try (Server server = start(options)) {
      assertThat(server.look(CertificateKind.ECDSA))
          .isInstanceOfSatisfying(
              Fact.TlsSession.class,
              session -> {
                assertThat(session.chain())
                    .containsExactly(
                        TestAuthority.der(EC.certificate()),
                        TestAuthority.der(AUTHORITY.certificate()));
                assertThat(session.version())
                    .isEqualTo(version.equals("-tls1_3") ? "TLSv1.3" : "TLSv1.2");
              });
      assertThat(server.look(CertificateKind.RSA))
          .isInstanceOfSatisfying(
              Fact.TlsSession.class,
              session ->
                  assertThat(session.chain().getFirst())
                      .isEqualTo(TestAuthority.der(RSA.certificate())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_3", "-tls1_2"})
  void a_kind_that_is_not_there_is_refused(String version) throws Exception {
    try (Server server = start(List.of(version))) {
      assertThat(server.look(CertificateKind.ANY)).isInstanceOf(Fact.TlsSession.class);
      assertThat(server.look(CertificateKind.RSA)).isInstanceOf(Failure.Refused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_3", "-tls1_2"})
  void a_stapled_response_is_kept(String version) throws Exception {
    Bytes response = OcspResponses.good(AUTHORITY, EC.certificate());
    Path file = Files.write(folder.resolve("staple"), response.toArray());
    try (Server server = start(List.of(version, "-status_file", file.toString()))) {
      assertThat(server.look(CertificateKind.ANY))
          .isInstanceOfSatisfying(
              Fact.TlsSession.class, session -> assertThat(session.staple()).contains(response));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_1", "-tls1"})
  void a_server_that_only_speaks_an_old_version_says_so(String version) throws Exception {
    try (Server server = start(List.of(version, "-cipher", "ALL:@SECLEVEL=0"))) {
      assertThat(server.look(CertificateKind.ANY))
          .isEqualTo(new Failure.Refused("tls-version", "protocol_version"));
    }
  }

  @Test
  void a_server_whose_suites_we_do_not_offer_is_not_taken_for_an_old_one() throws Exception {
    List<String> options = new ArrayList<>(rsaToo());
    options.addAll(List.of("-tls1_2", "-cipher", "AES128-GCM-SHA256"));
    try (Server server = start(options)) {
      assertThat(server.look(CertificateKind.ANY))
          .isEqualTo(new Failure.Refused("tls", "handshake_failure"));
    }
  }
}
