package no.dugnad.observe.dns.validate;

import no.dugnad.model.dns.Security.State;
import org.xbill.DNS.Name;

/// The keys, delegations and verified signatures that the look-ups of one run (and one round of
/// looks) share. What could not be told is not remembered. Safe for many threads.
public final class TrustCache {
  final Verifications verifications = new Verifications();
  final Flights<Name, Trust> trusts =
      new Flights<>(trust -> trust.judgement().state() != State.INDETERMINATE);
  final Flights<Name, Link> links =
      new Flights<>(link ->
          !(link instanceof Link.Broken(Judgement judgement)
              && judgement.state() == State.INDETERMINATE));
}
