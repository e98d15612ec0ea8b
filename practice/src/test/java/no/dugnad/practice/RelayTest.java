package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import no.dugnad.practice.relay.Weather;
import no.dugnad.practice.testing.Visitor;
import no.dugnad.practice.testing.WiredResolver;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// The relays before the municipality.
final class RelayTest {
  private static final String WWW = "www.fjellby.kommune.no";

  private static PracticeServer in(Weather weather) throws IOException {
    return PracticeServer.start(Options.usual().weather(weather));
  }

  @Test
  void a_question_takes_at_least_one_round_trip() throws IOException {
    try (PracticeServer server = in(Weather.FAIR.delay(Duration.ofMillis(120)))) {
      WiredResolver resolver = new WiredResolver(server);
      resolver.ask("192.0.2.53", WWW + ".", Type.A, false);
      long start = System.nanoTime();

      assertThat(resolver.ask("192.0.2.53", WWW + ".", Type.A, false).getSection(Section.ANSWER))
          .isNotEmpty();

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }
  }

  @Test
  void a_greeting_takes_two_round_trips_with_the_handshake_of_tcp() throws IOException {
    try (PracticeServer server = in(Weather.FAIR.delay(Duration.ofMillis(120)))) {
      long start = System.nanoTime();

      try (Socket socket = new Visitor(server).connect("192.0.2.25", 25)) {
        assertThat(Visitor.reply(socket)).startsWith("220 ");
      }

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(240));
    }
  }

  @Test
  void everything_arrives_in_order_through_jitter() throws IOException {
    Weather weather = Weather.FAIR.jitter(Duration.ofMillis(30)).seed(7);
    try (PracticeServer server = in(weather)) {
      assertThat(new Visitor(server).https("192.0.2.80", WWW, "GET", "/nei"))
          .startsWith("HTTP/1.1 404 ")
          .endsWith("</html>");
    }
  }

  @Test
  void total_loss_answers_no_datagram() throws IOException {
    try (PracticeServer server = in(Weather.FAIR.loss(1))) {
      var resolver = new WiredResolver(server).patience(Duration.ofMillis(300));

      assertThatThrownBy(() -> resolver.ask("192.0.2.53", WWW + ".", Type.A, false))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_reset_connection_ends_at_once() throws IOException {
    try (PracticeServer server = in(Weather.FAIR.reset(1));
        Socket socket = new Visitor(server).connect("192.0.2.25", 25)) {
      assertThatThrownBy(
              () -> {
                // Linux may show the reset on the first read or the second.
                socket.getInputStream().readNBytes(1_000);
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_stalled_connection_says_nothing() throws IOException {
    try (PracticeServer server = in(Weather.FAIR.stall(1));
        Socket socket = new Visitor(server).connect("192.0.2.25", 25)) {
      socket.setSoTimeout(300);
      assertThatThrownBy(() -> Visitor.reply(socket))
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }
}
