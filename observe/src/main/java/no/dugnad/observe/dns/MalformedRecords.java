package no.dugnad.observe.dns;

/// A file of records that can't be used, and where.
public final class MalformedRecords extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedRecords(int line, String why) {
    super(why);
    this.line = line;
  }

  /// The line that is wrong, from 1; 0 where it is the file as a whole.
  public int line() {
    return line;
  }
}
