package no.dugnad.plan.replay;

/// Things to get past one after the other that partly fail together: the beta-factor model of
/// safety engineering, used for the groups of a step (R2) and for the stages of an attack (R5).
///
/// @param product of all chances of getting past
/// @param least the smallest of them; 1 where there is none
record Chain(double product, double least) {
  /// Nothing to get past.
  static final Chain START = new Chain(1, 1);

  /// One more, with the chance of getting past it.
  Chain through(double pass) {
    return new Chain(product * pass, Math.min(least, pass));
  }

  /// The chance of getting past all: `(1−β)·Π p_k + β·min p_k`.
  double passed(double beta) {
    return (1 - beta) * product + beta * least;
  }
}
