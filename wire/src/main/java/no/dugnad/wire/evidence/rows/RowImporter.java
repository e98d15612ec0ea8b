package no.dugnad.wire.evidence.rows;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;

/// Reads a table whose columns tell what it is.
///
/// @param counting makes a new count for each file from its columns; empty where it is another kind
public record RowImporter(String format, Function<Columns, Optional<Counting>> counting)
    implements Importer {
  /// What is counted while a file is read. One for each file.
  public interface Counting {
    /// Counts one row; says what is wrong where it cannot be used.
    Optional<BadFile> count(RowStep.Row row) throws TooLarge;

    /// What was counted.
    Facts facts();
  }

  @Override
  public Reading read(Content content) throws IOException {
    try (Rows rows = Rows.of(content)) {
      Optional<Counting> counts = counting.apply(new Columns(rows.header()));
      if (counts.isEmpty()) {
        return new Reading.NotThisKind();
      }
      Counting count = counts.get();
      for (long read = 0; ; read++) {
        switch (rows.next()) {
          case RowStep.Row row -> {
            Optional<BadFile> wrong = count.count(row);
            if (wrong.isPresent()) {
              return new Reading.Bad(wrong.get());
            }
          }
          case RowStep.End() -> {
            return read == 0
                ? new Reading.Bad(BadFile.whole(Problem.NO_ROWS))
                : new Reading.Read(format, count.facts());
          }
          case RowStep.Bad(BadFile why) -> {
            return new Reading.Bad(why);
          }
        }
      }
    }
  }
}
