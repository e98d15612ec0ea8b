package no.dugnad.observe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.testing.TestAuthority;
import no.dugnad.observe.tls.JsseTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpsTest {
  private static final DomainName HOST = DomainName.of("www.fjellby.example");
  private static final IpAddress ADDRESS = IpAddress.literal("192.0.2.80");

  @Test
  void over_tls_the_answer_carries_the_handshake() throws Exception {
    TestAuthority authority = new TestAuthority();
    TestAuthority.Identity identity = authority.issue("EC", HOST.ascii());
    SSLContext context = authority.server(identity);
    try (SSLServerSocket listening =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serveOnce(listening));
      Fact.HttpAnswer answer = (Fact.HttpAnswer) get(listening.getLocalPort(), true);
      assertThat(answer.body().utf8()).isEqualTo("kryptert");
      Fact.TlsSession session = answer.tls().orElseThrow();
      assertThat(session.version()).isEqualTo("TLSv1.3");
      assertThat(session.chain().getFirst()).isEqualTo(TestAuthority.der(identity.certificate()));
    }
  }

  @Test
  void the_jdks_client_reads_well_formed_answers_the_same_way() throws Exception {
    SplittableRandom random = new SplittableRandom(24);
    for (int i = 0; i < 25; i++) {
      byte[] body = new byte[random.nextInt(20_000)];
      random.nextBytes(body);
      boolean chunked = random.nextBoolean();
      int status = List.of(200, 201, 301, 404, 500).get(random.nextInt(5));
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().add("X-Twice", "a");
            exchange.getResponseHeaders().add("X-Twice", "b;c=\"d\"");
            exchange.sendResponseHeaders(status, chunked ? 0 : body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(body);
            }
          });
      server.start();
      try {
        int port = server.getAddress().getPort();
        Fact.HttpAnswer ours = (Fact.HttpAnswer) get(port, false);
        HttpResponse<byte[]> theirs = jdk(port);
        assertThat(ours.status()).isEqualTo(theirs.statusCode());
        assertThat(ours.body()).isEqualTo(Bytes.of(theirs.body()));
        assertThat(ours.header("x-twice")).isEqualTo(theirs.headers().allValues("x-twice"));
      } finally {
        server.stop(0);
      }
    }
  }

  private static HttpResponse<byte[]> jdk(int port) throws IOException, InterruptedException {
    try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + "/");
      return client.send(
          HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static Outcome get(int port, boolean secure) {
    try (LoopbackSockets sockets = new LoopbackSockets(port)) {
      HttpClient client =
          new HttpClient(sockets, new JsseTls(), HttpLimits.PAGE, UserAgent.unnamed());
      Exchange.HttpRequest request =
          new Exchange.HttpRequest("GET", secure, HOST, ADDRESS, secure ? 443 : 80, "/");
      return client.send(HttpCall.of(request), Deadline.in(Duration.ofSeconds(10))).outcome();
    }
  }

  private static void serveOnce(SSLServerSocket listening) {
    try (SSLSocket socket = (SSLSocket) listening.accept()) {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      socket
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\n\r\nkryptert".getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      // The client tells.
    }
  }
}
