package no.dugnad.judge.check;

import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;

/// Writes down the findings of one check. The suffix that each method takes names the clause that
/// was met or broken: the reason's key is `CHECK.SUFFIX`, and its text `reason.SUFFIX` in the
/// check's text files.
///
/// @param check the check's id
/// @param clause the clause that the check follows unless a finding cites another, such as `RFC
///   7208 §5.1`
public record Scribe(String check, String clause) {
  /// What is asked for is there.
  public Draft met(Asset asset, String suffix) {
    return draft(asset, Verdict.met(), suffix);
  }

  /// It is there with a weakness.
  public Draft partly(Asset asset, String suffix) {
    return draft(asset, Verdict.partly(), suffix);
  }

  /// It is not there.
  public Draft notMet(Asset asset, String suffix) {
    return draft(asset, Verdict.notMet(), suffix);
  }

  /// The question does not arise.
  public Draft notApplicable(Asset asset, String suffix) {
    return draft(asset, Verdict.notApplicable(), suffix);
  }

  /// It could not be told, for a reason of the check's own.
  public Draft unknown(Asset asset, Cause cause, String suffix) {
    return draft(asset, Verdict.unknown(cause), suffix);
  }

  /// It could not be told because this exchange told nothing. The text is one of those that all
  /// checks share (`common.KIND`).
  public Finding unknown(Asset asset, Sight.Missed<?> missed) {
    Failure failure = missed.failure();
    Reason reason =
        Reason.of("common." + failure.kind()).with("exchange", Wording.of(missed.exchange()));
    reason =
        switch (failure) {
          case Failure.TimedOut(String stage) -> reason.with("stage", stage);
          case Failure.Refused(String stage, String said) ->
              reason.with("stage", stage).with("said", said);
          case Failure.RateLimited(String stage, String said) ->
              reason.with("stage", stage).with("said", said);
          case Failure.Unreachable(String said) -> reason.with("said", said);
          case Failure.BudgetSpent(String limit) -> reason.with("limit", limit);
          case Failure.OutOfScope(String rule) -> reason.with("rule", rule);
          case Failure.Garbled(String stage, String why) ->
              reason.with("stage", stage).with("said", why);
          case Failure.Intercepted(String stage, String why) ->
              reason.with("stage", stage).with("said", why);
          case Failure.NotLooked() -> reason;
        };
    Draft draft =
        new Draft(check, clause, asset, Verdict.unknown(failure.cause()), reason, Optional.empty());
    return draft.on(missed.exchange());
  }

  private Draft draft(Asset asset, Verdict verdict, String suffix) {
    return new Draft(
        check, clause, asset, verdict, Reason.of(check + "." + suffix), Optional.empty());
  }
}
