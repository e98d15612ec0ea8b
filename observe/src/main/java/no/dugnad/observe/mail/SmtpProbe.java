package no.dugnad.observe.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Outcome;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.socket.Connection;
import no.dugnad.observe.socket.Dial;
import no.dugnad.observe.socket.Purpose;
import no.dugnad.observe.socket.Sockets;
import no.dugnad.observe.tls.TlsLayer;
import no.dugnad.wire.smtp.SmtpReply;

/// Talks to a mail server as any sender does, up to where a sender would name the mail (RFC 5321,
/// 3207): greeting, EHLO, STARTTLS where it is offered, the handshake, EHLO again, QUIT.
///
/// Every wait is bounded, and so is all that is read. What a server says before STARTTLS and slips
/// in behind its reply (command injection the other way, RFC 3207 §4.2: what was learned in clear
/// text must be discarded) ends the handshake as garbled.
public final class SmtpProbe implements Probe<Exchange.SmtpSession> {
  private static final int PORT = 25;

  /// For the whole conversation.
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /// For the greeting: some servers hold it back for five to ten seconds to drive off spammers. RFC
  /// 5321 §4.5.3.2 asks senders to wait five minutes; we would rather say "unknown".
  private static final Duration GREETING = Duration.ofSeconds(15);

  /// For each reply after it.
  private static final Duration REPLY = Duration.ofSeconds(8);

  private static final int SERVICE_READY = 220;

  private final Sockets sockets;
  private final TlsLayer tls;
  private final Optional<DomainName> ourName;

  /// @param ourName what EHLO says; where empty, the address literal of our end, which is what RFC
  ///   5321 §4.1.4 has for a machine without a public name
  public SmtpProbe(Sockets sockets, TlsLayer tls, Optional<DomainName> ourName) {
    this.sockets = sockets;
    this.tls = tls;
    this.ourName = ourName;
  }

  @Override
  public Look look(Exchange.SmtpSession exchange, Attempt attempt) {
    Dial dial =
        sockets.connect(
            exchange.address(), PORT, new Purpose.Mail(), attempt.deadline().within(PATIENCE));
    return switch (dial) {
      case Dial.Failed(var failure) -> Look.of(failure);
      case Dial.Open(var connection) -> {
        try (connection) {
          Transcript transcript = new Transcript();
          Outcome outcome = converse(exchange, connection, transcript);
          yield new Look(outcome, "", connection.wired(), transcript.bytes());
        }
      }
    };
  }

  private Outcome converse(
      Exchange.SmtpSession exchange, Connection connection, Transcript transcript) {
    Conversation clear = new Conversation(connection.socket(), connection, transcript);
    SmtpReply greeting;
    SmtpReply ehlo;
    try {
      greeting = clear.reply("greeting", GREETING);
      if (greeting.code() != SERVICE_READY) {
        clear.quit();
        return refusal("greeting", greeting);
      }
      ehlo = clear.command("EHLO " + name(connection), "ehlo", REPLY);
    } catch (Conversation.Ended ended) {
      return ended.failure();
    }
    if (ehlo.code() >= 400 && ehlo.code() < 500) {
      clear.quit();
      return refusal("ehlo", ehlo);
    }
    if (!SmtpReply.keywords(ehlo.lines()).contains("STARTTLS")) {
      clear.quit();
      return dialogue(greeting, ehlo, Optional.empty(), Optional.empty(), List.of());
    }
    return startTls(exchange, connection, clear, greeting, ehlo, transcript);
  }

  private Outcome startTls(
      Exchange.SmtpSession exchange,
      Connection connection,
      Conversation clear,
      SmtpReply greeting,
      SmtpReply ehlo,
      Transcript transcript) {
    SmtpReply reply;
    try {
      reply = clear.command("STARTTLS", "starttls", REPLY);
    } catch (Conversation.Ended ended) {
      return dialogue(greeting, ehlo, Optional.empty(), Optional.of(ended.failure()), List.of());
    }
    Optional<String> said = Optional.of(reply.text());
    if (reply.code() != SERVICE_READY) {
      clear.quit();
      Optional<Outcome> slowed =
          reply.slowDown() ? Optional.of(refusal("starttls", reply)) : Optional.empty();
      return dialogue(greeting, ehlo, said, slowed, List.of());
    }
    if (clear.hasUnreadBytes()) {
      Failure injected = new Failure.Garbled("starttls", "clear text behind the reply to STARTTLS");
      return dialogue(greeting, ehlo, said, Optional.of(injected), List.of());
    }
    return switch (tls.start(
        connection, exchange.serverName(), exchange.certificate(), List.of())) {
      case TlsLayer.Layered.Failed(var failure) ->
          dialogue(greeting, ehlo, said, Optional.of(failure), List.of());
      case TlsLayer.Layered.Secured(var socket, var session) -> {
        Conversation secure = new Conversation(socket, connection, transcript);
        List<String> again = secondEhlo(secure, connection);
        yield dialogue(greeting, ehlo, said, Optional.of(session), again);
      }
    };
  }

  private List<String> secondEhlo(Conversation secure, Connection connection) {
    try {
      List<String> lines = secure.command("EHLO " + name(connection), "ehlo", REPLY).lines();
      secure.quit();
      return lines;
    } catch (Conversation.Ended ended) {
      // The handshake is what we came for; what is offered behind it is a by-product.
      return List.of();
    }
  }

  private String name(Connection connection) {
    return ourName
        .map(DomainName::ascii)
        .orElseGet(() -> AddressLiteral.of(connection.socket().getLocalAddress()));
  }

  private static Failure refusal(String stage, SmtpReply reply) {
    return reply.slowDown()
        ? new Failure.RateLimited(stage, reply.text())
        : new Failure.Refused(stage, reply.text());
  }

  private static Fact.SmtpDialogue dialogue(
      SmtpReply greeting,
      SmtpReply ehlo,
      Optional<String> startTlsReply,
      Optional<Outcome> tls,
      List<String> ehloSecure) {
    return new Fact.SmtpDialogue(greeting.lines(), ehlo.lines(), startTlsReply, tls, ehloSecure);
  }
}
