package no.dugnad.judge.kin;

import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// Look-ups read by the law of absence: what comes out as seen may be judged, an empty answer too.
public final class Answers {
  private Answers() {}

  /// Looks a name and type up. The answer counts as missed
  ///
  /// - where the code is neither NOERROR nor NXDOMAIN: a server that fails says nothing of the
  ///   name;
  /// - where our validation found it bogus: receivers that validate do not get it either, and
  ///   anybody may have written it;
  /// - where it says that there is nothing and neither an authoritative server nor validated denial
  ///   stands behind it.
  public static Sight<Fact.DnsAnswer> of(View view, DomainName name, RecordType type) {
    return switch (view.see(new Exchange.Lookup(name, type))) {
      case Sight.Missed<Fact.DnsAnswer> missed -> missed;
      case Sight.Seen<Fact.DnsAnswer> seen -> judged(seen);
    };
  }

  private static Sight<Fact.DnsAnswer> judged(Sight.Seen<Fact.DnsAnswer> seen) {
    Fact.DnsAnswer answer = seen.fact();
    return (answer.records().isEmpty() ? Absence.doubt(answer) : Absence.contentDoubt(answer))
        .<Sight<Fact.DnsAnswer>>map(
            doubt -> new Sight.Missed<>(seen.exchange(), Absence.failure(doubt, answer)))
        .orElse(seen);
  }
}
