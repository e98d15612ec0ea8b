package no.dugnad.judge.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.table.Table;

/// The selectors that are tried: those that the operator named, then those of the shipped list.
final class DkimSelectors {
  /// The most selectors that the operator may name: each is a query to the domain's name servers.
  static final int MOST_NAMED = 20;

  private static final List<String> KNOWN =
      Table.rows(DkimSelectors.class, "dkim-selectors.tsv", 3).stream()
          .map(List::getFirst)
          .toList();

  private DkimSelectors() {}

  /// Each once; a selector may have several labels (RFC 6376 §3.1).
  static List<String> of(List<String> named) {
    Set<String> all = new LinkedHashSet<>();
    named.stream()
        .limit(MOST_NAMED)
        .map(selector -> selector.strip().toLowerCase(Locale.ROOT))
        .forEach(all::add);
    all.addAll(KNOWN);
    return List.copyOf(all);
  }

  /// Where the key of a selector stands; empty where that is no name.
  static Optional<DomainName> place(String selector, DomainName domain) {
    return domain.tryChild(selector + "._domainkey");
  }
}
