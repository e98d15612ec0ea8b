package no.dugnad.observe.probe;

import no.dugnad.model.observation.Exchange;

/// Makes one kind of exchange. Called on a virtual thread; blocks; ends by the attempt's deadline
/// and at once when interrupted. Never throws for what the other side does: that is a failure in
/// the look.
///
/// @param <E> the kind of exchange
@FunctionalInterface
public interface Probe<E extends Exchange<?>> {
  /// Makes the exchange once (with the retries that belong to its protocol).
  Look look(E exchange, Attempt attempt);
}
