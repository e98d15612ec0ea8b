package no.dugnad.wire.answers;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowStep;
import no.dugnad.wire.evidence.rows.Rows;
import no.dugnad.wire.evidence.rows.XlsxRows;

/// Reads a questionnaire that was filled in.
final class QuestionnaireReader {
  private static final long MOST_ROWS = 10_000;
  private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("d.M.uuuu");

  private final Map<String, OptionalInt> columns = new HashMap<>();
  private final Set<MeasureId> known;
  private final LocalDate today;
  private final Map<MeasureId, GivenAnswer> given = new HashMap<>();
  private final Set<MeasureId> seen = new java.util.HashSet<>();

  private QuestionnaireReader(List<String> header, Set<MeasureId> known, LocalDate today) {
    Columns named = new Columns(header);
    QuestionnaireColumn.ALL.forEach(one -> columns.put(one.id(), one.in(named)));
    this.known = known;
    this.today = today;
  }

  static AnswersReading read(Content content, Set<MeasureId> known, LocalDate today)
      throws IOException {
    try (Rows rows = XlsxRows.of(content)) {
      QuestionnaireReader reader = new QuestionnaireReader(rows.header(), known, today);
      if (!rows.header().isEmpty()) {
        for (String needed : List.of("measure", "answer")) {
          if (reader.column(needed).isEmpty()) {
            return unreadable(BadFile.lacks(QuestionnaireColumn.of(needed).names().getFirst()));
          }
        }
      }
      for (long read = 0; read <= MOST_ROWS; read++) {
        switch (rows.next()) {
          case RowStep.Row(long number, List<String> fields) ->
              reader.row(new Place.Row(number), fields);
          case RowStep.End() -> {
            return new AnswersReading.Read(new Answers("", Optional.empty(), reader.given));
          }
          case RowStep.Bad(BadFile why) -> {
            return unreadable(why);
          }
        }
      }
      return unreadable(BadFile.whole(Problem.TOO_LARGE));
    } catch (WrongAnswers wrong) {
      return new AnswersReading.Bad(wrong.fault());
    }
  }

  private static AnswersReading unreadable(BadFile why) {
    return new AnswersReading.Bad(new AnswersFault.Unreadable(why));
  }

  private OptionalInt column(String id) {
    return columns.getOrDefault(id, OptionalInt.empty());
  }

  private String field(List<String> fields, String id) {
    OptionalInt at = column(id);
    return at.isPresent() ? XlsxText.read(fields.get(at.getAsInt())) : "";
  }

  private void row(Place where, List<String> fields) throws WrongAnswers {
    String code = field(fields, "measure").strip();
    String answer = field(fields, "answer").strip();
    String share = field(fields, "share").strip();
    if (answer.isEmpty() && share.isEmpty()) {
      return;
    }
    Optional<MeasureId> measure =
        known.stream().filter(one -> one.id().equalsIgnoreCase(code)).findFirst();
    if (measure.isEmpty()) {
      throw new WrongAnswers(AnswersProblem.MEASURE, where, code);
    }
    if (!seen.add(measure.get())) {
      throw new WrongAnswers(AnswersProblem.TWICE, where, code);
    }
    String date = field(fields, "on").strip();
    given.put(
        measure.get(),
        given(
            answer,
            share,
            where,
            date.isEmpty() ? Optional.empty() : Optional.of(day(date, where)),
            AnswerValues.name(field(fields, "by"), where),
            AnswerValues.note(field(fields, "note"), where)));
  }

  private static GivenAnswer given(
      String answer, String share, Place where, Optional<LocalDate> on, String by, String note)
      throws WrongAnswers {
    Optional<Double> told = AnswerWords.share(share);
    if (!share.isEmpty() && told.isEmpty()) {
      throw new WrongAnswers(AnswersProblem.SHARE, where, share);
    }
    String said = answer.isEmpty() ? share : answer;
    Optional<AnswerWords.Said> meant = AnswerWords.read(said);
    if (meant.isEmpty()) {
      throw new WrongAnswers(AnswersProblem.ANSWER, where, said);
    }
    Optional<Double> beside = meant.get().share();
    if (told.isPresent() && beside.isPresent() && !told.equals(beside)) {
      throw new WrongAnswers(AnswersProblem.SHARE, where, share);
    }
    return AnswerValues.given(meant.get().answer(), told.or(() -> beside), where, on, by, note);
  }

  /// A day as it is written in a table: also as Norwegians write it, or with a time of day.
  private LocalDate day(String written, Place where) throws WrongAnswers {
    String date =
        written.length() > 10 && written.charAt(10) == 'T' ? written.substring(0, 10) : written;
    String iso = date;
    try {
      iso = LocalDate.parse(date, NORWEGIAN).toString();
    } catch (DateTimeException other) {
      // Read below, as it is written everywhere else.
    }
    return AnswerValues.day(iso, today, where);
  }
}
