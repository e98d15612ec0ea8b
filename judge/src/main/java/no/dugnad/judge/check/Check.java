package no.dugnad.judge.check;

import java.util.List;
import java.util.Set;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// One check: a pure function from what was seen of an asset and its kin to findings.
///
/// A check asks the view for each exchange that it needs and judges what is there. It is called
/// again whenever something that it asked for has been seen, so it holds no state, and should ask
/// for all that can be asked at once before it gives up on what is missing: a missing exchange is
/// an ordinary failure to it, with a verdict of unknown. Whether an accusation stands is not its
/// business: it names the exchanges that the finding rests on, and the run puts those again.
///
/// A verdict belongs to the narrowest asset that it is true of. A check that judges endpoints or
/// hosts returns a finding for each; the finding of [#whole(Subject)] is then made from them by the
/// law (the worst known one), and is not the check's to return.
public interface Check {
  /// The public id, such as `mail.spf.policy`; never changes meaning.
  String id();

  /// The kinds of claim that it makes.
  Set<Claim> claims();

  /// The asset that the check as a whole speaks about.
  Asset whole(Subject subject);

  /// Judges what can be seen. Never throws, whatever was seen.
  ///
  /// @return findings about the whole (then exactly one), or about its parts; never empty
  List<Finding> judge(Subject subject, View view);

  /// The suffixes of those of its reasons that are only true where we stand outside: a claim that
  /// something is closed, and what an inside view of the names would explain as well. Seen from
  /// inside they are `unknown: inside`.
  default Set<String> clausesThatNeedOutside() {
    return Set.of();
  }

  /// Whether two findings about the same asset, from two looks, say the same. Verdict and reason
  /// must be equal; a check whose accusation is about something that stays the same (a signature
  /// that is not renewed) compares that too.
  default boolean agree(Finding one, Finding other) {
    return one.verdict().equals(other.verdict()) && one.reason().key().equals(other.reason().key());
  }
}
