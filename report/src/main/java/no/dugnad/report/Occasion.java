package no.dugnad.report;

/// What a report for people is the end of.
public enum Occasion {
  /// `check`, whose exit code tells the result.
  CHECK,
  /// `demo`, which works whatever it finds.
  EXERCISE
}
