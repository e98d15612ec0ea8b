package no.dugnad.model.measure;

/// How a piece of evidence bears on a measure. What a file shows is not always what it is about.
public enum Bearing {
  /// It demonstrates that the measure is enforced on the share it tells of; a share of 0
  /// demonstrates that it is not.
  SHOWS,
  /// The measure can cover no more than the share it tells of, and may cover less: to be registered
  /// for multi-factor is not to be asked for it. Alone it leaves the answer as said.
  CAPS,
  /// It fits with the measure and proves nothing.
  SUPPORTS
}
