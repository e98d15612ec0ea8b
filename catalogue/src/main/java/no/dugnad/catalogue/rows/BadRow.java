package no.dugnad.catalogue.rows;

/// A table that cannot be used: one sentence with the file, the row, and what was expected. For the
/// shipped tables it means that the program was built wrongly.
public final class BadRow extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /// @param line counted from 1; 0 where it is about the file as a whole
  /// @param expected what should have stood there
  public BadRow(String file, int line, String expected) {
    super(file + (line == 0 ? "" : ", line " + line) + ": expected " + expected);
  }
}
