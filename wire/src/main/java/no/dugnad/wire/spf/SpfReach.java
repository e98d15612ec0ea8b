package no.dugnad.wire.spf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;

/// Whom a tree passes, without a sender: between which bounds the set of passed addresses lies.
/// What depends on the sender (`ptr`, macros) or got no answer may match nobody or everybody, and
/// widens the distance between the bounds; a branch that is a permanent error ends the evaluation
/// for everybody who comes that far, as RFC 7208 §5.2 says.
///
/// @param least how many addresses surely pass, by family
/// @param most how many pass at most, by family
/// @param openedBy the top record's first term with which (nearly) everyone surely passes
/// @param widths how many addresses each passing mechanism lets in by itself
public record SpfReach(
    Map<Family, BigInteger> least,
    Map<Family, BigInteger> most,
    Optional<String> openedBy,
    List<Width> widths) {
  public SpfReach {
    least = Map.copyOf(least);
    most = Map.copyOf(most);
    widths = List.copyOf(widths);
  }

  /// How many addresses one mechanism lets in.
  ///
  /// @param through the domains whose records lead to it, the top first, its own last
  /// @param term as it stands in the record
  public record Width(List<DomainName> through, String term, Family family, BigInteger addresses) {
    public Width {
      through = List.copyOf(through);
    }
  }

  /// Whether (nearly) everyone surely passes.
  public boolean passesEveryone() {
    return openedBy.isPresent();
  }

  /// Whether it could be that (nearly) everyone passes.
  public boolean mayPassEveryone() {
    return most.entrySet().stream().anyMatch(each -> nearlyAll(each.getKey(), each.getValue()));
  }

  /// Half of all IPv4 addresses, or as many IPv6 addresses as half of 2000::/3, the part that is in
  /// use: whoever passes these passes practically everyone, because any sender finds a host among
  /// them.
  static boolean nearlyAll(Family family, BigInteger count) {
    int exponent = family == Family.IPV4 ? 31 : 124;
    return count.compareTo(BigInteger.ONE.shiftLeft(exponent)) >= 0;
  }

  /// @param hosts what the wide `a`, `mx` and literal `exists` of the tree find
  public static SpfReach of(SpfTree tree, SpfHosts hosts) {
    Map<Family, BigInteger> least = new EnumMap<>(Family.class);
    Map<Family, BigInteger> most = new EnumMap<>(Family.class);
    List<Width> widths = new ArrayList<>();
    Optional<String> openedBy = Optional.empty();
    for (Family family : Family.values()) {
      Passing passing = new Passing(family, hosts);
      Bounds bounds = passing.of(tree, List.of(), true).passed();
      least.put(family, bounds.least().count());
      most.put(family, bounds.most().count());
      widths.addAll(passing.widths);
      openedBy = openedBy.or(() -> passing.openedBy);
    }
    return new SpfReach(least, most, openedBy, widths);
  }

  /// Between these lies a set.
  private record Bounds(AddressSet least, AddressSet most) {}

  /// How a record ends for whom.
  ///
  /// @param passed whom it passes
  /// @param failed for whom it ends in an error, which ends every record that includes it
  private record Ended(Bounds passed, Bounds failed) {}

  /// The pass through the tree for one family.
  private static final class Passing {
    private final Family family;
    private final SpfHosts hosts;
    private final List<Width> widths = new ArrayList<>();
    private Optional<String> openedBy = Optional.empty();

    Passing(Family family, SpfHosts hosts) {
      this.family = family;
      this.hosts = hosts;
    }

    /// Whom a tree passes.
    ///
    /// @param above the domains that lead here
    /// @param counts whether what passes here is passed at the top too
    Ended of(SpfTree tree, List<DomainName> above, boolean counts) {
      Bounds passed = new Bounds(nobody(), nobody());
      Bounds failed = new Bounds(nobody(), nobody());
      Bounds decided = new Bounds(nobody(), nobody());
      Optional<SpfRecord> record = tree.record().filter(each -> each.problems().isEmpty());
      if (record.isEmpty()) {
        return tree.published() instanceof PublishedSpf.NotKnown ? unknown() : error();
      }
      List<DomainName> through = new ArrayList<>(above);
      through.add(tree.domain());
      List<Term> terms = new ArrayList<>(record.get().effectiveDirectives());
      record.get().redirect().ifPresent(terms::add);
      BigInteger count = BigInteger.ZERO;
      int branch = 0;
      for (Term term : terms) {
        boolean passes =
            !(term instanceof Term.Directive directive) || directive.qualifier() == Qualifier.PASS;
        boolean leads =
            term instanceof Term.Redirect
                || term instanceof Term.Directive(_, _, Mechanism.Include _);
        Ended ended =
            leads
                ? ended(tree.branches().get(branch++).reached(), through, counts && passes)
                : new Ended(matched(tree.domain(), (Term.Directive) term), exactly(nobody()));
        Bounds matched = ended.passed();
        if (passes) {
          AddressSet gained = matched.least().without(decided.most());
          count = count.add(gained.count());
          passed.least().addAll(gained);
          passed.most().addAll(matched.most().without(decided.least()));
          if (above.isEmpty() && openedBy.isEmpty() && nearlyAll(family, count)) {
            openedBy = Optional.of(term.text());
          }
        }
        if (passes && counts && !leads) {
          BigInteger width = matched.least().count();
          if (width.signum() > 0) {
            widths.add(new Width(through, term.text(), family, width));
          }
        }
        failed.least().addAll(ended.failed().least().without(decided.most()));
        failed.most().addAll(ended.failed().most().without(decided.least()));
        decided.least().addAll(matched.least()).addAll(ended.failed().least());
        decided.most().addAll(matched.most()).addAll(ended.failed().most());
      }
      return new Ended(passed, failed);
    }

    private Ended ended(SpfTree.Reached reached, List<DomainName> through, boolean counts) {
      return switch (reached) {
        case SpfTree.Reached.There(SpfTree tree) -> of(tree, through, counts);
        case SpfTree.Reached.BySender _ -> unknown();
        case SpfTree.Reached.Circle _, SpfTree.Reached.NoName _, SpfTree.Reached.TooMany _ ->
            error();
      };
    }

    private Ended unknown() {
      return new Ended(anybody(), anybody());
    }

    private Ended error() {
      return new Ended(exactly(nobody()), exactly(everyone()));
    }

    private static Bounds exactly(AddressSet set) {
      return new Bounds(set, set);
    }

    private Bounds matched(DomainName domain, Term.Directive directive) {
      return switch (directive.mechanism()) {
        case Mechanism.All() -> exactly(AddressSet.everyone(family));
        case Mechanism.Ip4(IpAddress network, int bits) -> network(network, bits);
        case Mechanism.Ip6(IpAddress network, int bits) -> network(network, bits);
        case Mechanism.A(_, int bits4, int bits6) -> hosts(domain, directive, bits(bits4, bits6));
        case Mechanism.Mx(_, int bits4, int bits6) -> hosts(domain, directive, bits(bits4, bits6));
        case Mechanism.Exists _ ->
            hosts
                .of(domain, directive)
                .filter(found -> !found.gaps())
                .map(found -> exactly(found.addresses().isEmpty() ? nobody() : everyone()))
                .orElseGet(this::anybody);
        case Mechanism.Ptr _ -> anybody();
        case Mechanism.Include _ ->
            throw new IllegalArgumentException("an include is a record of its own");
      };
    }

    /// Terms that were not looked up because they are narrow count as nobody: they are too few to
    /// move a bound that matters.
    private Bounds hosts(DomainName domain, Term.Directive directive, int bits) {
      Optional<SpfHosts.Hosts> found = hosts.of(domain, directive);
      AddressSet set = nobody();
      found.stream()
          .flatMap(each -> each.addresses().stream())
          .filter(address -> address.family() == family)
          .forEach(address -> set.add(address, bits));
      boolean gaps = found.map(SpfHosts.Hosts::gaps).orElse(false);
      return gaps ? new Bounds(set, everyone()) : exactly(set);
    }

    private Bounds network(IpAddress network, int bits) {
      return exactly(network.family() == family ? nobody().add(network, bits) : nobody());
    }

    private Bounds anybody() {
      return new Bounds(nobody(), everyone());
    }

    private AddressSet nobody() {
      return new AddressSet(family);
    }

    private AddressSet everyone() {
      return AddressSet.everyone(family);
    }

    private int bits(int bits4, int bits6) {
      return family == Family.IPV4 ? bits4 : bits6;
    }
  }
}
