package no.dugnad.wire.spf;

/// What a mechanism says of the sender (RFC 7208 §4.6.2).
sealed interface Match {
  /// It matches.
  record Yes() implements Match {}

  /// It does not.
  record No() implements Match {}

  /// It could not be told now.
  record Temporary(SpfTrouble trouble) implements Match {}

  /// It can never be told.
  record Permanent(SpfTrouble trouble) implements Match {}
}
