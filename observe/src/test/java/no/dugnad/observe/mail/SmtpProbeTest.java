package no.dugnad.observe.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.socket.Deadline;
import no.dugnad.observe.testing.Drip;
import no.dugnad.observe.testing.LoopbackServer;
import no.dugnad.observe.testing.TestAuthority;
import no.dugnad.observe.tls.JsseTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpProbeTest {
  private static final DomainName HOST = DomainName.of("mx1.fjellby.kommune.no");
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final TestAuthority.Identity EC = AUTHORITY.issue("EC", HOST.ascii());
  private static final SSLContext CONTEXT = AUTHORITY.server(EC);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

  private static Look look(LoopbackServer server, Duration patience) {
    return new SmtpProbe(
            server.sockets(25), new JsseTls(), Optional.of(DomainName.of("check.example.no")))
        .look(
            new Exchange.SmtpSession(HOST, LoopbackServer.ADDRESS, CertificateKind.ANY),
            new Attempt(1, List.of(), Deadline.in(patience)));
  }

  private Outcome outcome(LoopbackServer.Behaviour behaviour) throws IOException {
    return outcome(behaviour, LONG);
  }

  private Outcome outcome(LoopbackServer.Behaviour behaviour, Duration patience)
      throws IOException {
    try (LoopbackServer server = new LoopbackServer(behaviour)) {
      return look(server, patience).outcome();
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private String hear(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    commands.add(line.toString());
    return line.toString();
  }

  private SSLSocket secure(Socket socket) throws IOException {
    SSLSocket tls = (SSLSocket) CONTEXT.getSocketFactory().createSocket(socket, "client", 1, true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    return tls;
  }

  /// The probe does not wait for the answer to its last command, so the server may hear it later.
  private final CountDownLatch heardAll = new CountDownLatch(1);

  private void wholeServer(Socket socket) throws IOException {
    say(socket, "220-mx1.fjellby.kommune.no ESMTP\r\n220 No spam\r\n");
    hear(socket);
    say(socket, "250-mx1.fjellby.kommune.no\r\n250-SIZE 1000\r\n250 starttls\r\n");
    hear(socket);
    say(socket, "220 2.0.0 go ahead\r\n");
    SSLSocket tls = secure(socket);
    hear(tls);
    say(tls, "250-mx1.fjellby.kommune.no\r\n250 AUTH PLAIN\r\n");
    hear(tls);
    heardAll.countDown();
    say(tls, "221 bye\r\n");
  }

  @Test
  void a_whole_conversation_is_told() throws IOException, InterruptedException {
    Outcome outcome = outcome(this::wholeServer);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Fact.SmtpDialogue.class,
            dialogue -> {
              assertThat(dialogue.greeting())
                  .containsExactly("220-mx1.fjellby.kommune.no ESMTP", "220 No spam");
              assertThat(dialogue.ehlo()).hasSize(3);
              assertThat(dialogue.startTlsReply()).contains("220 2.0.0 go ahead");
              assertThat(dialogue.tls()).containsInstanceOf(Fact.TlsSession.class);
              assertThat(dialogue.ehloSecure()).contains("250 AUTH PLAIN");
            });
    assertThat(heardAll.await(30, TimeUnit.SECONDS)).as("the last command came").isTrue();
    assertThat(commands)
        .containsExactly("EHLO check.example.no", "STARTTLS", "EHLO check.example.no", "QUIT");
  }

  @Test
  void what_was_said_is_kept_as_bytes() throws IOException {
    try (LoopbackServer server = new LoopbackServer(this::wholeServer)) {
      Look look = look(server, LONG);

      assertThat(look.raw().latin1())
          .startsWith(
              "220-mx1.fjellby.kommune.no ESMTP\r\n220 No spam\r\nEHLO check.example.no\r\n")
          .contains("STARTTLS\r\n220 2.0.0 go ahead\r\nEHLO");
      assertThat(look.wired()).isTrue();
    }
  }

  @Test
  void without_a_name_ehlo_gives_the_address_as_a_literal() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(socket -> {
          say(socket, "220 mx\r\n");
          hear(socket);
          say(socket, "250 mx\r\n");
          hear(socket);
        })) {
      new SmtpProbe(server.sockets(25), new JsseTls(), Optional.empty())
          .look(
              new Exchange.SmtpSession(HOST, LoopbackServer.ADDRESS, CertificateKind.ANY),
              new Attempt(1, List.of(), Deadline.in(LONG)));

      assertThat(commands).contains("EHLO [127.0.0.1]");
    }
  }

  @Test
  void a_server_without_starttls_is_a_fact_and_is_left_politely() throws IOException {
    Outcome outcome =
        outcome(socket -> {
          say(socket, "220 mx\r\n");
          hear(socket);
          say(socket, "250-mx\r\n250-XSTARTTLS\r\n250 SIZE\r\n");
          hear(socket);
        });

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Fact.SmtpDialogue.class,
            dialogue -> {
              assertThat(dialogue.startTlsReply()).isEmpty();
              assertThat(dialogue.tls()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "421 too busy, rate-limited",
    "450 later, rate-limited",
    "554 no service for you, refused",
    "451 local error, refused",
    "250 what, refused"
  })
  void a_greeting_that_is_not_220_is_no_fact_about_the_server(String greeting, String kind)
      throws IOException {
    Outcome outcome =
        outcome(socket -> {
          say(socket, greeting + "\r\n");
          hear(socket);
        });

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }

  @Test
  void a_5xx_to_ehlo_is_a_fact_and_a_4xx_is_not() throws IOException {
    assertThat(
            outcome(socket -> {
              say(socket, "220 mx\r\n");
              hear(socket);
              say(socket, "502 not implemented\r\n");
              hear(socket);
            }))
        .isInstanceOfSatisfying(
            Fact.SmtpDialogue.class,
            dialogue -> assertThat(dialogue.ehlo()).containsExactly("502 not implemented"));
    assertThat(
            outcome(socket -> {
              say(socket, "220 mx\r\n");
              hear(socket);
              say(socket, "421 slow down\r\n");
              hear(socket);
            }))
        .isEqualTo(new Failure.RateLimited("ehlo", "421 slow down"));
  }

  @Test
  void clear_text_behind_the_reply_to_starttls_ends_it_as_garbled() throws IOException {
    Outcome outcome =
        outcome(socket -> {
          say(socket, "220 mx\r\n");
          hear(socket);
          say(socket, "250-mx\r\n250 STARTTLS\r\n");
          hear(socket);
          say(socket, "220 go\r\n250-mx\r\n250 AUTH PLAIN\r\n");
          hear(socket);
        });

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Fact.SmtpDialogue.class,
            dialogue -> assertThat(dialogue.tls()).containsInstanceOf(Failure.Garbled.class));
  }

  @Test
  void a_refused_starttls_is_told_with_its_reply() throws IOException {
    Outcome outcome =
        outcome(socket -> {
          say(socket, "220 mx\r\n");
          hear(socket);
          say(socket, "250-mx\r\n250 STARTTLS\r\n");
          hear(socket);
          say(socket, "454 TLS not available\r\n");
          hear(socket);
        });

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Fact.SmtpDialogue.class,
            dialogue -> {
              assertThat(dialogue.startTlsReply()).contains("454 TLS not available");
              assertThat(dialogue.tls()).isEmpty();
            });
  }

  @Test
  void a_failed_handshake_keeps_what_was_said_before_it() throws IOException {
    Outcome outcome =
        outcome(socket -> {
          say(socket, "220 mx\r\n");
          hear(socket);
          say(socket, "250-mx\r\n250 STARTTLS\r\n");
          hear(socket);
          say(socket, "220 go\r\n");
          socket.getInputStream().read();
          socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
          socket.shutdownOutput();
          socket.getInputStream().readAllBytes();
        });

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Fact.SmtpDialogue.class,
            dialogue ->
                assertThat(dialogue.tls())
                    .contains(new Failure.Refused("tls", "handshake_failure")));
  }

  @Test
  void silence_is_a_time_out() throws IOException {
    assertThat(outcome(socket -> socket.getInputStream().read(), Duration.ofMillis(300)))
        .isEqualTo(new Failure.TimedOut("greeting"));
  }

  @Test
  void a_drip_ends_by_the_deadline() throws IOException {
    long before = System.nanoTime();
    Outcome outcome =
        outcome(
            socket -> {
              say(socket, "220-");
              Drip.untilGone(socket, 'x');
            },
            Duration.ofMillis(500));

    assertThat(outcome).isEqualTo(new Failure.TimedOut("greeting"));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"220-flood\r\n", "220-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
  void a_flood_ends_at_our_limit(String said) throws IOException {
    Outcome outcome =
        outcome(socket -> {
          if (said.endsWith("x")) {
            say(socket, "220-");
          }
          while (true) {
            say(socket, said.endsWith("x") ? said.substring(4) : said);
          }
        });

    assertThat(outcome).isInstanceOf(Failure.BudgetSpent.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 400\r\n",
        "220-a\r\n250 b\r\n",
        "\u001b[2J\r\n",
        "999 x\r\n"
      })
  void what_is_not_smtp_is_garbled(String said) throws IOException {
    Outcome outcome =
        outcome(socket -> {
          say(socket, said);
          socket.getInputStream().read();
        });

    assertThat(outcome).isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void a_server_that_hangs_up_is_garbled_and_never_refused() throws IOException {
    assertThat(outcome(socket -> {})).isInstanceOf(Failure.Garbled.class);
  }

  @Test
  void raw_bytes_are_cut() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(socket -> {
          for (int i = 0; i < 100; i++) {
            say(socket, "220-" + "y".repeat(500) + "\r\n");
          }
          say(socket, "220 end\r\n");
          hear(socket);
          say(socket, "502 no\r\n");
        })) {
      assertThat(look(server, LONG).raw().length()).isEqualTo(Observation.RAW_LIMIT);
    }
  }
}
