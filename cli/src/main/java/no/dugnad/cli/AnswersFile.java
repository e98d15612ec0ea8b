package no.dugnad.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.answers.AnswersFault;
import no.dugnad.wire.answers.AnswersJson;
import no.dugnad.wire.answers.AnswersReading;
import no.dugnad.wire.answers.Questionnaire;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;

/// Reads files of answers: JSON, or a questionnaire as a workbook. Which it is stands in its first
/// bytes.
final class AnswersFile {
  private final Path file;
  private final String option;

  private AnswersFile(Path file, String option) {
    this.file = file;
    this.option = option;
  }

  /// @param option the option it was named in, for the sentence that is said where it fails
  /// @throws WrongUse where the file can't be read or does not hold answers: nothing of it counts
  static Answers read(Path file, String option, ReplayData data, LocalDate today)
      throws IOException {
    return new AnswersFile(file, option).read(data, today);
  }

  private Answers read(ReplayData data, LocalDate today) throws IOException {
    Set<MeasureId> known = data.measures().stream().map(Measure::id).collect(Collectors.toSet());
    boolean book = isZip();
    AnswersReading reading;
    if (book) {
      reading = Questionnaire.read(() -> Files.newInputStream(file), known, today);
    } else {
      byte[] bytes = TextFiles.read(file, option).getBytes(StandardCharsets.UTF_8);
      reading = AnswersJson.read(() -> new ByteArrayInputStream(bytes), known, today);
    }
    return switch (reading) {
      case AnswersReading.Read(Answers answers) -> answers;
      case AnswersReading.Bad(AnswersFault.Unreadable(BadFile why)) ->
          throw book ? badBook(why) : badJson(why);
      case AnswersReading.Bad(AnswersFault.Wrong(var problem, var where, String found)) ->
          throw unusable((book ? "questionnaire-" : "answers-") + EvidenceWords.key(problem))
              .with("where", place(where))
              .with("found", found);
    };
  }

  private boolean isZip() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    } catch (IOException unreadable) {
      // Told where it is read as a text.
      return false;
    }
  }

  private WrongUse badJson(BadFile why) {
    return why.problem() == Problem.JSON
        ? unusable("answers-json").with("line", why.where().map(AnswersFile::place).orElse("1"))
        : unusable("answers-large");
  }

  private WrongUse badBook(BadFile why) {
    return switch (why.problem()) {
      case LACKS -> unusable("questionnaire-lacks").with("expected", why.expected());
      case WIDTH ->
          unusable("questionnaire-width")
              .with("where", why.where().map(AnswersFile::place).orElse("1"));
      case EMPTY, NO_ROWS -> unusable("questionnaire-empty");
      case TOO_LARGE,
          PIECE_TOO_LARGE,
          BOMB,
          ARCHIVE,
          ZIP,
          BINARY,
          CSV,
          TWICE,
          JSON,
          XML,
          LDIF,
          VALUE,
          ORDER,
          SECRETS,
          UNKNOWN_KIND ->
          unusable("questionnaire-book");
    };
  }

  private WrongUse unusable(String why) {
    return TextFiles.unusable(file, option, why, 0);
  }

  private static String place(Place place) {
    return switch (place) {
      case Place.Row(long number) -> Long.toString(number);
      case Place.Line(long number) -> Long.toString(number);
      case Place.Path(String path) -> path.isEmpty() ? "{…}" : path;
    };
  }
}
