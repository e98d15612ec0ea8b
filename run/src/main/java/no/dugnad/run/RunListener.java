package no.dugnad.run;

import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.law.Step;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;

/// Told what a run does, while it does it, always from one thread.
public interface RunListener {
  /// An exchange is about to be made.
  default void asked(Exchange<?> exchange, int look) {}

  /// It ended.
  default void answered(Observation observation) {}

  /// A check is settled. Verdicts that are not *unknown* will not change any more; an unknown one
  /// may still get a better reason when the run ends and it is known where we stand.
  ///
  /// @param done how many checks are settled, this one among them
  /// @param all how many there are
  default void settled(Subject subject, Check check, Step.Settled findings, int done, int all) {}
}
