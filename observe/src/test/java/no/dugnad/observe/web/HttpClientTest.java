package no.dugnad.observe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.tls.TlsLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpClientTest {
  private static final DomainName HOST = DomainName.of("www.fjellby.example");
  private static final IpAddress ADDRESS = IpAddress.literal("192.0.2.80");
  private static final Exchange.HttpRequest GET =
      new Exchange.HttpRequest("GET", false, HOST, ADDRESS, 80, "/");
  private static final HttpLimits SMALL =
      new HttpLimits(Duration.ofMillis(600), 4096, 20_000, 40_000);
  private static final TlsLayer NO_TLS =
      (connection, name, kind, alpn) ->
          new TlsLayer.Layered.Failed(new Failure.Refused("tls", "handshake_failure"));

  @Test
  void a_request_says_who_we_are_and_goes_to_the_name_that_was_asked_for() throws Exception {
    try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 200 OK\r\n\r\nhi")) {
      Look look = look(server, GET);
      assertThat(server.request())
          .startsWith(
              "GET / HTTP/1.1\r\n"
                  + "Host: www.fjellby.example\r\n"
                  + "User-Agent: Dugnad/0.1 (security check)\r\n")
          .contains("\r\nConnection: close\r\n")
          .doesNotContain("Cookie");
      assertThat(answer(look).body().utf8()).isEqualTo("hi");
      assertThat(look.wired()).isTrue();
      assertThat(look.raw().latin1()).startsWith("GET / HTTP/1.1").endsWith("\r\n\r\nhi");
    }
  }

  @Test
  void another_port_stands_in_the_host_field() throws Exception {
    try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
      look(server, new Exchange.HttpRequest("GET", false, HOST, ADDRESS, 8080, "/a?b"));
      assertThat(server.request())
          .startsWith("GET /a?b HTTP/1.1\r\nHost: www.fjellby.example:8080\r\n");
    }
  }

  @Test
  void a_posted_body_goes_with_its_length() throws Exception {
    try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 200 OK\r\n\r\n");
        LoopbackSockets sockets = new LoopbackSockets(server.port())) {
      HttpCall call =
          new HttpCall(
              "POST",
              false,
              HOST,
              ADDRESS,
              80,
              "/ocsp",
              List.of(new Fact.Header("Content-Type", "application/ocsp-request")),
              Bytes.utf8("0123"));
      new HttpClient(sockets, NO_TLS, SMALL, UserAgent.unnamed())
          .send(call, Deadline.in(Duration.ofSeconds(5)));
      assertThat(server.request())
          .contains("\r\nContent-Type: application/ocsp-request\r\n")
          .contains("\r\nContent-Length: 4\r\n");
    }
  }

  @Test
  void a_request_that_would_fall_apart_is_refused() {
    Exchange.HttpRequest evil =
        new Exchange.HttpRequest("GET", false, HOST, ADDRESS, 80, "/\r\nX-Evil: 1");
    assertThatThrownBy(() -> HttpCall.of(evil)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void redirects_are_not_followed() throws Exception {
    String moved =
        "HTTP/1.1 301 Moved\r\nLocation: https://x.example/\r\nContent-Length: 0\r\n\r\n";
    Fact.HttpAnswer answer = answer(outcomeOf(moved));
    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("location")).containsExactly("https://x.example/");
  }

  @Test
  void chunks_are_joined_and_extensions_and_trailers_dropped() throws Exception {
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "4;name=\"v\"\r\nWiki\r\n5  \r\npedia\r\n0\r\nExpires: never\r\n\r\n";
    assertThat(answer(outcomeOf(chunked)).body().utf8()).isEqualTo("Wikipedia");
    assertThat(answer(outcomeOf(chunked)).header("Expires")).isEmpty();
  }

  @Test
  void interim_answers_are_passed_over() throws Exception {
    String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx";
    assertThat(answer(outcomeOf(hints)).status()).isEqualTo(200);
    assertThat(answer(outcomeOf(hints)).headers()).isEmpty();
  }

  @Test
  void the_length_is_believed_and_no_more_is_read() throws Exception {
    String more = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 500 Smuggled\r\n\r\n";
    assertThat(answer(outcomeOf(more)).body().utf8()).isEqualTo("abc");
  }

  @Test
  void an_answer_to_head_has_no_body_whatever_it_says() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n")) {
      Exchange.HttpRequest head = new Exchange.HttpRequest("HEAD", false, HOST, ADDRESS, 80, "/");
      assertThat(answer(look(server, head)).body()).isEqualTo(Bytes.empty());
    }
  }

  @Test
  void all_codings_that_we_offer_are_undone() throws Exception {
    String page = "<p>Ærlig talt, høy på pæra</p>".repeat(50);
    byte[] plain = page.getBytes(StandardCharsets.UTF_8);
    assertThat(answer(coded("gzip", gzip(plain))).body().utf8()).isEqualTo(page);
    assertThat(answer(coded("X-GZIP", gzip(plain))).body().utf8()).isEqualTo(page);
    assertThat(answer(coded("deflate", deflate(plain, false))).body().utf8()).isEqualTo(page);
    assertThat(answer(coded("deflate", deflate(plain, true))).body().utf8()).isEqualTo(page);
    assertThat(answer(coded("gzip, gzip", gzip(gzip(plain)))).body().utf8()).isEqualTo(page);
    // "Wikipedia" in brotli: a meta-block that is not compressed (RFC 7932 §9.2), then the last.
    byte[] brotli = {0x0f, 0x04, (byte) 0x80, 'W', 'i', 'k', 'i', 'p', 'e', 'd', 'i', 'a', 0x03};
    assertThat(answer(coded("br", brotli)).body().utf8()).startsWith("Wikipedia");
  }

  @Test
  void a_coding_that_nobody_asked_for_is_not_guessed_at() throws Exception {
    assertThat(coded("zstd", new byte[] {1, 2, 3})).isInstanceOf(Failure.Garbled.class);
    assertThat(coded("gzip, gzip, gzip", new byte[] {1})).isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void a_broken_coding_is_garbled() throws Exception {
    for (String coding : List.of("gzip", "deflate", "br")) {
      assertThat(coded(coding, "this is no such thing at all".getBytes(StandardCharsets.UTF_8)))
          .as(coding)
          .isInstanceOf(Failure.Garbled.class);
    }
    byte[] whole = gzip("abc".repeat(1000).getBytes(StandardCharsets.UTF_8));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(coded("gzip", half)).isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void a_bomb_is_cut_at_our_limit() throws Exception {
    byte[] bomb = gzip(new byte[10_000_000]);
    Fact.HttpAnswer answer = answer(coded("gzip", bomb));
    assertThat(answer.cut()).isTrue();
    assertThat(answer.body().length()).isEqualTo(SMALL.decodedBytes());
    byte[] nested = gzip(gzip(new byte[20_000_000]));
    assertThat(answer(coded("gzip, gzip", nested)).body().length()).isEqualTo(SMALL.decodedBytes());
  }

  @Test
  void a_long_body_is_cut_and_says_so() throws Exception {
    String body = "x".repeat(50_000);
    Fact.HttpAnswer byLength =
        answer(outcomeOf("HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n" + body));
    Fact.HttpAnswer byClose = answer(outcomeOf("HTTP/1.1 200 OK\r\n\r\n" + body));
    for (Fact.HttpAnswer answer : List.of(byLength, byClose)) {
      assertThat(answer.cut()).isTrue();
      assertThat(answer.body().length()).isEqualTo(SMALL.encodedBytes());
    }
  }

  @Test
  void endless_chunks_are_cut() throws Exception {
    ScriptedServer.Script endless =
        (socket, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
          while (true) {
            out.write(ascii("1\r\nx\r\n"));
          }
        };
    Fact.HttpAnswer answer = answer(outcomeOf(endless));
    assertThat(answer.cut()).isTrue();
    assertThat(answer.body().length()).isBetween(1000, SMALL.encodedBytes());
  }

  @Test
  void endless_headers_end_at_our_limit() throws Exception {
    ScriptedServer.Script endless =
        (socket, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\n"));
          while (true) {
            out.write(ascii("A: b\r\n"));
          }
        };
    assertThat(outcomeOf(endless)).isInstanceOf(Failure.BudgetSpent.class);
    String many = "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(201) + "\r\n";
    assertThat(outcomeOf(many)).isEqualTo(new Failure.BudgetSpent("fields of an HTTP head"));
  }

  @Test
  void a_flood_of_interim_answers_ends() throws Exception {
    ScriptedServer.Script flood =
        (socket, out) -> {
          while (true) {
            out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
          }
        };
    assertThat(outcomeOf(flood))
        .isEqualTo(new Failure.Garbled("answer", "more than 8 interim answers"));
  }

  @Test
  void a_drip_ends_by_the_deadline() throws Exception {
    ScriptedServer.Script head =
        (socket, out) -> drip(out, "HTTP/1.1 200 OK\r\nA: bbbbbbbbbbbbbbb");
    assertThat(outcomeOf(head)).isEqualTo(new Failure.TimedOut("answer"));
    ScriptedServer.Script body =
        (socket, out) -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
          drip(out, "x".repeat(9999));
        };
    assertThat(outcomeOf(body)).isEqualTo(new Failure.TimedOut("body"));
  }

  @Test
  void silence_is_a_time_out_and_never_an_answer() throws Exception {
    ScriptedServer.Script silent = (socket, out) -> socket.getInputStream().read();
    assertThat(outcomeOf(silent)).isEqualTo(new Failure.TimedOut("answer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "Content-Length: 3, 4\r\n\r\nabcd",
        "Content-Length: +3\r\n\r\nabc",
        "Content-Length: 0x3\r\n\r\nabc",
        "Content-Length: 99999999999999999999\r\n\r\nabc",
        "Content-Length: 10\r\n\r\nabc",
        "Content-Length: -1\r\n\r\nabc",
        "Transfer-Encoding: gzip\r\n\r\nabc",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\na\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nTrailer: never ends"
      })
  void a_body_that_ends_nowhere_in_particular_is_garbled(String rest) throws Exception {
    assertThat(outcomeOf("HTTP/1.1 200 OK\r\n" + rest)).isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void transfer_encoding_goes_before_content_length() throws Exception {
    String both =
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "2\r\nok\r\n0\r\n\r\n";
    assertThat(answer(outcomeOf(both)).body().utf8()).isEqualTo("ok");
    assertThat(outcomeOf(both.replace("HTTP/1.1", "HTTP/1.0"))).isInstanceOf(Failure.Garbled.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH_9.2p1\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1  200 OK\r\n\r\n",
        "http/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b",
        "<html>hello</html>",
        "HTTP/1.1 101 Switching Protocols\r\n\r\n",
        "\u0000\u0001\u0002"
      })
  void what_is_no_answer_is_garbled(String said) throws Exception {
    assertThat(outcomeOf(said)).isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void a_rate_limit_is_told_apart() throws Exception {
    assertThat(outcomeOf("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\n\r\n"))
        .isEqualTo(new Failure.RateLimited("answer", "429 Too Many Requests"));
  }

  @Test
  void bytes_that_are_no_text_are_kept_as_they_came() throws Exception {
    Fact.HttpAnswer answer =
        answer(outcomeOf("HTTP/1.1 200 \u00ff\u001b[31m\r\nServer: \u00c3\u0028\r\n\r\n\u00fe"));
    assertThat(answer.header("server")).containsExactly("\u00c3(");
    assertThat(answer.body()).isEqualTo(Bytes.of(new byte[] {(byte) 0xfe}));
  }

  @Test
  void a_closed_port_is_a_refusal() throws Exception {
    ScriptedServer server = ScriptedServer.saying("");
    server.close();
    assertThat(look(server, GET).outcome()).isInstanceOf(Failure.Refused.class);
  }

  @Test
  void what_tls_fails_with_is_told_as_it_is() throws Exception {
    try (ScriptedServer server = ScriptedServer.saying("")) {
      Exchange.HttpRequest secure = new Exchange.HttpRequest("GET", true, HOST, ADDRESS, 443, "/");
      assertThat(look(server, secure).outcome())
          .isEqualTo(new Failure.Refused("tls", "handshake_failure"));
    }
  }

  private static Outcome outcomeOf(String answer) throws IOException {
    try (ScriptedServer server = ScriptedServer.saying(answer)) {
      return look(server, GET).outcome();
    }
  }

  private static Outcome outcomeOf(ScriptedServer.Script script) throws IOException {
    try (ScriptedServer server = new ScriptedServer(script)) {
      return look(server, GET).outcome();
    }
  }

  private static Outcome coded(String coding, byte[] body) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n"));
    answer.write(ascii("Content-Length: " + body.length + "\r\n\r\n"));
    answer.write(body);
    try (ScriptedServer server = ScriptedServer.saying(answer.toByteArray())) {
      return look(server, GET).outcome();
    }
  }

  private static Look look(ScriptedServer server, Exchange.HttpRequest request) {
    try (LoopbackSockets sockets = new LoopbackSockets(server.port())) {
      HttpProbe probe = new HttpProbe(new HttpClient(sockets, NO_TLS, SMALL, UserAgent.unnamed()));
      return probe.look(request, new Attempt(1, List.of(), Deadline.in(Duration.ofSeconds(20))));
    }
  }

  private static Fact.HttpAnswer answer(Look look) {
    return answer(look.outcome());
  }

  private static Fact.HttpAnswer answer(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Fact.HttpAnswer.class);
    Fact.HttpAnswer answer = (Fact.HttpAnswer) outcome;
    assertThat(answer.tls()).isEqualTo(Optional.empty());
    return answer;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9, bare);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(plain);
    }
    deflater.end();
    return out.toByteArray();
  }

  /// A byte every 50 ms, for as long as anyone listens.
  private static void drip(OutputStream out, String text) throws IOException {
    for (byte octet : ascii(text)) {
      out.write(octet);
      out.flush();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }
}
