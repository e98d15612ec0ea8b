package no.dugnad.wire.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.Content;

/// The questions as a workbook (XLSX) that people fill in and send back.
///
/// @param language the place of the language among bokmål, nynorsk and English: 0, 1 or 2
/// @param questions in their order
/// @param words how each answer is written
public record Questionnaire(int language, List<Question> questions, Map<Answer, String> words) {
  /// @throws IllegalArgumentException where there is no such language
  public Questionnaire {
    if (language < 0 || language > 2) {
      throw new IllegalArgumentException("no such language: " + language);
    }
    questions = List.copyOf(questions);
    words = Map.copyOf(words);
  }

  /// One question.
  ///
  /// @param line what it belongs to
  /// @param text as it is asked
  public record Question(MeasureId measure, String line, String text) {}

  /// How an answer is written.
  String word(Answer answer) {
    return java.util.Objects.requireNonNull(words.get(answer), answer.name());
  }

  /// Writes it, filled in with the answers that there are. Every cell is text: nothing in it is
  /// computed, whatever it begins with. The same is written each time.
  public void write(Answers answers, OutputStream stream) throws IOException {
    QuestionnaireWriter.write(this, answers, stream);
  }

  /// Reads one that was filled in, in whichever language, its rows and columns in any order. A row
  /// without an answer tells nothing. A cell with a formula is not an answer.
  ///
  /// @param known which measures there are
  /// @param today as for [AnswersJson#read]
  /// @throws IOException where the bytes cannot be had
  public static AnswersReading read(Content content, Set<MeasureId> known, LocalDate today)
      throws IOException {
    return QuestionnaireReader.read(content, known, today);
  }
}
