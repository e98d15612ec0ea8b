package no.dugnad.judge.dns;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;

/// Names and exchanges as the findings about name servers list them.
final class NsNames {
  private NsNames() {}

  /// As people write them, sorted, between commas.
  static String list(Collection<DomainName> names) {
    return names.stream().sorted().map(DomainName::unicode).collect(Collectors.joining(", "));
  }

  /// Both, each exchange once.
  static List<Exchange<?>> union(List<Exchange<?>> one, List<Exchange<?>> other) {
    Set<Exchange<?>> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
