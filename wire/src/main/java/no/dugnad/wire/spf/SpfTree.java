package no.dugnad.wire.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.model.asset.DomainName;

/// A domain's record with all that it leads to, read without a sender: as if nothing ever matched,
/// so that every include and the redirect is followed (RFC 7208 §4.6.4).
///
/// @param domain where the record stands
/// @param published what stands there
/// @param branches what its effective terms lead to, in order, the redirect last
public record SpfTree(DomainName domain, PublishedSpf published, List<Branch> branches) {
  /// The most records that are read: a record that needs more than ten look-ups is broken, and more
  /// than that many again is no more broken.
  public static final int MOST_RECORDS = 40;

  public SpfTree {
    branches = List.copyOf(branches);
  }

  /// A term that leads to another record.
  ///
  /// @param term the include or redirect as it stands in the record
  /// @param reached what is there
  public record Branch(Term term, Reached reached) {}

  /// Where a branch leads.
  public sealed interface Reached {
    /// To a record, or to a name where there is none.
    record There(SpfTree tree) implements Reached {}

    /// To a record that leads here: a circle.
    record Circle(DomainName domain) implements Reached {}

    /// It depends on the sender.
    record BySender() implements Reached {}

    /// To a name that is none.
    record NoName() implements Reached {}

    /// Not followed, because there are more than [#MOST_RECORDS].
    record TooMany() implements Reached {}
  }

  /// Reads the tree of a domain. A look-up that gets no answer ends its own branch and no other, so
  /// everything that can be asked at the same time is asked at once.
  public static SpfTree of(DomainName domain, SpfLookup lookup) {
    return new Reader(domain, lookup).read(domain, List.of());
  }

  /// The tree's records, each where it stands, from the top, depth first.
  public List<SpfTree> all() {
    return Stream.concat(
            Stream.of(this),
            branches.stream()
                .flatMap(branch ->
                    branch.reached() instanceof Reached.There(SpfTree tree)
                        ? tree.all().stream()
                        : Stream.empty()))
        .toList();
  }

  /// The record, where there is exactly one.
  public Optional<SpfRecord> record() {
    return published instanceof PublishedSpf.One(SpfRecord record)
        ? Optional.of(record)
        : Optional.empty();
  }

  /// Whether some look-up of the tree got no answer.
  public boolean hasGaps() {
    return all().stream().anyMatch(tree -> tree.published() instanceof PublishedSpf.NotKnown);
  }

  /// Terms that cause look-ups, on the path on which nothing matches; at least, where the tree has
  /// gaps.
  public int lookups() {
    int own =
        record()
            .map(record ->
                record.effectiveDirectives().stream()
                        .filter(directive -> directive.mechanism().looksUp())
                        .count()
                    + record.redirect().stream().count())
            .orElse(0L)
            .intValue();
    int below = 0;
    for (Branch branch : branches) {
      below += branch.reached() instanceof Reached.There(SpfTree tree) ? tree.lookups() : 0;
    }
    return own + below;
  }

  /// What a term's domain-spec means without a sender; empty where it depends on the sender or is
  /// no name.
  ///
  /// @param top the domain that senders use, which is what `%{o}` stands for
  /// @param here the domain whose record the term stands in
  static Optional<DomainName> name(MacroString macros, DomainName top, DomainName here) {
    return known(top, here).expandName(macros);
  }

  static boolean bySender(MacroString macros) {
    return macros.letters().stream().anyMatch(letter -> letter != 'd' && letter != 'o');
  }

  private static MacroValues known(DomainName top, DomainName here) {
    return letter ->
        switch (letter) {
          case 'd' -> Optional.of(here.ascii());
          case 'o' -> Optional.of(top.ascii());
          default -> Optional.empty();
        };
  }

  private static final class Reader {
    private final DomainName top;
    private final SpfLookup lookup;
    private int left = MOST_RECORDS;

    Reader(DomainName top, SpfLookup lookup) {
      this.top = top;
      this.lookup = lookup;
    }

    /// @param above the domains whose records lead here; never more than the limit of records
    SpfTree read(DomainName domain, List<DomainName> above) {
      left--;
      PublishedSpf published = PublishedSpf.of(domain, lookup);
      List<Branch> branches = new ArrayList<>();
      if (published instanceof PublishedSpf.One(SpfRecord record)) {
        List<DomainName> path = new ArrayList<>(above);
        path.add(domain);
        for (Term.Directive directive : record.effectiveDirectives()) {
          if (directive.mechanism() instanceof Mechanism.Include(MacroString macros)) {
            branches.add(new Branch(directive, follow(macros, domain, path)));
          }
        }
        record
            .redirect()
            .ifPresent(redirect ->
                branches.add(new Branch(redirect, follow(redirect.domain(), domain, path))));
      }
      return new SpfTree(domain, published, branches);
    }

    private Reached follow(MacroString macros, DomainName here, List<DomainName> path) {
      if (bySender(macros)) {
        return new Reached.BySender();
      }
      Optional<DomainName> name = name(macros, top, here);
      if (name.isEmpty() || name.get().labels().size() < 2) {
        return new Reached.NoName();
      }
      if (path.contains(name.get())) {
        return new Reached.Circle(name.get());
      }
      return left <= 0 ? new Reached.TooMany() : new Reached.There(read(name.get(), path));
    }
  }
}
