package no.dugnad.wire.evidence;

import no.dugnad.wire.evidence.facts.Facts;

/// What came of reading a file as one format.
public sealed interface Reading {
  /// It was read to the end.
  ///
  /// @param format of which format it is, see [Importer#format]
  record Read(String format, Facts facts) implements Reading {}

  /// It is of this format, or of none that we know, and cannot be used. Nothing of it counts.
  record Bad(BadFile why) implements Reading {}

  /// It is something else.
  record NotThisKind() implements Reading {}
}
