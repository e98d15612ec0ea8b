package no.dugnad.model.measure;

/// How a measure or a line of measures stands. How that is known is told beside it, always.
public enum State {
  /// All of it is there.
  IN_PLACE,
  /// Some of it is there.
  PARTLY,
  /// None of it is there.
  NOT_IN_PLACE,
  /// «Vet ikke»: not a no.
  UNKNOWN
}
