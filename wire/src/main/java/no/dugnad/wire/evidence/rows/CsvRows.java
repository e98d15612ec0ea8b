package no.dugnad.wire.evidence.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.text.Text;

/// CSV (RFC 4180), with what is met in practice: semicolons (Excel in Norwegian) and tabs, a first
/// line `#TYPE …` (Windows PowerShell) or `sep=;` (Excel), empty lines. Which sign parts the fields
/// is told by the header.
public final class CsvRows implements Rows {
  /// Characters of one field.
  private static final int LONGEST_FIELD = 1 << 20;

  /// Characters of the header line.
  private static final int LONGEST_HEADER = 1 << 16;

  private static final int MOST_COLUMNS = 2_000;

  private final BufferedReader text;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private final Optional<BadFile> badHeader;
  private long number = 1;

  private CsvRows(BufferedReader text, char separator) {
    this.text = text;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    RowStep first = read();
    this.header = first instanceof RowStep.Row(_, List<String> fields) ? fields : List.of();
    this.badHeader =
        switch (first) {
          case RowStep.Row _ -> Optional.empty();
          case RowStep.End _ -> Optional.of(BadFile.whole(Problem.EMPTY));
          case RowStep.Bad(BadFile why) -> Optional.of(why);
        };
  }

  /// Begins to read. The caller closes it.
  public static CsvRows of(Content content) throws IOException {
    BufferedReader text = Text.reader(content);
    try {
      String line = peek(text);
      if (line.startsWith("#TYPE ") || line.toLowerCase(Locale.ROOT).startsWith("sep=")) {
        text.readLine();
        line = peek(text);
      }
      return new CsvRows(text, separator(line));
    } catch (UncheckedIOException unreadable) {
      text.close();
      throw unreadable.getCause();
    } catch (IOException | RuntimeException failed) {
      text.close();
      throw failed;
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public RowStep next() throws IOException {
    RowStep step = nextOfAnyWidth();
    return step instanceof RowStep.Row row && row.fields().size() != header.size()
        ? width(row)
        : step;
  }

  @Override
  public RowStep nextOfAnyWidth() throws IOException {
    if (badHeader.isPresent()) {
      return new RowStep.Bad(badHeader.get());
    }
    try {
      return read();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private RowStep width(RowStep.Row row) {
    Found found = row.fields().size() < header.size() ? Found.FEWER : Found.MORE;
    return new RowStep.Bad(
        new BadFile(
            Problem.WIDTH,
            Optional.of(new Place.Row(row.number())),
            Integer.toString(header.size()),
            found));
  }

  private RowStep read() {
    try {
      if (!records.hasNext()) {
        return new RowStep.End();
      }
      CsvRecord record = records.next();
      if (record.getFieldCount() > MOST_COLUMNS) {
        return bad(Problem.PIECE_TOO_LARGE);
      }
      return new RowStep.Row(number++, record.getFields());
    } catch (CsvParseException broken) {
      return bad(Problem.CSV);
    }
  }

  private RowStep bad(Problem problem) {
    return new RowStep.Bad(BadFile.at(new Place.Row(number), problem));
  }

  private static String peek(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    StringBuilder line = new StringBuilder();
    for (int c = text.read(); c >= 0 && line.length() < LONGEST_HEADER - 1; c = text.read()) {
      if (c == '\n' || c == '\r') {
        if (!line.isEmpty()) {
          break;
        }
      } else {
        line.append((char) c);
      }
    }
    text.reset();
    return line.toString();
  }

  private static char separator(String header) {
    int[] seen = new int[3];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        int which = ",;\t".indexOf(c);
        if (which >= 0) {
          seen[which]++;
        }
      }
    }
    int most = seen[1] > seen[0] ? 1 : 0;
    return ",;\t".charAt(seen[2] > seen[most] ? 2 : most);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    text.close();
  }
}
