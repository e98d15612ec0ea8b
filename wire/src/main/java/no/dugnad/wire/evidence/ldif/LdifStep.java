package no.dugnad.wire.evidence.ldif;

import no.dugnad.wire.evidence.BadFile;

/// What comes next in LDIF.
public sealed interface LdifStep {
  /// One entry.
  ///
  /// @param line where it begins
  record Entry(long line, LdifEntry entry) implements LdifStep {}

  /// All has been read, and it was correct.
  record End() implements LdifStep {}

  /// It cannot be read further.
  record Bad(BadFile why) implements LdifStep {}
}
