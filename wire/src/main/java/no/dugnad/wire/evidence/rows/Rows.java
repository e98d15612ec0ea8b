package no.dugnad.wire.evidence.rows;

import java.io.IOException;
import java.util.List;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.text.Text;

/// A table that is read row by row. Every row has as many fields as the header.
public interface Rows extends AutoCloseable {
  /// The names of the columns as they stand; empty where there is no header, and then [#next] says
  /// why.
  List<String> header();

  /// The next row after the header. After an end or a bad file there is no meaning in asking.
  RowStep next() throws IOException;

  /// The next row with as many fields as it happens to have, for tables that begin with other lines
  /// than their header.
  RowStep nextOfAnyWidth() throws IOException;

  @Override
  void close() throws IOException;

  /// Begins to read a table. The caller closes it.
  static Rows of(Content content) throws IOException {
    byte[] start = Text.start(content, 4);
    boolean zip = start.length >= 2 && start[0] == 'P' && start[1] == 'K';
    return zip ? XlsxRows.of(content) : CsvRows.of(content);
  }
}
