package no.dugnad.observe.dns.resolve;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Asker;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Source;
import no.dugnad.observe.socket.Deadline;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/// Answers found by walking down from the root (RFC 1034 §5.3.3). The whole question goes to every
/// zone on the way: one round trip a zone. No name minimisation (RFC 9156): the names are public,
/// and it costs round trips.
public final class Iteration implements Source {
  /// More zones than a name of 127 labels can honestly have.
  private static final int MOST_ZONES = 40;

  /// Names of name servers whose name servers' names must be resolved first, and so on.
  private static final int MOST_DEPTH = 5;

  private static final int PORT = 53;

  private final RunCache cache;
  private final Race race;
  private final Health health;
  private final Session session;
  private final Consumer<Name> signedZone;
  private final int depth;

  private Iteration(
      RunCache cache,
      Race race,
      Health health,
      Session session,
      Consumer<Name> signedZone,
      int depth) {
    this.cache = cache;
    this.race = race;
    this.health = health;
    this.session = session;
    this.signedZone = signedZone;
    this.depth = depth;
  }

  /// @param health shared by the look-ups of a run
  /// @param signedZone told of each zone on the way that has a DS, as soon as it is known
  static Iteration of(
      RunCache cache, Asker asker, Health health, Session session, Consumer<Name> signedZone) {
    return new Iteration(cache, new Race(asker, health), health, session, signedZone, 0);
  }

  /// The same, one level further from the question.
  Iteration deeper() {
    return new Iteration(cache, race, health, session, zone -> {}, depth + 1);
  }

  @Override
  public Deadline deadline() {
    return session.deadline();
  }

  @Override
  public boolean mayStrip() {
    return false;
  }

  @Override
  public Fetched fetch(Question question, Set<IpAddress> avoid) {
    if (depth > MOST_DEPTH) {
      return new Fetched.Missed(
          new Failure.Garbled("delegation", "name servers named in circles or too deep"));
    }
    if (avoid.isEmpty()) {
      Optional<Answer> known = known(question);
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

  private Optional<Answer> known(Question question) {
    Optional<Answer> answer = cache.answer(question);
    return answer.isPresent() || question.type() != Type.DS
        ? answer
        : cache.zone(question.name()).flatMap(Zone::ds);
  }

  @Override
  public Fetched fresh(Question question, Set<IpAddress> avoid) {
    for (int zones = 0; zones < MOST_ZONES; zones++) {
      Zone zone = cache.deepest(question);
      Optional<Name> next = unexplored(zone, question);
      boolean leading = next.isPresent() && lead(next.get());
      if (next.isPresent() && !leading && !cache.deepest(question).apex().equals(zone.apex())) {
        continue;
      }
      Reading reading;
      boolean found = false;
      try {
        reading = ask(zone, question, avoid);
        found = !(reading instanceof Reading.Useless);
        if (reading instanceof Reading.Referral(Zone child)) {
          learn(child);
        }
      } finally {
        if (leading) {
          cache.explored(next.orElseThrow(), found);
        }
      }
      switch (reading) {
        case Reading.Final(Answer answer) -> {
          return new Fetched.Got(answer);
        }
        case Reading.Useless(Failure why) -> {
          return new Fetched.Missed(why);
        }
        case Reading.Referral(Zone child) -> {}
      }
    }
    return new Fetched.Missed(new Failure.BudgetSpent("zones on the way to " + question.name()));
  }

  /// The name one label below the zone where a cut may be, for questions that lie below it. Only
  /// look-ups themselves wait for each other, never those for name servers' addresses: two that
  /// waited for each other would wait for ever.
  private Optional<Name> unexplored(Zone zone, Question question) {
    int labels = zone.apex().labels() + 1;
    int least = question.type() == Type.DS ? labels + 1 : labels;
    return depth == 0 && question.name().labels() >= least
        ? Optional.of(new Name(question.name(), question.name().labels() - labels))
        : Optional.empty();
  }

  /// Whether this look-up is the one to find out; if not, waits for the one who is.
  private boolean lead(Name name) {
    Optional<CompletableFuture<Boolean>> other = cache.explore(name);
    if (other.isEmpty()) {
      return true;
    }
    try {
      other.get().get(session.deadline().leftMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException none) {
      return false;
    }
    return false;
  }

  Reading ask(Zone zone, Question question, Set<IpAddress> avoid) {
    return new ZoneServers(zone, this::addresses)
        .ask(addresses ->
            race.run(
                health.order(addresses, avoid),
                PORT,
                question,
                false,
                session::mayAsk,
                reply -> Reading.of(reply, zone.apex(), question),
                session.deadline()));
  }

  private ZoneServers.Found addresses(Name server) {
    return AddressSearch.of(this, server);
  }

  /// The deepest known zone above a name.
  Zone above(Name name) {
    return cache.deepest(new Question(name, Type.DS));
  }

  /// Remembers a delegation, and starts what it makes useful.
  void learn(Zone child) {
    cache.keep(child);
    if (child.signed()) {
      signedZone.accept(child.apex());
    }
  }
}
