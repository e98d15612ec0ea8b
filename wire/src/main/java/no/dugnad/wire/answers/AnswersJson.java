package no.dugnad.wire.answers;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Set;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.text.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Reads and writes `dugnad-answers-1`: `{"schema": "dugnad-answers-1", "organisation"?, "size"?:
/// "S|M|L" or "inhabitants"?: n, "answers": {"MFA_REMOTE": {"answer": "yes|partly|no|unknown",
/// "share"?: 0.9, "on"?: "2026-11-20", "by"?, "note"?}}}`.
///
/// Strict: a name with no meaning is a fault, since it is more often a slip of the pen than
/// anything else, and what was meant would be lost.
public final class AnswersJson {
  /// The value of `schema`.
  public static final String SCHEMA = "dugnad-answers-1";

  /// Bytes of a file. With every question answered at length it is a tenth of it.
  public static final int LARGEST = 1 << 20;

  /// Characters of a name: of an organisation, of who answers.
  public static final int LONGEST_NAME = 200;

  /// Characters of a note.
  public static final int LONGEST_NOTE = 2_000;

  // The form is three objects deep; one more lets a wrong one be told by its place.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(LARGEST)
                  .maxNumberLength(400)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private AnswersJson() {}

  /// Reads a file of answers.
  ///
  /// @param content UTF-8, or another encoding that is known by its bytes
  /// @param known which measures there are
  /// @param today answers given later than the day after it are refused; a day's grace, since today
  ///   is not the same day everywhere
  /// @throws IOException where the bytes cannot be had
  public static AnswersReading read(Content content, Set<MeasureId> known, LocalDate today)
      throws IOException {
    byte[] bytes = Text.start(content, LARGEST + 1);
    if (bytes.length > LARGEST) {
      return unreadable(BadFile.whole(Problem.TOO_LARGE));
    }
    try (Reader text = Text.reader(() -> new java.io.ByteArrayInputStream(bytes));
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return read(parser, known, today);
    }
  }

  /// Writes answers so that they are read again as they are: sorted, indented, ending with a line
  /// break.
  ///
  /// @throws IllegalArgumentException where a text is longer than is read, or an answer's share is
  ///   beside something else than a partly
  public static String write(Answers answers) {
    return AnswersWriter.write(answers);
  }

  private static AnswersReading read(JsonParser parser, Set<MeasureId> known, LocalDate today) {
    try {
      if (parser.nextToken() == null) {
        return unreadable(BadFile.whole(Problem.EMPTY));
      }
      Answers answers = new AnswersForm(parser, known, today).answers();
      return parser.nextToken() == null
          ? new AnswersReading.Read(answers)
          : unreadable(at(parser, Problem.JSON));
    } catch (WrongAnswers wrong) {
      return new AnswersReading.Bad(wrong.fault());
    } catch (StreamConstraintsException large) {
      return unreadable(at(parser, Problem.PIECE_TOO_LARGE));
    } catch (StreamReadException broken) {
      return unreadable(at(parser, Problem.JSON));
    }
  }

  private static BadFile at(JsonParser parser, Problem problem) {
    return BadFile.at(new Place.Line(Math.max(1, parser.currentLocation().getLineNr())), problem);
  }

  private static AnswersReading unreadable(BadFile why) {
    return new AnswersReading.Bad(new AnswersFault.Unreadable(why));
  }
}
