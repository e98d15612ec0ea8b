package no.dugnad.judge.kin;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.model.asset.DomainName;
import no.dugnad.wire.table.Table;

/// Names that are usual below a domain. What stands in a zone can't be listed from outside, so the
/// checks that look at "all names" look at these, and say so.
public final class UsualNames {
  /// The most names that are looked at, the domain itself among them.
  public static final int MOST = 50;

  private static final List<String> HOSTS = labels("usual-names.tsv");
  private static final List<String> SERVICES = labels("usual-services.tsv");

  private UsualNames() {}

  /// The domain itself and the usual host names below it; at most [#MOST].
  public static List<DomainName> hosts(DomainName domain) {
    return Stream.concat(Stream.of(domain), below(domain, HOSTS)).limit(MOST).toList();
  }

  /// The usual SRV names below the domain.
  public static List<DomainName> services(DomainName domain) {
    return below(domain, SERVICES).toList();
  }

  private static Stream<DomainName> below(DomainName domain, List<String> labels) {
    return labels.stream().flatMap(label -> domain.tryChild(label).stream());
  }

  private static List<String> labels(String resource) {
    return Table.rows(UsualNames.class, resource, 2).stream().map(List::getFirst).toList();
  }
}
