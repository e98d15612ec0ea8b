package no.dugnad.judge.status;

/// How a measure stands.
public enum State {
  /// All of it is there: at least [Coverage#NEARLY_ALL] of the estate, at the least.
  IN_PLACE,
  /// Some of it is surely there; that all of it is there is not known, or known to be wrong.
  PARTLY,
  /// At most [Coverage#HARDLY_ANY] of the estate has it.
  NOT,
  /// It may be there or not.
  NOT_KNOWN
}
