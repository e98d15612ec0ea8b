package no.dugnad.wire.suffix;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;

/// The public suffix list (publicsuffix.org) as crawler-commons ships it. `kommune.no` is a public
/// suffix, so `fjellby.kommune.no` is registrable.
public final class PublicSuffix {
  private PublicSuffix() {}

  /// The registrable domain that a name lies in: one label below its public suffix. The name itself
  /// where it is a public suffix or under none that is known.
  public static DomainName registrable(DomainName name) {
    return assigned(name).orElse(name);
  }

  /// The public suffix that a name ends in, private registries' suffixes among them; empty where
  /// the list knows none.
  public static Optional<DomainName> of(DomainName name) {
    Optional<DomainName> assigned = assigned(name);
    if (assigned.isPresent()) {
      return assigned.flatMap(DomainName::parent);
    }
    return isPublicSuffix(name) ? Optional.of(name) : Optional.empty();
  }

  /// Whether the name itself is a public suffix.
  public static boolean isPublicSuffix(DomainName name) {
    return !name.isRoot()
        && assigned(name).isEmpty()
        && EffectiveTldFinder.getEffectiveTLD(name.ascii()) != null;
  }

  private static Optional<DomainName> assigned(DomainName name) {
    if (name.isRoot()) {
      return Optional.empty();
    }
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(name.ascii(), true, false))
        .flatMap(DomainName::parse);
  }
}
