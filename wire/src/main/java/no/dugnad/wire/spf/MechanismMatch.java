package no.dugnad.wire.spf;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;

/// Whether a mechanism matches the sender (RFC 7208 §5), `include` apart, which is a record of its
/// own.
final class MechanismMatch {
  private final SpfQuestion question;
  private final SpfLookup lookup;
  private final LookupBudget budget;
  private final ValidatedNames validated;

  MechanismMatch(SpfQuestion question, SpfLookup lookup, LookupBudget budget) {
    this.question = question;
    this.lookup = lookup;
    this.budget = budget;
    this.validated = new ValidatedNames(question.ip(), lookup);
  }

  /// The name that a mechanism is about; empty where it is about none, or its macros lead to none.
  Optional<DomainName> target(Mechanism mechanism, DomainName domain) {
    return switch (mechanism) {
      case Mechanism.All(), Mechanism.Ip4 _, Mechanism.Ip6 _ -> Optional.empty();
      case Mechanism.Include(MacroString name) -> name(name, domain);
      case Mechanism.Exists(MacroString name) -> name(name, domain);
      case Mechanism.A(Optional<MacroString> name, _, _) -> nameOr(name, domain);
      case Mechanism.Mx(Optional<MacroString> name, _, _) -> nameOr(name, domain);
      case Mechanism.Ptr(Optional<MacroString> name) -> nameOr(name, domain);
    };
  }

  Optional<DomainName> name(MacroString macros, DomainName domain) {
    return values(domain).expandName(macros);
  }

  private Optional<DomainName> nameOr(Optional<MacroString> macros, DomainName domain) {
    return macros.isEmpty() ? Optional.of(domain) : name(macros.get(), domain);
  }

  /// The macro letters in a record of this domain.
  MacroValues values(DomainName domain) {
    return letter ->
        switch (letter) {
          case 's' -> Optional.of(question.sender());
          case 'l' -> Optional.of(question.localPart());
          case 'o' -> Optional.of(question.senderDomain());
          case 'd' -> Optional.of(domain.ascii());
          case 'i' -> Optional.of(MacroValues.dotted(question.ip()));
          case 'p' -> Optional.of(nameOfSender(domain));
          case 'v' -> Optional.of(family() == Family.IPV4 ? "in-addr" : "ip6");
          case 'h' -> Optional.of(question.helo());
          case 'c' -> Optional.of(question.ip().text());
          case 'r' -> Optional.of(question.receiver());
          case 't' -> Optional.of(Long.toString(question.now().getEpochSecond()));
          default -> Optional.empty();
        };
  }

  /// `%{p}`, whose look-up counts once (§4.6.4).
  private String nameOfSender(DomainName domain) {
    if (!validated.asked()) {
      var _ = budget.spend();
    }
    return validated.best(domain);
  }

  Match match(Mechanism mechanism, Optional<DomainName> target) {
    Optional<Match> spent = mechanism.looksUp() ? budget.spend() : Optional.empty();
    if (spent.isPresent()) {
      return spent.get();
    }
    return switch (mechanism) {
      case Mechanism.All() -> new Match.Yes();
      case Mechanism.Ip4(IpAddress network, int bits) -> matched(within(network, bits));
      case Mechanism.Ip6(IpAddress network, int bits) -> matched(within(network, bits));
      case Mechanism.A(_, int bits4, int bits6) ->
          target.map(name -> a(name, bits(bits4, bits6))).orElse(new Match.No());
      case Mechanism.Mx(_, int bits4, int bits6) ->
          target.map(name -> mx(name, bits(bits4, bits6))).orElse(new Match.No());
      case Mechanism.Ptr _ -> target.map(this::ptr).orElse(new Match.No());
      case Mechanism.Exists _ -> target.map(this::exists).orElse(new Match.No());
      case Mechanism.Include _ ->
          throw new IllegalArgumentException("an include is a record of its own");
    };
  }

  private Match a(DomainName name, int bits) {
    return switch (addresses(name)) {
      case SpfAnswer.Records(List<ResourceRecord> records) -> matched(anyWithin(records, bits));
      case SpfAnswer.NoData(), SpfAnswer.NoSuchName() -> nothingFound();
      case SpfAnswer.TempError() -> noAnswer(name);
    };
  }

  private Match mx(DomainName name, int bits) {
    return switch (lookup.ask(name, RecordType.MX)) {
      case SpfAnswer.Records(List<ResourceRecord> records) -> exchangers(name, records, bits);
      case SpfAnswer.NoData(), SpfAnswer.NoSuchName() -> nothingFound();
      case SpfAnswer.TempError() -> noAnswer(name);
    };
  }

  private Match exchangers(DomainName name, List<ResourceRecord> records, int bits) {
    if (records.size() > LookupBudget.MOST_NAMES) {
      return new Match.Permanent(SpfTrouble.at(SpfTrouble.Kind.TOO_MANY_EXCHANGERS, name));
    }
    boolean empty = false;
    List<DomainName> hosts =
        records.stream()
            .flatMap(record -> RecordData.mx(record).stream())
            .sorted(java.util.Comparator.comparingInt(RecordData.Mx::preference))
            .map(RecordData.Mx::exchange)
            .filter(host -> !host.isRoot())
            .toList();
    for (DomainName host : hosts) {
      switch (addresses(host)) {
        case SpfAnswer.Records(List<ResourceRecord> found) -> {
          if (anyWithin(found, bits)) {
            return new Match.Yes();
          }
        }
        case SpfAnswer.NoData(), SpfAnswer.NoSuchName() -> empty = true;
        case SpfAnswer.TempError() -> {
          return noAnswer(host);
        }
      }
    }
    return empty ? nothingFound() : new Match.No();
  }

  private Match ptr(DomainName name) {
    boolean any = validated.names().stream().anyMatch(each -> each.isWithin(name));
    return any ? new Match.Yes() : validated.nothing() ? nothingFound() : new Match.No();
  }

  /// Always by an A record, whatever the sender's family (§5.7).
  private Match exists(DomainName name) {
    return switch (lookup.ask(name, RecordType.A)) {
      case SpfAnswer.Records _ -> new Match.Yes();
      case SpfAnswer.NoData(), SpfAnswer.NoSuchName() -> nothingFound();
      case SpfAnswer.TempError() -> noAnswer(name);
    };
  }

  private SpfAnswer addresses(DomainName name) {
    return lookup.ask(name, family() == Family.IPV4 ? RecordType.A : RecordType.AAAA);
  }

  private Match nothingFound() {
    return budget.spendVoid().orElseGet(Match.No::new);
  }

  private static Match noAnswer(DomainName name) {
    return new Match.Temporary(SpfTrouble.at(SpfTrouble.Kind.NO_ANSWER, name));
  }

  private static Match matched(boolean matches) {
    return matches ? new Match.Yes() : new Match.No();
  }

  private boolean anyWithin(List<ResourceRecord> records, int bits) {
    return records.stream()
        .flatMap(record -> RecordData.address(record).stream())
        .anyMatch(address -> within(address, bits));
  }

  private boolean within(IpAddress network, int bits) {
    return network.family() == family()
        && network.network(bits).equals(question.ip().network(bits));
  }

  private int bits(int bits4, int bits6) {
    return family() == Family.IPV4 ? bits4 : bits6;
  }

  private Family family() {
    return question.ip().family();
  }
}
