package no.dugnad.observe.dns;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Records;
import no.dugnad.observe.dns.message.Sets;
import no.dugnad.observe.dns.message.Step;
import no.dugnad.observe.dns.resolve.Session;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import org.xbill.DNS.Name;

/// Looks a name up: answer, alias after alias, each validated where it belongs.
final class LookupProbe implements Probe<Exchange.Lookup> {
  /// Several tries on every zone of the way at 20 % loss; an honest look-up takes a tenth of it.
  static final Duration LONGEST = Duration.ofSeconds(8);

  /// What resolvers commonly follow.
  private static final int MOST_ALIASES = 12;

  private final Work.Opener opener;
  private final InstantSource clock;

  LookupProbe(Work.Opener opener, InstantSource clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Look look(Exchange.Lookup exchange, Attempt attempt) {
    try (Session session = new Session(attempt.deadline().within(LONGEST))) {
      Work work = opener.open(session, attempt.number());
      return follow(exchange, work, attempt);
    }
  }

  private Look follow(Exchange.Lookup exchange, Work work, Attempt attempt) {
    Trail trail = new Trail();
    Set<Name> seen = new HashSet<>();
    Set<IpAddress> avoid = earlierServers(attempt);
    Question question = new Question(Records.name(exchange.name()), exchange.type().number());
    while (seen.add(question.name())) {
      if (seen.size() > MOST_ALIASES + 1) {
        return trail.failed(new Failure.BudgetSpent("aliases"));
      }
      Fetched fetched =
          attempt.number() == 1
              ? work.source().fetch(question)
              : work.source().fresh(question, avoid);
      if (fetched instanceof Fetched.Missed(Failure failure)) {
        return trail.failed(failure);
      }
      Believed believed = believe(((Fetched.Got) fetched).answer(), question, work);
      trail.add(believed.answer(), believed.security());
      Step step = Step.of(believed.answer().message(), question);
      if (!(step instanceof Step.Alias(Sets.SignedSet set, Optional<Name> target))) {
        return trail.ended(step);
      }
      if (target.isEmpty()) {
        return trail.tooLong();
      }
      if (!trail.alias(target.get())) {
        return trail.failed(new Failure.Garbled("alias", "an alias to a name that is none"));
      }
      question = new Question(target.get(), question.type());
    }
    return trail.failed(new Failure.Garbled("alias", "the aliases lead in a circle"));
  }

  private record Believed(Answer answer, Security security) {}

  /// What one server says and does not hold is asked of another before it counts.
  private Believed believe(Answer first, Question question, Work work) {
    Security security = work.validator().judge(first, question, work.source(), clock.instant());
    if (security.state() != Security.State.BOGUS) {
      return new Believed(first, security);
    }
    Set<IpAddress> avoid = Set.copyOf(first.servers());
    if (work.source().fetch(question, avoid) instanceof Fetched.Got(Answer second)) {
      Security again = work.validator().judge(second, question, work.source(), clock.instant());
      if (again.state() != Security.State.BOGUS) {
        return new Believed(second, again);
      }
    }
    return new Believed(first, security);
  }

  private static Set<IpAddress> earlierServers(Attempt attempt) {
    Set<IpAddress> servers = new HashSet<>();
    for (Observation observation : attempt.earlier()) {
      if (observation.outcome() instanceof Fact.DnsAnswer answer) {
        servers.addAll(answer.servers());
      }
    }
    return servers;
  }

  static String names(List<IpAddress> servers) {
    return String.join(", ", servers.stream().map(IpAddress::text).toList());
  }
}
