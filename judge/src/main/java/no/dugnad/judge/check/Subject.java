package no.dugnad.judge.check;

import java.time.Instant;
import java.util.List;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.asset.DomainName;

/// What is being checked, and what is known beside what was seen. A value: the clock, the roots and
/// the operator's own hints come in through it.
///
/// @param domain the domain as it was given
/// @param asOf the moment that verdicts about time (expiry) are made for
/// @param roots the public ones, and any that the operator added
/// @param dkimSelectors selectors that the operator named, beside those we try by ourselves
public record Subject(DomainName domain, Instant asOf, Roots roots, List<String> dkimSelectors) {
  public Subject {
    dkimSelectors = List.copyOf(dkimSelectors);
  }

  /// With roots that nothing has searched yet. Subjects of one run share theirs.
  public Subject(DomainName domain, Instant asOf, TrustList trust, List<String> dkimSelectors) {
    this(domain, asOf, new Roots(trust), dkimSelectors);
  }

  /// The list that the roots stand in.
  public TrustList trust() {
    return roots.list();
  }
}
