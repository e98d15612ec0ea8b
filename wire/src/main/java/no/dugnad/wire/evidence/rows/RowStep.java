package no.dugnad.wire.evidence.rows;

import java.util.List;
import no.dugnad.wire.evidence.BadFile;

/// What comes next in a table.
public sealed interface RowStep {
  /// One row.
  ///
  /// @param number the header is 1
  /// @param fields as many as the header has; a formula is its text and never computed
  record Row(long number, List<String> fields) implements RowStep {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /// All has been read, and it was correct.
  record End() implements RowStep {}

  /// It cannot be read further.
  record Bad(BadFile why) implements RowStep {}
}
