package no.dugnad.wire.spf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;

/// What the `a`, `mx` and `exists` of a tree find, as far as it does not depend on the sender.
///
/// @param terms one for each term that was looked up, in the order of the tree
public record SpfHosts(List<Hosts> terms) {
  /// The most terms that are looked up: four times what any record may need (RFC 7208 §4.6.4).
  private static final int MOST_TERMS = 40;

  public SpfHosts {
    terms = List.copyOf(terms);
  }

  /// What one term finds.
  ///
  /// @param domain where the term stands
  /// @param name what it looks up
  /// @param exchangers how many MX records there are, for `mx`
  /// @param addresses all that were found, in both families
  /// @param empty the families in which some look-up was answered with nothing (a void look-up)
  /// @param gaps whether some look-up got no answer
  public record Hosts(
      DomainName domain,
      Term.Directive directive,
      DomainName name,
      int exchangers,
      List<IpAddress> addresses,
      Set<Family> empty,
      boolean gaps) {
    public Hosts {
      addresses = List.copyOf(addresses);
      empty = Set.copyOf(empty);
    }
  }

  /// Looks up the terms for which the predicate holds, all at once.
  public static SpfHosts of(SpfTree tree, SpfLookup lookup, Predicate<Mechanism> wanted) {
    List<Hosts> found = new ArrayList<>();
    for (SpfTree each : tree.all()) {
      for (Term.Directive directive :
          each.record().map(SpfRecord::effectiveDirectives).orElse(List.of())) {
        if (found.size() < MOST_TERMS && wanted.test(directive.mechanism())) {
          hosts(tree.domain(), each.domain(), directive, lookup).ifPresent(found::add);
        }
      }
    }
    return new SpfHosts(found);
  }

  /// What a term found; empty where it was not looked up.
  Optional<Hosts> of(DomainName domain, Term.Directive directive) {
    return terms.stream()
        .filter(hosts -> hosts.domain().equals(domain) && hosts.directive().equals(directive))
        .findFirst();
  }

  /// Whether some look-up got no answer.
  public boolean hasGaps() {
    return terms.stream().anyMatch(Hosts::gaps);
  }

  /// The terms with a void look-up for a sender of this family, on the path on which nothing
  /// matches.
  public List<Hosts> voids(Family family) {
    return terms.stream().filter(hosts -> hosts.empty().contains(family)).toList();
  }

  /// The families in which the tree names senders at all.
  public Set<Family> named(SpfTree tree) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (SpfTree each : tree.all()) {
      for (Term.Directive directive :
          each.record().map(SpfRecord::effectiveDirectives).orElse(List.of())) {
        switch (directive.mechanism()) {
          case Mechanism.Ip4 _ -> families.add(Family.IPV4);
          case Mechanism.Ip6 _ -> families.add(Family.IPV6);
          case Mechanism.All _,
              Mechanism.Include _,
              Mechanism.A _,
              Mechanism.Mx _,
              Mechanism.Ptr _,
              Mechanism.Exists _ -> {}
        }
      }
    }
    terms.stream()
        .filter(hosts -> !(hosts.directive().mechanism() instanceof Mechanism.Exists))
        .flatMap(hosts -> hosts.addresses().stream())
        .map(IpAddress::family)
        .forEach(families::add);
    return families;
  }

  private static Optional<Hosts> hosts(
      DomainName top, DomainName here, Term.Directive directive, SpfLookup lookup) {
    return switch (directive.mechanism()) {
      case Mechanism.A(Optional<MacroString> macros, _, _) ->
          name(macros, top, here)
              .map(name -> new Finder(lookup).addresses(name, true).hosts(here, directive, name));
      case Mechanism.Mx(Optional<MacroString> macros, _, _) ->
          name(macros, top, here)
              .map(name -> new Finder(lookup).exchangers(name).hosts(here, directive, name));
      case Mechanism.Exists(MacroString macros) ->
          name(Optional.of(macros), top, here)
              .map(name -> new Finder(lookup).addresses(name, false).hosts(here, directive, name));
      case Mechanism.All _,
          Mechanism.Include _,
          Mechanism.Ptr _,
          Mechanism.Ip4 _,
          Mechanism.Ip6 _ ->
          Optional.empty();
    };
  }

  private static Optional<DomainName> name(
      Optional<MacroString> macros, DomainName top, DomainName here) {
    return macros.isEmpty()
        ? Optional.of(here)
        : macros
            .filter(spec -> !SpfTree.bySender(spec))
            .flatMap(spec -> SpfTree.name(spec, top, here));
  }

  /// Collects what the look-ups of one term find.
  private static final class Finder {
    private final SpfLookup lookup;
    private final List<IpAddress> addresses = new ArrayList<>();
    private final Set<Family> empty = EnumSet.noneOf(Family.class);
    private int exchangers;
    private boolean gaps;

    Finder(SpfLookup lookup) {
      this.lookup = lookup;
    }

    Finder exchangers(DomainName name) {
      switch (lookup.ask(name, RecordType.MX)) {
        case SpfAnswer.Records(List<ResourceRecord> records) -> {
          exchangers = records.size();
          records.stream()
              .flatMap(record -> RecordData.mx(record).stream())
              .map(RecordData.Mx::exchange)
              .filter(host -> !host.isRoot())
              .limit(LookupBudget.MOST_NAMES)
              .forEach(host -> addresses(host, true));
        }
        case SpfAnswer.NoData(), SpfAnswer.NoSuchName() ->
            empty.addAll(EnumSet.allOf(Family.class));
        case SpfAnswer.TempError() -> gaps = true;
      }
      return this;
    }

    /// @param both whether a sender of either family asks for its own; else both ask for A
    Finder addresses(DomainName name, boolean both) {
      for (Family family : both ? EnumSet.allOf(Family.class) : EnumSet.of(Family.IPV4)) {
        switch (lookup.ask(name, both ? type(family) : RecordType.A)) {
          case SpfAnswer.Records(List<ResourceRecord> records) ->
              records.stream()
                  .flatMap(record -> RecordData.address(record).stream())
                  .forEach(addresses::add);
          case SpfAnswer.NoData(), SpfAnswer.NoSuchName() ->
              empty.addAll(both ? EnumSet.of(family) : EnumSet.allOf(Family.class));
          case SpfAnswer.TempError() -> gaps = true;
        }
      }
      return this;
    }

    private static RecordType type(Family family) {
      return family == Family.IPV4 ? RecordType.A : RecordType.AAAA;
    }

    Hosts hosts(DomainName here, Term.Directive directive, DomainName name) {
      return new Hosts(here, directive, name, exchangers, addresses, empty, gaps);
    }
  }
}
