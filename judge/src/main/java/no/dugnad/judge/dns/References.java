package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.NameServers;
import no.dugnad.judge.kin.SpfSight;
import no.dugnad.judge.kin.UsualNames;
import no.dugnad.judge.kin.Wildcard;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.spf.MacroString;
import no.dugnad.wire.spf.Mechanism;
import no.dugnad.wire.spf.PublishedSpf;
import no.dugnad.wire.spf.SpfRecord;
import no.dugnad.wire.spf.Term;
import no.dugnad.wire.suffix.PublicSuffix;
import no.dugnad.wire.table.Table;

/// Where the records of a domain lead, followed to names that do not exist. Lives while one
/// judgement is made.
final class References {
  /// More targets than any record set of a municipality has; a zone with thousands costs nothing.
  private static final int MOST_TARGETS = 20;

  private static final List<DomainName> HANDED_OUT =
      Table.rows(References.class, "handed-out-names.tsv", 1).stream()
          .map(row -> DomainName.of(row.getFirst()))
          .toList();

  private final View view;
  private final DomainName domain;
  private final List<Dead> dead = new ArrayList<>();
  private final List<Sight.Missed<?>> missed = new ArrayList<>();
  private final Set<Exchange<?>> asked = new LinkedHashSet<>();
  private int names;

  private References(View view, DomainName domain) {
    this.view = view;
    this.domain = domain;
  }

  /// A record that leads to a name that does not exist.
  ///
  /// @param asset what it belongs to
  /// @param type `CNAME`, `MX`, `NS`, `SRV` or `SPF`
  /// @param free the registrable domain above the target, where that does not exist either
  record Dead(
      Asset asset,
      String type,
      DomainName owner,
      DomainName target,
      Optional<DomainName> free,
      List<Exchange<?>> restsOn) {}

  /// Looks at the domain, its usual names and services.
  static References of(View view, DomainName domain) {
    References references = new References(view, domain);
    references.aliases();
    references.mail();
    references.nameServers();
    references.services();
    references.senders();
    return references;
  }

  List<Dead> dead() {
    return dead;
  }

  List<Sight.Missed<?>> missed() {
    return missed;
  }

  Set<Exchange<?>> asked() {
    return asked;
  }

  /// How many names were looked at.
  int names() {
    return names;
  }

  private void aliases() {
    Wildcard wildcard = Wildcard.of(view, domain);
    List<DomainName> usual =
        wildcard instanceof Wildcard.Answers answers ? answers.aliases() : List.of();
    for (DomainName host : UsualNames.hosts(domain)) {
      names++;
      Sight<Fact.DnsAnswer> sight = ask(host, RecordType.A);
      // A name that leads where every name leads is one of the wildcard's, and told there.
      if (sight instanceof Sight.Seen<Fact.DnsAnswer> seen
          && seen.fact().noSuchName()
          && !seen.fact().aliases().isEmpty()
          && !seen.fact().aliases().equals(usual)) {
        Asset asset = host.equals(domain) ? new Asset.Domain(domain) : new Asset.Host(host);
        dead(asset, "CNAME", host, seen.fact().aliases().getLast(), List.of(seen.exchange()));
      }
    }
  }

  private void mail() {
    switch (MailExchangers.of(view, domain)) {
      case MailExchangers.Named(var lookup, var hosts) ->
          hosts.forEach(host -> target("MX", domain, host, lookup));
      case MailExchangers.NotKnown(var _, var nothing) -> missed.add(nothing);
      case MailExchangers.NullMx _, MailExchangers.Implicit _, MailExchangers.NoSuchDomain _ -> {}
    }
  }

  private void nameServers() {
    switch (Zone.of(view, domain)) {
      case Zone.NotKnown(var _, var nothing) -> missed.add(nothing);
      case Zone.WithinSuffix _ -> {}
      case Zone.Apex zone -> {
        // Those of the parent and those of the zone itself: askers use both.
        Map<DomainName, Exchange<?>> servers = new LinkedHashMap<>();
        zone.delegation()
            .servers()
            .forEach(server -> servers.putIfAbsent(server.name(), zone.question()));
        if (ask(zone.name(), RecordType.NS) instanceof Sight.Seen<Fact.DnsAnswer> seen) {
          NameServers.names(seen.fact().records())
              .forEach(server -> servers.putIfAbsent(server, seen.exchange()));
        }
        servers.entrySet().stream()
            .limit(NameServers.MOST)
            .forEach(server -> target("NS", zone.name(), server.getKey(), server.getValue()));
      }
    }
  }

