package no.dugnad.model.measure;

/// Where what was said and what was seen do not agree. What was seen wins; both are shown.
public enum Contradiction {
  /// More was said than is shown.
  SEEN_LESS,
  /// Less was said than is shown.
  SEEN_MORE,
  /// More was said than is possible by what was counted.
  CAPPED,
  /// Two pieces of evidence show shares that cannot both be right.
  SHOWN_APART
}
