package no.dugnad.judge.law;

import java.util.Optional;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;

/// What an answer of the DNS is worth: when "there is no such record" may be believed, and when
/// what stands in an answer may be judged.
///
/// That something is absent is believed only on a positive answer that says so (NODATA, NXDOMAIN,
/// or a record set that does not hold it), given by a server that is authoritative for it, or
/// validated by us. A recursive resolver may filter or forge; an answer that fails validation says
/// nothing at all, because nobody can tell the zone's own words from what was slipped in between.
///
/// A bogus answer is not judged by its content either. Who validates gets SERVFAIL in its place,
/// who does not may get somebody else's record: it would be wrong to reassure on it, and to accuse
/// again of what `dns.dnssec.valid` accuses of (one fault, one place). So it is unknown.
///
/// An answer whose validation could not be finished is believed when it is authoritative: the rule
/// asks for the zone's own servers *or* validation, and each accusation is asked for twice.
public final class Absence {
  private Absence() {}

  /// Why an answer is not to be relied on.
  public enum Doubt {
    /// The answer is neither yes nor no: SERVFAIL, REFUSED and their like.
    NO_ANSWER,
    /// Records and signatures do not agree.
    BOGUS,
    /// A resolver says so, unvalidated; the zone's own servers could not be asked from here.
    SECOND_HAND
  }

  /// What keeps the content of an answer from being judged; empty where nothing does.
  public static Optional<Doubt> contentDoubt(Fact.DnsAnswer answer) {
    boolean told =
        answer.code().equals(ResponseCode.NOERROR) || answer.code().equals(ResponseCode.NXDOMAIN);
    if (answer.security().state() == Security.State.BOGUS) {
      return Optional.of(Doubt.BOGUS);
    }
    return told ? Optional.empty() : Optional.of(Doubt.NO_ANSWER);
  }

  /// What keeps an answer from proving that what it does not hold is not there; empty where it
  /// proves it.
  public static Optional<Doubt> doubt(Fact.DnsAnswer answer) {
    Optional<Doubt> doubt = contentDoubt(answer);
    boolean firstHand =
        answer.authoritative() || answer.security().state() == Security.State.SECURE;
    return doubt.isPresent() || firstHand ? doubt : Optional.of(Doubt.SECOND_HAND);
  }

  /// Whether it is proven that there is no record of the asked type: NODATA or NXDOMAIN, also at
  /// the end of an alias chain.
  public static boolean ofRecords(Fact.DnsAnswer answer) {
    return (answer.noData() || answer.noSuchName()) && doubt(answer).isEmpty();
  }

  /// Whether it is proven that the very name that was asked for does not exist. A name with an
  /// alias exists, wherever the alias leads.
  public static boolean ofName(Fact.DnsAnswer answer) {
    return answer.noSuchName() && answer.aliases().isEmpty() && doubt(answer).isEmpty();
  }

  /// What a check is told in the answer's place where it can't rely on it.
  public static Failure failure(Doubt doubt, Fact.DnsAnswer answer) {
    return switch (doubt) {
      case NO_ANSWER -> new Failure.Refused("dns", answer.code().toString());
      case BOGUS -> new Failure.Garbled("dnssec", answer.security().reason());
      case SECOND_HAND -> new Failure.Unreachable("no authoritative answer");
    };
  }
}
