package no.dugnad.observe.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.testing.Drip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternetSocketsTest {
  private static final IpAddress LOGICAL = IpAddress.literal("192.0.2.80");
  private static final Purpose WEB = new Purpose.Web(DomainName.of("www.fjellby.kommune.no"));
  private static final Purpose DNS = new Purpose.NameServer(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "192.168.0.1",
        "::1",
        "fe80::1",
        "fd00::2",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "0.0.0.0",
        "192.0.2.80",
        "2001:db8::80"
      })
  void a_strangers_name_never_leads_us_to_our_own_machine_or_network(String address) {
    Dial dial =
        open(new Wiring.None(), new LossMeter())
            .connect(IpAddress.literal(address), 80, WEB, Deadline.in(Duration.ofSeconds(1)));
    assertThat(dial).isInstanceOf(Dial.Failed.class);
    assertThat(((Dial.Failed) dial).failure()).isInstanceOf(Failure.OutOfScope.class);
  }

  @Test
  void a_statement_in_the_scope_exempts_its_network_and_no_other() {
    AddressRules rules =
        AddressRules.allowing(List.of(AddressRules.Network.parse("10.1.0.0/16").orElseThrow()));
    assertThat(rules.forbids(IpAddress.literal("10.1.2.3"), WEB)).isEmpty();
    assertThat(rules.forbids(IpAddress.literal("10.2.2.3"), WEB)).isPresent();
  }

  @Test
  void an_address_that_was_given_for_names_is_allowed_for_names_only() {
    AddressRules rules = AddressRules.strict();
    assertThat(rules.forbids(LOGICAL, new Purpose.NameServer(true))).isEmpty();
    assertThat(rules.forbids(LOGICAL, WEB)).isPresent();
  }

  @Test
  void with_a_wiring_what_is_not_in_it_is_unreachable_however_public_it_is() {
    Sockets sockets = open(new Wiring.Only(Map.of()), new LossMeter());
    IpAddress everywhere = IpAddress.literal("9.9.9.9");
    assertThat(sockets.connect(everywhere, 443, WEB, Deadline.in(Duration.ofSeconds(1))))
        .isEqualTo(new Dial.Failed(new Failure.Unreachable("not in the wiring")));
    assertThat(
            sockets.ask(
                everywhere, 53, new byte[1], _ -> true, DNS, Deadline.in(Duration.ofSeconds(1))))
        .isEqualTo(new Datagram.Failed(new Failure.Unreachable("not in the wiring")));
  }

  @Test
  void a_wired_connection_says_so_and_keeps_its_logical_address() throws IOException {
    try (ServerSocket server = listening()) {
      Dial dial =
          open(wired(LOGICAL, 443, Transport.TCP, server.getLocalPort()), new LossMeter())
              .connect(LOGICAL, 443, WEB, Deadline.in(Duration.ofSeconds(5)));
      assertThat(dial).isInstanceOf(Dial.Open.class);
      try (Connection connection = ((Dial.Open) dial).connection()) {
        assertThat(connection.wired()).isTrue();
        assertThat(connection.address()).isEqualTo(LOGICAL);
        assertThat(connection.port()).isEqualTo(443);
      }
    }
  }

  @Test
  void a_closed_port_is_refused_and_counts_as_an_answer() throws IOException {
    int port;
    try (ServerSocket server = listening()) {
      port = server.getLocalPort();
    }
    LossMeter losses = new LossMeter();
    assertThat(
            open(wired(LOGICAL, 80, Transport.TCP, port), losses)
                .connect(LOGICAL, 80, WEB, Deadline.in(Duration.ofSeconds(5))))
        .isEqualTo(new Dial.Failed(new Failure.Refused("connect", "RST")));
    assertThat(losses.bound(Family.IPV4, Transport.TCP)).isLessThan(1);
  }

  @Test
  void a_server_that_drips_is_cut_off_by_the_deadline() throws Exception {
    try (ServerSocket server = listening()) {
      Thread dripping =
          Thread.ofVirtual()
              .start(() -> {
                try (Socket socket = server.accept()) {
                  Drip.untilGone(socket, 'x');
                } catch (IOException gone) {
                  // The other side hung up: that is the point.
                }
              });
      Dial dial =
          open(wired(LOGICAL, 80, Transport.TCP, server.getLocalPort()), new LossMeter())
              .connect(LOGICAL, 80, WEB, Deadline.in(Duration.ofMillis(400)));
      try (Connection connection = ((Dial.Open) dial).connection()) {
        boolean ended = false;
        while (!ended) {
          ended = endOf(connection);
        }
        assertThat(connection.expired()).isTrue();
      }
      dripping.join(Duration.ofSeconds(5));
    }
  }

  private static boolean endOf(Connection connection) {
    try {
      return connection.socket().getInputStream().read() < 0;
    } catch (IOException cutOff) {
      return true;
    }
  }

  @Test
  void silence_is_a_time_out_of_the_target_and_no_loss_of_the_way() {
    LossMeter losses = new LossMeter();
    Wiring silent =
        new Wiring.Only(
            Map.of(new Wiring.Plug(LOGICAL, 53, Transport.UDP), new Wiring.Socketed.Silence()));
    Datagram answer =
        open(silent, losses)
            .ask(LOGICAL, 53, new byte[1], _ -> true, DNS, Deadline.in(Duration.ofMillis(50)));
    assertThat(answer).isEqualTo(new Datagram.Failed(new Failure.TimedOut("answer")));
    assertThat(losses.bound(Family.IPV4, Transport.UDP)).isEqualTo(1);
  }

  @Test
  void an_answer_that_the_asker_does_not_take_is_waited_past() throws Exception {
    try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Thread answering =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  DatagramPacket packet = new DatagramPacket(new byte[16], 16);
                  server.receive(packet);
                  for (byte value : new byte[] {1, 2, 3}) {
                    server.send(
                        new DatagramPacket(new byte[] {value}, 1, packet.getSocketAddress()));
                  }
                } catch (IOException closed) {
                  // The test has ended.
                }
              });
      Datagram answer =
          open(wired(LOGICAL, 53, Transport.UDP, server.getLocalPort()), new LossMeter())
              .ask(
                  LOGICAL,
                  53,
                  new byte[1],
                  bytes -> bytes[0] == 3,
                  DNS,
                  Deadline.in(Duration.ofSeconds(5)));
      assertThat(answer).isInstanceOf(Datagram.Answered.class);
      assertThat(((Datagram.Answered) answer).answer().at(0)).isEqualTo(3);
      answering.join();
    }
  }

  @Test
  void a_mail_server_gets_sixteen_connections_in_a_run_and_no_more() throws IOException {
    try (ServerSocket server = listening()) {
      Sockets sockets =
          open(wired(LOGICAL, 25, Transport.TCP, server.getLocalPort()), new LossMeter());
      List<Dial> dials = new ArrayList<>();
      for (int i = 0; i < 17; i++) {
        Dial dial =
            sockets.connect(LOGICAL, 25, new Purpose.Mail(), Deadline.in(Duration.ofSeconds(10)));
        if (dial instanceof Dial.Open(Connection connection)) {
          connection.close();
        }
        dials.add(dial);
      }
      assertThat(dials.subList(0, 16)).allMatch(Dial.Open.class::isInstance);
      assertThat(dials.get(16))
          .isEqualTo(new Dial.Failed(new Failure.BudgetSpent("connections to one address")));
    }
  }

  @Test
  void a_mail_server_that_asked_us_to_come_back_later_is_left_alone() throws IOException {
    try (ServerSocket server = listening()) {
      Sockets sockets =
          open(wired(LOGICAL, 25, Transport.TCP, server.getLocalPort()), new LossMeter());
      sockets.slowDown(LOGICAL);
      Dial dial =
          sockets.connect(LOGICAL, 25, new Purpose.Mail(), Deadline.in(Duration.ofSeconds(5)));
      assertThat(((Dial.Failed) dial).failure()).isInstanceOf(Failure.RateLimited.class);
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static Wiring wired(IpAddress address, int port, Transport transport, int to) {
    return new Wiring.Only(
        Map.of(
            new Wiring.Plug(address, port, transport),
            new Wiring.Socketed.Loopback(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), to))));
  }

  private static Sockets open(Wiring wiring, LossMeter losses) {
    return new InternetSockets(wiring, AddressRules.strict(), Budgets.open(), losses);
  }
}
