package no.dugnad.wire.evidence;

/// What may be wrong with a file. Each has a sentence in every language.
public enum Problem {
  /// No bytes at all, or nothing but blanks.
  EMPTY,
  /// Larger than Dugnad reads.
  TOO_LARGE,
  /// One row, value or item is larger than any that is meant.
  PIECE_TOO_LARGE,
  /// A compressed file unpacks to far more than it should.
  BOMB,
  /// A zip archive with more than one file in it, or one of another kind.
  ARCHIVE,
  /// A zip archive that is damaged or protected by a password.
  ZIP,
  /// Bytes that are no text.
  BINARY,
  /// A header and no rows, or a list with nothing in it: it tells of nothing.
  NO_ROWS,
  /// A quotation mark that is not closed, or other broken CSV.
  CSV,
  /// A row with another number of fields than the header; `expected` is that number.
  WIDTH,
  /// Two columns of the same name, where one is needed; `expected` is the name.
  TWICE,
  /// Not correct JSON.
  JSON,
  /// Not correct XML.
  XML,
  /// Not correct LDIF (RFC 2849).
  LDIF,
  /// A column or property is lacking; `expected` is its name.
  LACKS,
  /// A value is not of the form it should have; `expected` says which column or property.
  VALUE,
  /// Two moments stand in the wrong order; `expected` names the one that should be the later.
  ORDER,
  /// An export that holds secrets and that we know only in order not to read it.
  SECRETS,
  /// Not one of the kinds that Dugnad knows.
  UNKNOWN_KIND
}
