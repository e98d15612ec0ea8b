package no.dugnad.observe.dns.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Source;
import no.dugnad.observe.socket.Deadline;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/// Answers from a recursive resolver that was given, with DO and CD set: it fetches, we validate.
public final class Forwarding implements Source {
  private final RunCache cache;
  private final Race race;
  private final Health health;
  private final Session session;
  private final List<IpAddress> resolvers;
  private final int port;

  Forwarding(
      RunCache cache,
      Race race,
      Health health,
      Session session,
      List<IpAddress> resolvers,
      int port) {
    this.cache = cache;
    this.race = race;
    this.health = health;
    this.session = session;
    this.resolvers = List.copyOf(resolvers);
    this.port = port;
  }

  @Override
  public Deadline deadline() {
    return session.deadline();
  }

  @Override
  public boolean mayStrip() {
    return true;
  }

  @Override
  public Fetched fetch(Question question, Set<IpAddress> avoid) {
    if (avoid.isEmpty()) {
      Optional<Answer> known = cache.answer(question);
      if (known.isPresent()) {
        return new Fetched.Got(known.get());
      }
    }
    Fetched fetched = fresh(question, avoid);
    if (fetched instanceof Fetched.Got(Answer answer)) {
      cache.keep(question, answer);
    }
    return fetched;
  }

  @Override
  public Fetched fresh(Question question, Set<IpAddress> avoid) {
    Reading reading =
        race.run(
            health.order(resolvers, avoid),
            port,
            question,
            true,
            session::mayAsk,
            reply -> read(reply, question),
            session.deadline());
    return switch (reading) {
      case Reading.Final(Answer answer) -> new Fetched.Got(answer);
      case Reading.Useless(Failure why) -> new Fetched.Missed(why);
      case Reading.Referral(Zone zone) ->
          throw new IllegalStateException("a resolver's answer read as a referral");
    };
  }

  private static Reading read(Reply reply, Question question) {
    Message message = reply.message();
    int code = message.getRcode();
    return code == Rcode.NOERROR || code == Rcode.NXDOMAIN
        ? new Reading.Final(
            new Answer(
                message,
                Optional.of(Reading.zone(message, Name.root, question))
                    .filter(zone -> zone.labels() > 1),
                List.of(reply.server()),
                false,
                List.of(reply)))
        : new Reading.Useless(new Failure.Refused("answer", Rcode.string(code)));
  }
}
