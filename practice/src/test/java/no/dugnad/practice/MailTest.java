package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocket;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.net.Wiring;
import no.dugnad.practice.testing.Visitor;
import no.dugnad.practice.testing.WiredResolver;
import no.dugnad.practice.town.Fjellby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Section;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.Type;

/// Mail servers as another mail server sees them.
final class MailTest {
  private static final String MX2 = "mx2.fjellby.kommune.no";
  private static final String MX2_V4 = "198.51.100.25";

  private static PracticeServer planted(String fault) throws IOException {
    return PracticeServer.start(
        Options.of(Faults.plant(Fjellby.healthy(), List.of(Faults.named(fault).orElseThrow()))));
  }

  @ParameterizedTest
  @CsvSource({
    "mx1, 192.0.2.25",
    "mx1, 2001:db8:10::25",
    "mx2, 198.51.100.25",
    "mx2, 2001:db8:20::25"
  })
  void starttls_works_on_every_address_and_matches_its_tlsa(String label, String address)
      throws IOException {
    String host = label + ".fjellby.kommune.no";
    try (PracticeServer server = PracticeServer.start(Options.usual())) {
      Visitor visitor = new Visitor(server);
      try (Socket socket = visitor.connect(address, 25)) {
        assertThat(Visitor.reply(socket)).startsWith("220 " + host);
        Visitor.write(socket, "EHLO test.invalid\r\n");
        assertThat(Visitor.reply(socket)).contains("STARTTLS").doesNotContain("AUTH");
        Visitor.write(socket, "STARTTLS\r\n");
        assertThat(Visitor.reply(socket)).startsWith("220 ");
        try (SSLSocket secure = visitor.secure(socket, host)) {
          Visitor.write(secure, "EHLO test.invalid\r\n");
          assertThat(Visitor.reply(secure)).startsWith("250-").doesNotContain("STARTTLS");
        }
      }
      TLSARecord published =
          (TLSARecord)
              new WiredResolver(server)
                  .ask("192.0.2.53", "_25._tcp." + host + ".", Type.TLSA, false)
                  .getSection(Section.ANSWER)
                  .getFirst();
      assertThat(java.util.HexFormat.of().formatHex(published.getCertificateAssociationData()))
          .isEqualTo(server.authority().identity(label).publicKeyDigest());
    }
  }

  @Test
  void starttls_is_not_offered_where_so_planted() throws IOException {
    try (PracticeServer server = planted("mail.starttls.offered.not-offered");
        Socket socket = new Visitor(server).connect(MX2_V4, 25)) {
      Visitor.reply(socket);
      Visitor.write(socket, "EHLO test.invalid\r\n");
      assertThat(Visitor.reply(socket)).startsWith("250-" + MX2).doesNotContain("STARTTLS");
      Visitor.write(socket, "STARTTLS\r\n");
      assertThat(Visitor.reply(socket)).startsWith("502 ");
    }
  }

  @Test
  void mail_for_others_is_refused_and_no_mail_is_taken() throws IOException {
    try (PracticeServer server = PracticeServer.start(Options.usual());
        Socket socket = new Visitor(server).connect(MX2_V4, 25)) {
      Visitor.reply(socket);
      Visitor.write(socket, "MAIL FROM:<a@example.org>\r\n");
      assertThat(Visitor.reply(socket)).startsWith("250 ");
      Visitor.write(socket, "RCPT TO:<b@example.org>\r\n");
      assertThat(Visitor.reply(socket)).startsWith("550 ");
      Visitor.write(socket, "RCPT TO:<post@fjellby.kommune.no>\r\n");
      assertThat(Visitor.reply(socket)).startsWith("250 ");
      Visitor.write(socket, "DATA\r\n");
      assertThat(Visitor.reply(socket)).startsWith("554 ");
    }
  }

  @Test
  void a_dropped_port_is_silence_in_the_wiring() throws IOException {
    try (PracticeServer server = planted("mail.starttls.offered.timed-out")) {
      assertThat(server.wiring().wires())
          .filteredOn(wire -> wire.endpoint().address().equals(MX2_V4))
          .filteredOn(wire -> wire.endpoint().port() == 25)
          .extracting(Wiring.Wire::to)
          .containsExactly("silence");
      assertThatThrownBy(() -> new Visitor(server).connect("192.0.2.1", 25))
          .isInstanceOf(IOException.class);
    }
  }
}
