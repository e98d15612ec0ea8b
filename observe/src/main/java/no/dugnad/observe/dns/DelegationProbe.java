package no.dugnad.observe.dns;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.observe.dns.message.Answer;
import no.dugnad.observe.dns.message.Fetched;
import no.dugnad.observe.dns.message.Question;
import no.dugnad.observe.dns.message.Records;
import no.dugnad.observe.dns.message.Reply;
import no.dugnad.observe.dns.message.Sets;
import no.dugnad.observe.dns.message.Step;
import no.dugnad.observe.dns.resolve.DelegationWalk;
import no.dugnad.observe.dns.resolve.Session;
import no.dugnad.observe.probe.Attempt;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.wire.dns.RecordData;
import org.xbill.DNS.Type;

/// Asks the servers of the zone above what they say of a delegation.
final class DelegationProbe implements Probe<Exchange.Delegation> {
  private final Work.Opener opener;
  private final InstantSource clock;

  DelegationProbe(Work.Opener opener, InstantSource clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Look look(Exchange.Delegation exchange, Attempt attempt) {
    try (Session session = new Session(attempt.deadline().within(LookupProbe.LONGEST))) {
      Work work = opener.open(session, attempt.number());
      return switch (work.delegations()
          .find(Records.name(exchange.name()), earlierServers(attempt))) {
        case DelegationWalk.Result.Missed(Failure failure) -> Look.of(failure);
        case DelegationWalk.Result.Found found -> look(found, work);
      };
    }
  }

  private Look look(DelegationWalk.Result.Found found, Work work) {
    Optional<DomainName> apex = RecordData.name(found.apex());
    Optional<DomainName> parent = RecordData.name(found.parent());
    if (apex.isEmpty() || parent.isEmpty()) {
      return Look.of(new Failure.Garbled("delegation", "a zone whose name is none"));
    }
    Question question = new Question(found.apex(), Type.DS);
    Answer answer = found.ds();
    Security security = work.validator().judge(answer, question, work.source(), clock.instant());
    if (security.state() == Security.State.BOGUS
        && work.source().fetch(question, Set.copyOf(answer.servers()))
            instanceof Fetched.Got(Answer second)) {
      Security again = work.validator().judge(second, question, work.source(), clock.instant());
      if (again.state() != Security.State.BOGUS) {
        answer = second;
        security = again;
      }
    }
    List<Fact.NameServer> servers =
        found.servers().stream()
            .flatMap(server ->
                RecordData.name(server.name()).stream()
                    .map(name -> new Fact.NameServer(name, server.glue())))
            .toList();
    Fact.DelegationSeen seen =
        new Fact.DelegationSeen(
            apex.get(), parent.get(), servers, ds(answer, question), security, answer.servers());
    boolean wired = found.replies().stream().anyMatch(Reply::wired);
    return new Look(seen, LookupProbe.names(answer.servers()), wired, Reply.raw(found.replies()));
  }

  private static List<ResourceRecord> ds(Answer answer, Question question) {
    return Step.of(answer.message(), question) instanceof Step.Found(Sets.SignedSet set)
        ? Records.ours(set.records().rrs(false))
        : List.of();
  }

  private static Set<IpAddress> earlierServers(Attempt attempt) {
    Set<IpAddress> servers = new HashSet<>();
    for (Observation observation : attempt.earlier()) {
      if (observation.outcome() instanceof Fact.DelegationSeen seen) {
        servers.addAll(seen.parentServers());
      }
    }
    return servers;
  }
}
