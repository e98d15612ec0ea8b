package no.dugnad.wire.evidence.outside;

import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Reads a report of the schema `dugnad-report-1`, whole or in lines. Observations and assets are
/// passed over unread, so that the length of a report costs no memory.
record ReportImporter(String format, Form form) implements Importer {
  private static final int DEEPEST = 200;
  private static final int LONGEST_TEXT = 1 << 24;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(400)
                  .maxNameLength(10_000)
                  .build())
          .build();

  /// How a report is written.
  enum Form {
    /// One object.
    WHOLE,
    /// An object a line.
    LINES
  }

  @Override
  public Reading read(Content content) throws IOException {
    if (!ItemImporter.looksLikeJson(content)) {
      return new Reading.NotThisKind();
    }
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), Text.reader(content))) {
      return new Attempt(parser, new ReportCount(parser)).read(this);
    }
  }

  /// One reading of one file.
  private static final class Attempt {
    private final JsonParser parser;
    private final ReportCount count;
    private boolean known;

    Attempt(JsonParser parser, ReportCount count) {
      this.parser = parser;
      this.count = count;
    }

    Reading read(ReportImporter importer) throws IOException {
      try {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_OBJECT) {
          boolean its = importer.form == Form.WHOLE ? count.whole(known) : count.line(known);
          boolean fits = its && count.wrong().isEmpty();
          if (!fits && !known && !count.recognised()) {
            return new Reading.NotThisKind();
          }
          known = true;
          if (!fits) {
            return new Reading.Bad(count.wrong().orElse(BadFile.whole(Problem.UNKNOWN_KIND)));
          }
          token = parser.nextToken();
        }
        if (!known) {
          return new Reading.NotThisKind();
        }
        return token == null
            ? count
                .lacking()
                .<Reading>map(Reading.Bad::new)
                .orElseGet(() -> new Reading.Read(importer.format, count.facts()))
            : bad(Problem.JSON);
      } catch (TooLarge | StreamConstraintsException large) {
        return recognised(Problem.PIECE_TOO_LARGE);
      } catch (StreamReadException broken) {
        return recognised(Problem.JSON);
      } catch (JacksonIOException unreadable) {
        throw unreadable.getCause();
      }
    }

    // What broke off before it could be known may be anything.
    private Reading recognised(Problem problem) {
      return known || count.recognised() ? bad(problem) : new Reading.NotThisKind();
    }

    private Reading bad(Problem problem) {
      int line = Math.max(1, parser.currentLocation().getLineNr());
      return new Reading.Bad(BadFile.at(new Place.Line(line), problem));
    }
  }
}
