package no.dugnad.model.observation;

/// What a check may look through: the one way from a check to what was seen. Asking for an exchange
/// that nobody has made is not an error: the answer is [Failure.NotLooked], the run takes note,
/// makes it, and lets the check judge again. So a check simply asks for all that it needs, and
/// should go on asking past what is missing, so that what can be asked at once is asked at once.
public interface View {
  /// What is known of an exchange.
  <F extends Fact> Sight<F> see(Exchange<F> exchange);
}
