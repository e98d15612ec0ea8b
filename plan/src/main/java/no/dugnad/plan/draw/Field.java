package no.dugnad.plan.draw;

import no.dugnad.plan.replay.Outcome;

/// What an outcome is asked for.
public enum Field {
  AVOIDED,
  CONTAINED,
  RECOVERED,
  SLOW,
  LOST,
  LEAK,
  HARM,
  /// The same as `AVOIDED`.
  STOPPED,
  /// Contained or recovered.
  HELD_SMALL,
  /// Slow or lost.
  SERIOUS;

  /// The outcome's value, 0 to 1.
  public double of(Outcome outcome) {
    return switch (this) {
      case AVOIDED -> outcome.avoided();
      case CONTAINED -> outcome.contained();
      case RECOVERED -> outcome.recovered();
      case SLOW -> outcome.slow();
      case LOST -> outcome.lost();
      case LEAK -> outcome.leak();
      case HARM -> outcome.harm();
      case STOPPED -> outcome.stopped();
      case HELD_SMALL -> outcome.heldSmall();
      case SERIOUS -> outcome.serious();
    };
  }
}
