package no.dugnad.practice.town;

/// How a server behaves to whoever comes, whatever it has to say.
public enum Manner {
  /// As the standard wants.
  USUAL,
  /// Takes the connection or the question and says nothing.
  HANG,
  /// One byte at a time, one a second.
  DRIP,
  /// Bytes without end.
  FLOOD,
  /// Ends in the middle of the answer.
  CLOSE_MIDWAY,
  /// Bytes that are no protocol.
  GARBAGE
}
