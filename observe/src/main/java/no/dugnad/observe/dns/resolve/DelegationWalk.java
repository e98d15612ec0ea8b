package no.dugnad.observe.dns.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.observation.Failure;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Sets;
import no.dugnad.observe.dns.message.Step;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Finds where a name is delegated, and what the zone above says of it.
public final class DelegationWalk {
  private static final int MOST_ZONES = 130;

  /// What was found.
  public sealed interface Result {
    /// A delegation.
    ///
    /// @param apex the zone that the name lies in
    /// @param parent the zone above it
    /// @param servers as the parent gives them; where its servers serve the zone too, as they give
    ///   them
    /// @param ds the parent's answer for DS
    /// @param replies what was said
    record Found(Name apex, Name parent, List<Zone.Server> servers, Answer ds, List<Reply> replies)
        implements Result {
      public Found {
        servers = List.copyOf(servers);
        replies = List.copyOf(replies);
      }
    }

    /// None, and why.
    record Missed(Failure failure) implements Result {}
  }

  private final Iteration iteration;
  private final Set<IpAddress> avoid;

  /// @param avoid servers to ask only when the others fail
  public DelegationWalk(Iteration iteration, Set<IpAddress> avoid) {
    this.iteration = iteration;
    this.avoid = Set.copyOf(avoid);
  }

  /// Finds the delegation of a name, or of the zone that it lies in.
  public Result find(Name name) {
    Name wanted = name;
    for (int zones = 0; zones < MOST_ZONES && wanted.labels() > 1; zones++) {
      Question question = new Question(wanted, Type.NS);
      Zone above = iteration.above(wanted);
      switch (iteration.ask(above, question, avoid)) {
        case Reading.Useless(Failure why) -> {
          return new Result.Missed(why);
        }
        case Reading.Referral(Zone child) -> {
          iteration.learn(child);
          if (child.apex().equals(wanted)) {
            return delegated(child, above.apex());
          }
        }
        case Reading.Final(Answer answer) -> {
          Step step = Step.of(answer.message(), question);
          if (step instanceof Step.Found(Sets.SignedSet set)) {
            return shared(wanted, answer, set);
          }
          // An alias does not say which zone it stands in, but never stands at an apex.
          wanted = step instanceof Step.Alias ? new Name(wanted, 1) : holder(wanted, answer, above);
        }
      }
    }
    return new Result.Missed(new Failure.Garbled("delegation", "nothing is above the root"));
  }

  /// The zone that says it has no such delegation. It may be served by the servers of a zone above
  /// it, which then speak for it at once.
  private static Name holder(Name wanted, Answer answer, Zone above) {
    Name zone = answer.zone().orElse(above.apex());
    return zone.labels() < wanted.labels() ? zone : above.apex();
  }

  private Result delegated(Zone child, Name parent) {
    Fetched ds =
        child
            .ds()
            .<Fetched>map(Fetched.Got::new)
            .orElseGet(() -> iteration.fresh(new Question(child.apex(), Type.DS), avoid));
    return switch (ds) {
      case Fetched.Missed(Failure failure) -> new Result.Missed(failure);
      case Fetched.Got(Answer answer) ->
          new Result.Found(
              child.apex(),
              answer.zone().orElse(parent),
              child.servers(),
              answer,
              answer.replies());
    };
  }

  /// The parent's servers serve the child too, and so answer as the child; only for DS does the
  /// parent speak.
  private Result shared(Name apex, Answer answer, Sets.SignedSet set) {
    return switch (iteration.fresh(new Question(apex, Type.DS), avoid)) {
      case Fetched.Missed(Failure failure) -> new Result.Missed(failure);
      case Fetched.Got(Answer ds) -> {
        Name parent = ds.zone().orElse(new Name(apex, 1));
        List<Reply> replies = new ArrayList<>(answer.replies());
        replies.addAll(ds.replies());
        yield new Result.Found(
            apex, parent, Reading.servers(answer.message(), parent, set), ds, replies);
      }
    };
  }

  /// As [#find(Name)], through a recursive resolver: what the child says of its servers, and what
  /// the parent says of DS.
  public static Result through(Forwarding resolver, Name name) {
    Optional<Name> apex = apex(resolver, name);
    Optional<Name> parent =
        apex.filter(zone -> zone.labels() > 1).flatMap(zone -> apex(resolver, new Name(zone, 1)));
    if (apex.isEmpty() || parent.isEmpty()) {
      return new Result.Missed(new Failure.Garbled("delegation", "the resolver names no zone"));
    }
    Question question = new Question(apex.get(), Type.NS);
    Fetched servers = resolver.fetch(question);
    Fetched ds = resolver.fetch(new Question(apex.get(), Type.DS));
    if (servers instanceof Fetched.Missed(Failure failure)) {
      return new Result.Missed(failure);
    }
    if (ds instanceof Fetched.Missed(Failure failure)) {
      return new Result.Missed(failure);
    }
    Answer named = ((Fetched.Got) servers).answer();
    List<Zone.Server> found =
        Step.of(named.message(), question) instanceof Step.Found(Sets.SignedSet set)
            ? Reading.servers(named.message(), parent.get(), set)
            : List.of();
    Answer signed = ((Fetched.Got) ds).answer();
    List<Reply> replies = new ArrayList<>(named.replies());
    replies.addAll(signed.replies());
    return new Result.Found(apex.get(), parent.get(), found, signed, replies);
  }

  private static Optional<Name> apex(Forwarding resolver, Name name) {
    Question question = new Question(name, Type.SOA);
    return resolver.fetch(question) instanceof Fetched.Got(Answer answer)
        ? java.util.stream.Stream.of(Section.ANSWER, Section.AUTHORITY)
            .flatMap(section -> Sets.of(answer.message(), section).ofType(Type.SOA).stream())
            .map(Sets.SignedSet::name)
            .filter(name::subdomain)
            .findFirst()
        : Optional.empty();
  }
}