  private void services() {
    for (DomainName service : UsualNames.services(domain)) {
      names++;
      if (ask(service, RecordType.SRV) instanceof Sight.Seen<Fact.DnsAnswer> seen) {
        seen.fact().records().stream()
            .flatMap(record -> RecordData.srv(record).stream())
            .map(RecordData.Srv::target)
            .filter(target -> !target.isRoot())
            .distinct()
            .limit(MOST_TARGETS)
            .forEach(target -> target("SRV", service, target, seen.exchange()));
      }
    }
  }

  private void senders() {
    SpfSight sight = new SpfSight(view);
    PublishedSpf published = PublishedSpf.of(domain, sight);
    sight.missed().ifPresent(missed::add);
    asked.addAll(sight.asked());
    if (published instanceof PublishedSpf.One(SpfRecord record)) {
      record.terms().stream()
          .flatMap(term -> included(term).stream())
          .distinct()
          .limit(MOST_TARGETS)
          .forEach(target -> spfTarget(target, sight.asked()));
    }
  }

  private void spfTarget(DomainName target, List<Exchange<?>> from) {
    if (ask(target, RecordType.TXT) instanceof Sight.Seen<Fact.DnsAnswer> seen
        && seen.fact().noSuchName()) {
      List<Exchange<?>> restsOn = NsNames.union(from, List.of(seen.exchange()));
      dead(new Asset.Domain(domain), "SPF", domain, end(seen.fact(), target), restsOn);
    }
  }

  /// The domain of an include or redirect that is written out; one with macros is not a name until
  /// a sender is known.
  private static Optional<DomainName> included(Term term) {
    Optional<MacroString> text =
        switch (term) {
          case Term.Directive(var _, var _, Mechanism.Include(var name)) -> Optional.of(name);
          case Term.Redirect(var _, var name) -> Optional.of(name);
          case Term.Directive _, Term.Explanation _, Term.UnknownModifier _, Term.Broken _ ->
              Optional.empty();
        };
    return text.filter(name -> name.letters().isEmpty())
        .flatMap(name -> DomainName.parse(name.text()));
  }

  private void target(String type, DomainName owner, DomainName target, Exchange<?> from) {
    Sight<Fact.DnsAnswer> sight = ask(target, RecordType.A);
    if (sight instanceof Sight.Seen<Fact.DnsAnswer> seen && seen.fact().noSuchName()) {
      List<Exchange<?>> restsOn = List.of(from, seen.exchange());
      dead(new Asset.Domain(domain), type, owner, end(seen.fact(), target), restsOn);
    }
  }

  private static DomainName end(Fact.DnsAnswer answer, DomainName name) {
    return answer.aliases().isEmpty() ? name : answer.aliases().getLast();
  }

  private void dead(
      Asset asset, String type, DomainName owner, DomainName target, List<Exchange<?>> restsOn) {
    DomainName registrable = PublicSuffix.registrable(target);
    boolean known = PublicSuffix.of(target).isPresent() && !PublicSuffix.isPublicSuffix(target);
    // Whoever owns the domain itself is not somebody else, and some names nobody can choose.
    boolean handedOut = HANDED_OUT.stream().anyMatch(target::isWithin);
    if (!known || handedOut || domain.isWithin(registrable)) {
      dead.add(new Dead(asset, type, owner, target, Optional.empty(), restsOn));
      return;
    }
    if (registrable.equals(target)) {
      dead.add(new Dead(asset, type, owner, target, Optional.of(registrable), restsOn));
      return;
    }
    switch (ask(registrable, RecordType.SOA)) {
      // The dead name is certain; how serious it is is not, and the verdict is about both.
      case Sight.Missed<Fact.DnsAnswer> _ -> {}
      case Sight.Seen<Fact.DnsAnswer> seen -> {
        Optional<DomainName> free =
            seen.fact().noSuchName() && seen.fact().aliases().isEmpty()
                ? Optional.of(registrable)
                : Optional.empty();
        List<Exchange<?>> all = NsNames.union(restsOn, List.of(seen.exchange()));
        dead.add(new Dead(asset, type, owner, target, free, all));
      }
    }
  }

  /// Every question is put through here, so that what told nothing is never forgotten.
  private Sight<Fact.DnsAnswer> ask(DomainName name, RecordType type) {
    Sight<Fact.DnsAnswer> sight = Answers.of(view, name, type);
    asked.add(sight.exchange());
    if (sight instanceof Sight.Missed<Fact.DnsAnswer> nothing) {
      missed.add(nothing);
    }
    return sight;
  }
}
