package no.dugnad.judge.kin;

import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.suffix.PublicSuffix;

/// The zone that a domain lies in, as the servers of its parent tell it. The apex may lie above the
/// domain: then what is true of the zone is said of the apex.
public sealed interface Zone {
  /// The question that told it.
  Exchange.Delegation question();

  /// A zone of the domain's own, or of somebody between it and a public suffix.
  record Apex(Exchange.Delegation question, Fact.DelegationSeen delegation) implements Zone {
    /// The name of the zone.
    public DomainName name() {
      return delegation.apex();
    }

    /// What findings about the zone speak of.
    public Asset.Domain asset() {
      return new Asset.Domain(delegation.apex());
    }

    /// Whether the parent says that the zone is signed.
    public boolean signed() {
      return !delegation.ds().isEmpty();
    }
  }

  /// The domain has no delegation: it stands in the zone of a public suffix, whose keeper answers
  /// for it, or does not exist.
  record WithinSuffix(Exchange.Delegation question, DomainName suffix) implements Zone {}

  /// It could not be told.
  record NotKnown(Exchange.Delegation question, Sight.Missed<Fact.DelegationSeen> missed)
      implements Zone {}

  /// Asks the parent.
  static Zone of(View view, DomainName domain) {
    Exchange.Delegation question = new Exchange.Delegation(domain);
    return switch (view.see(question)) {
      case Sight.Missed<Fact.DelegationSeen> missed -> new NotKnown(question, missed);
      case Sight.Seen<Fact.DelegationSeen> seen -> {
        DomainName apex = seen.fact().apex();
        boolean above =
            !apex.equals(domain) && (apex.isRoot() || PublicSuffix.isPublicSuffix(apex));
        yield above ? new WithinSuffix(question, apex) : new Apex(question, seen.fact());
      }
    };
  }
}
