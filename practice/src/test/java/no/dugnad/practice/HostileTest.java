package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocket;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.net.Places;
import no.dugnad.practice.testing.Visitor;
import no.dugnad.practice.testing.WiredResolver;
import no.dugnad.practice.town.Fjellby;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Servers that mean no good are as bad as their names say.
final class HostileTest {
  private static final String WWW = "www.fjellby.kommune.no";
  private static final String ZONE = "fjellby.kommune.no.";
  private static final String V4 = "192.0.2.80";
  private static final String MX2 = "198.51.100.25";

  private static PracticeServer planted(String fault) throws IOException {
    return PracticeServer.start(
        Options.of(Faults.plant(Fjellby.healthy(), List.of(Faults.named(fault).orElseThrow()))));
  }

  private static SSLSocket asked(PracticeServer server) throws IOException {
    Visitor visitor = new Visitor(server);
    SSLSocket socket = visitor.secure(visitor.connect(V4, 443), WWW);
    Visitor.write(socket, "GET / HTTP/1.1\r\nHost: " + WWW + "\r\n\r\n");
    return socket;
  }

  @Test
  void a_hanging_site_takes_the_request_and_says_nothing() throws IOException {
    try (PracticeServer server = planted("hostile.http.hang");
        SSLSocket socket = asked(server)) {
      socket.setSoTimeout(300);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_dripping_site_gives_a_byte_at_a_time() throws IOException {
    try (PracticeServer server = planted("hostile.http.drip");
        SSLSocket socket = asked(server)) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoTimeout(200);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_flooding_site_has_no_end() throws IOException {
    try (PracticeServer server = planted("hostile.http.flood");
        SSLSocket socket = asked(server)) {
      assertThat(socket.getInputStream().readNBytes(2_000_000)).hasSize(2_000_000);
    }
  }

  @Test
  void a_closing_site_ends_in_the_middle() throws IOException {
    try (PracticeServer server = planted("hostile.http.close-midway");
        SSLSocket socket = asked(server)) {
      String got = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(got).startsWith("HTTP/1.1 200 OK\r\n").doesNotContain("\r\n\r\n");
    }
  }

  @Test
  void a_bomb_is_small_on_the_wire() throws IOException {
    try (PracticeServer server = planted("hostile.http.bomb")) {
      String answer = new Visitor(server).https(V4, WWW, "GET", "/");
      assertThat(answer).contains("Content-Encoding: gzip").hasSizeBetween(500_000, 2_000_000);
    }
  }

  @Test
  void escapes_reach_the_header_raw() throws IOException {
    try (PracticeServer server = planted("hostile.http.escapes")) {
      assertThat(new Visitor(server).https(V4, WWW, "GET", "/"))
          .contains("Server: \u001b]0;eid\u0007\u001b[2J\u00ff\r\n");
    }
  }

  @Test
  void a_mail_server_greets_ten_thousand_times() throws IOException {
    try (PracticeServer server = planted("hostile.smtp.many-lines");
        Socket socket = new Visitor(server).connect(MX2, 25)) {
      assertThat(Visitor.reply(socket).lines()).hasSize(10_001);
    }
  }

  @Test
  void three_thousand_records_come_over_tcp_in_one_message() throws IOException {
    try (PracticeServer server = planted("hostile.dns.many-records")) {
      Message answer = new WiredResolver(server).ask("192.0.2.53", ZONE, Type.TXT, true);

      assertThat(answer.getSection(Section.ANSWER)).hasSizeGreaterThan(3_000);
    }
  }

  @Test
  void aliases_in_a_circle_end_in_a_finite_answer() throws IOException {
    try (PracticeServer server = planted("hostile.dns.loop")) {
      Message answer = new WiredResolver(server).ask("192.0.2.53", WWW + ".", Type.A, true);

      assertThat(answer.getSection(Section.ANSWER))
          .extracting(record -> Type.string(record.getType()))
          .contains("CNAME")
          .doesNotContain("A");
    }
  }

  @Test
  void a_flood_of_forged_datagrams_hides_the_right_one() throws IOException {
    try (PracticeServer server = planted("hostile.dns.flood");
        DatagramSocket socket = new DatagramSocket(0, Places.loopbackAddress())) {
      Message query =
          Message.newQuery(Record.newRecord(Name.fromConstantString(ZONE), Type.MX, DClass.IN));
      byte[] bytes = query.toWire();
      socket.setSoTimeout(5_000);
      socket.send(
          new DatagramPacket(
              bytes, bytes.length, new WiredResolver(server).udp("192.0.2.53").orElseThrow()));

      int forged = 0;
      Message received = received(socket);
      while (received.getHeader().getID() != query.getHeader().getID()) {
        forged++;
        received = received(socket);
      }

      assertThat(forged).isGreaterThan(50);
      assertThat(received.getSection(Section.ANSWER)).isNotEmpty();
    }
  }

  private static Message received(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    socket.receive(packet);
    return new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
  }
}
