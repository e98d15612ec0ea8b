package no.dugnad.judge.law;

import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Wording;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;

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
/// again of what `dns.dnssec.valid` accuses of (one fault, one place). So it is unknown, with the
/// cause "contradictory": records and signatures contradict each other.
///
/// An answer whose validation could not be finished is believed when it is authoritative: the rule
/// asks for the zone's own servers *or* validation, and each accusation is asked for twice.
public final class Absence {
  private Absence() {}

  /// Why an answer is not to be relied on.
  public enum Doubt {
    /// The answer is neither yes nor no: SERVFAIL, REFUSED and their like.
    NO_ANSWER("no-answer", Cause.REFUSED_US),
    /// Records and signatures do not agree.
    BOGUS("bogus", Cause.CONTRADICTORY),
    /// A resolver says so, unvalidated; the zone's own servers could not be asked from here.
    SECOND_HAND("second-hand", Cause.BLOCKED_HERE);

    private final String word;
    private final Cause cause;

    Doubt(String word, Cause cause) {
      this.word = word;
      this.cause = cause;
    }

    /// The key of the text that all checks share, such as `common.bogus`; its arguments are
    /// `exchange`, and `said`: the response code or what validation found.
    public String key() {
      return "common." + word;
    }

    /// What a check that rested on the answer has to say.
    public Cause cause() {
      return cause;
    }
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

  /// The finding of a check that can't rely on an answer.
  public static Finding unknown(
      Scribe scribe,
      Asset asset,
      Doubt doubt,
      Exchange<Fact.DnsAnswer> exchange,
      Fact.DnsAnswer answer) {
    String said =
        switch (doubt) {
          case BOGUS -> answer.security().reason() + " " + answer.security().detail();
          case NO_ANSWER, SECOND_HAND -> answer.code().toString();
        };
    Reason reason =
        Reason.of(doubt.key()).with("exchange", Wording.of(exchange)).with("said", said.strip());
    Draft draft =
        new Draft(
            scribe.check(),
            scribe.clause(),
            asset,
            Verdict.unknown(doubt.cause()),
            reason,
            Optional.empty());
    return draft.on(List.of(exchange));
  }
}
