package no.dugnad.model.observation;

/// What is known of one exchange at the moment a check looks.
public sealed interface Sight<F extends Fact> {
  /// The exchange that was asked about.
  Exchange<F> exchange();

  /// It told this.
  record Seen<F extends Fact>(Exchange<F> exchange, F fact, Observation observation)
      implements Sight<F> {}

  /// It told nothing.
  record Missed<F extends Fact>(Exchange<F> exchange, Failure failure) implements Sight<F> {}
}
