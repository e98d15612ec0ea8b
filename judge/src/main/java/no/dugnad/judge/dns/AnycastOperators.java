package no.dugnad.judge.dns;

import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.suffix.PublicSuffix;
import no.dugnad.wire.table.Table;

/// Operators that say in public that every one of their name servers is announced from many places.
final class AnycastOperators {
  private static final Set<DomainName> DOMAINS =
      Table.rows(AnycastOperators.class, "anycast-operators.tsv", 2).stream()
          .map(row -> DomainName.of(row.getFirst()))
          .collect(Collectors.toUnmodifiableSet());

  private AnycastOperators() {}

  static boolean runs(DomainName server) {
    return DOMAINS.contains(PublicSuffix.registrable(server));
  }
}
