package no.dugnad.run;

import java.util.List;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;

/// Told what a run does, while it does it, always from one thread.
public interface RunListener {
  /// It begins.
  ///
  /// @param all how many checks are to be decided
  default void begun(int all) {}

  /// An exchange is about to be made.
  default void asked(Exchange<?> exchange, int look) {}

  /// It ended.
  default void answered(Observation observation) {}

  /// A check is decided: these findings stand in the run's result exactly as they are here,
  /// whatever is seen after. What is decided only by the end of the run stands in its result alone.
  ///
  /// @param findings the one about the check's whole, then those about its parts
  /// @param done how many checks are decided, this one among them
  default void decided(List<RunResult.Judged> findings, int done) {}
}
