package no.dugnad.judge.kin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// What a domain answers for a name that nobody has made: a record for `*` (RFC 4592), or nothing.
public sealed interface Wildcard {
  /// A label that no zone has: told by its own text, and long enough that none has it by chance.
  String NOBODY = "dugnad-finnes-ikke-4c8e1f7b2a";

  /// There is no address or alias for such names.
  record None(List<Exchange<?>> restsOn) implements Wildcard {}

  /// There is.
  ///
  /// @param data the records' data, without their owner
  /// @param aliases where such names lead
  /// @param dead whether they lead to a name that does not exist
  record Answers(
      List<Exchange<?>> restsOn,
      List<no.dugnad.model.bytes.Bytes> data,
      List<DomainName> aliases,
      boolean dead)
      implements Wildcard {}

  /// It could not be told.
  record NotKnown(Sight.Missed<Fact.DnsAnswer> missed) implements Wildcard {}

  /// A name below the domain that nobody has made; empty where no name fits below it.
  static Optional<DomainName> nobody(DomainName domain) {
    return domain.tryChild(NOBODY);
  }

  /// Asks for the addresses of a name that nobody has made.
  static Wildcard of(View view, DomainName domain) {
    Optional<DomainName> name = nobody(domain);
    if (name.isEmpty()) {
      return new None(List.of());
    }
    List<Sight<Fact.DnsAnswer>> sights =
        List.of(
            no.dugnad.judge.kin.Answers.of(view, name.get(), RecordType.A),
            no.dugnad.judge.kin.Answers.of(view, name.get(), RecordType.AAAA));
    List<Exchange<?>> restsOn = new ArrayList<>();
    Optional<Sight.Missed<Fact.DnsAnswer>> missed = Optional.empty();
    List<no.dugnad.model.bytes.Bytes> data = new ArrayList<>();
    List<DomainName> aliases = new ArrayList<>();
    boolean dead = false;
    for (Sight<Fact.DnsAnswer> sight : sights) {
      restsOn.add(sight.exchange());
      switch (sight) {
        case Sight.Missed<Fact.DnsAnswer> nothing -> missed = missed.or(() -> Optional.of(nothing));
        case Sight.Seen<Fact.DnsAnswer> seen -> {
          Fact.DnsAnswer answer = seen.fact();
          answer.records().stream().map(ResourceRecord::data).forEach(data::add);
          answer.aliases().stream().filter(alias -> !aliases.contains(alias)).forEach(aliases::add);
          dead |= answer.noSuchName() && !answer.aliases().isEmpty();
        }
      }
    }
    if (!data.isEmpty() || !aliases.isEmpty()) {
      return new Answers(List.copyOf(restsOn), List.copyOf(data), List.copyOf(aliases), dead);
    }
    return missed.<Wildcard>map(NotKnown::new).orElseGet(() -> new None(List.copyOf(restsOn)));
  }
}
