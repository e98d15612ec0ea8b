package no.dugnad.model.measure;

/// What was answered to the question whether a measure is in place.
public enum Answer {
  YES,
  /// Partly: in some places, with or without a number.
  PARTLY,
  NO,
  /// "Vet ikke": a respectable answer, and not a no.
  UNKNOWN,
  /// Nobody has been asked, or nobody has answered yet.
  NOT_ASKED;

  /// Whether it tells if the measure is there.
  public boolean tells() {
    return this == YES || this == PARTLY || this == NO;
  }
}
