package no.dugnad.wire.evidence;

/// What was there instead of what was expected, in kind and never in words of the file.
public enum Found {
  /// There is no more to say.
  UNSAID,
  NOTHING,
  TEXT,
  NUMBER,
  TRUE_OR_FALSE,
  LIST,
  OBJECT,
  /// Fewer than expected.
  FEWER,
  /// More than expected.
  MORE
}
