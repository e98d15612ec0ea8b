package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.testing.Visitor;
import no.dugnad.practice.town.Fjellby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Web sites as a browser sees them.
final class WebTest {
  private static final String WWW = "www.fjellby.kommune.no";
  private static final String V4 = "192.0.2.80";
  private static final String V6 = "2001:db8:10::80";

  private static PracticeServer healthy() throws IOException {
    return PracticeServer.start(Options.usual());
  }

  private static PracticeServer planted(String fault) throws IOException {
    return PracticeServer.start(
        Options.of(Faults.plant(Fjellby.healthy(), List.of(Faults.named(fault).orElseThrow()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {V4, V6})
  void the_site_answers_over_tls_with_its_headers(String address) throws IOException {
    try (PracticeServer server = healthy()) {
      String answer = new Visitor(server).https(address, WWW, "GET", "/");

      assertThat(answer)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n")
          .contains("\r\nContent-Encoding: gzip\r\n")
          .contains("\r\nSet-Cookie: sesjon=");
    }
  }

  @Test
  void port_80_sends_to_the_same_host_and_path() throws IOException {
    try (PracticeServer server = healthy()) {
      assertThat(new Visitor(server).http(V4, "skjema.fjellby.kommune.no", "GET", "/a?b=c"))
          .startsWith("HTTP/1.1 301 ")
          .contains("\r\nLocation: https://skjema.fjellby.kommune.no/a?b=c\r\n");
    }
  }

  @Test
  void hosts_on_one_address_are_told_apart_by_name() throws IOException {
    try (PracticeServer server = healthy()) {
      Visitor visitor = new Visitor(server);

      assertThat(visitor.https(V4, "fjellby.kommune.no", "GET", "/x"))
          .contains("Location: https://www.fjellby.kommune.no/x\r\n");
      assertThat(
              visitor.https(
                  "192.0.2.81", "mta-sts.fjellby.kommune.no", "GET", "/.well-known/mta-sts.txt"))
          .contains("mode: enforce\n");
    }
  }

  @Test
  void the_time_in_security_txt_lies_ahead() throws IOException {
    try (PracticeServer server = healthy()) {
      assertThat(new Visitor(server).https(V4, WWW, "GET", "/.well-known/security.txt"))
          .containsPattern("\nExpires: 20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\n");
    }
  }

  @Test
  void trace_is_refused_unless_planted() throws IOException {
    try (PracticeServer server = healthy();
        PracticeServer wrong = planted("web.methods.trace")) {
      assertThat(new Visitor(server).https(V4, WWW, "TRACE", "/")).startsWith("HTTP/1.1 405 ");
      assertThat(new Visitor(wrong).https(V4, WWW, "TRACE", "/"))
          .startsWith("HTTP/1.1 200 ")
          .contains("TRACE / HTTP/1.1");
    }
  }

  @Test
  void alpn_picks_http_1_1_and_tls_is_1_3() throws IOException {
    try (PracticeServer server = healthy()) {
      Visitor visitor = new Visitor(server);
      try (SSLSocket socket = visitor.secure(visitor.connect(V4, 443), WWW)) {
        assertThat(socket.getApplicationProtocol()).isEqualTo("http/1.1");
        assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(socket.getSession().getPeerCertificates()).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tls.certificate.expiry.expired",
        "tls.certificate.trusted.self-signed",
        "tls.certificate.name.mismatch"
      })
  void a_bad_certificate_is_refused_by_those_who_look(String fault) throws IOException {
    try (PracticeServer server = planted(fault)) {
      assertThatThrownBy(() -> new Visitor(server).https(V4, WWW, "GET", "/"))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void a_port_where_nothing_listens_refuses() throws IOException {
    try (PracticeServer server = healthy()) {
      assertThatThrownBy(() -> new Visitor(server).connect(V4, 25))
          .isInstanceOf(ConnectException.class);
    }
  }
}
