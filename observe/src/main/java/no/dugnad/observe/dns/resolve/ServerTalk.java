package no.dugnad.observe.dns.resolve;

import java.time.Duration;
import java.util.List;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Asker;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Told;
import no.dugnad.observe.socket.Deadline;
import org.xbill.DNS.Rcode;

/// One question to one server over one transport, with the retries that datagrams need. No
/// fall-back to TCP: what this server does over this transport is the question.
public final class ServerTalk {
  private static final int PORT = 53;
  private static final List<Duration> UDP_PATIENCE =
      List.of(Duration.ofMillis(1000), Duration.ofMillis(1500), Duration.ofMillis(2000));
  private static final List<Duration> TCP_PATIENCE =
      List.of(Duration.ofSeconds(3), Duration.ofSeconds(3));

  private final Asker asker;
  private final Health health;

  ServerTalk(Asker asker, Health health) {
    this.asker = asker;
    this.health = health;
  }

  /// Asks.
  ///
  /// @return with `RateLimited` where it refuses what it gave before
  public Told ask(IpAddress server, Transport transport, Question question, Deadline deadline) {
    Told told = Told.failed(new Failure.TimedOut("answer"));
    for (Duration patience : transport == Transport.UDP ? UDP_PATIENCE : TCP_PATIENCE) {
      Deadline wait = deadline.within(patience);
      told = once(server, transport, question, wait);
      if (told instanceof Told.Failed(Failure.BudgetSpent _)) {
        // Our own turn had not come: nobody was asked yet, and it is worth waiting for.
        told = once(server, transport, question, deadline);
      }
      boolean silent =
          told instanceof Told.Failed(Failure failure) && failure instanceof Failure.TimedOut;
      if (!silent || deadline.passed()) {
        break;
      }
    }
    return told instanceof Told.Answered(Reply reply) ? judged(reply, question) : told;
  }

  private Told once(IpAddress server, Transport transport, Question question, Deadline wait) {
    return switch (transport) {
      case UDP -> asker.datagram(server, PORT, question, false, wait);
      case TCP -> asker.tcp(server, PORT, question, false, wait);
    };
  }

  private Told judged(Reply reply, Question question) {
    if (reply.message().getRcode() != Rcode.REFUSED) {
      health.gave(reply.server(), question);
      return new Told.Answered(reply);
    }
    if (health.hasGiven(reply.server(), question)) {
      asker.slowDown(reply.server());
      return Told.failed(new Failure.RateLimited("answer", "REFUSED"));
    }
    return new Told.Answered(reply);
  }
}
