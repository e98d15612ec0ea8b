package no.dugnad.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Answers;
import no.dugnad.wire.answers.AnswersFault;
import no.dugnad.wire.answers.AnswersJson;
import no.dugnad.wire.answers.AnswersReading;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;

/// Reads the answers that `--answers` names.
final class AnswersFile {
  private static final String OPTION = "--answers";

  private AnswersFile() {}

  /// @throws WrongUse where the file can't be read or does not hold answers: nothing of it counts
  static Answers read(Path file, ReplayData data, LocalDate today) throws IOException {
    byte[] bytes = TextFiles.read(file, OPTION).getBytes(StandardCharsets.UTF_8);
    AnswersReading reading =
        AnswersJson.read(
            () -> new ByteArrayInputStream(bytes),
            data.measures().stream().map(Measure::id).collect(Collectors.toSet()),
            today);
    return switch (reading) {
      case AnswersReading.Read(Answers answers) -> answers;
      case AnswersReading.Bad(AnswersFault.Unreadable(BadFile why)) ->
          throw why.problem() == Problem.JSON
              ? TextFiles.unusable(file, OPTION, "answers-json", 0)
                  .with("line", why.where().map(AnswersFile::place).orElse("1"))
              : TextFiles.unusable(file, OPTION, "answers-large", 0);
      case AnswersReading.Bad(AnswersFault.Wrong(var problem, var where, String found)) ->
          throw TextFiles.unusable(file, OPTION, "answers-" + EvidenceWords.key(problem), 0)
              .with("where", place(where))
              .with("found", found);
    };
  }

  private static String place(Place place) {
    return switch (place) {
      case Place.Row(long number) -> Long.toString(number);
      case Place.Line(long number) -> Long.toString(number);
      case Place.Path(String path) -> path.isEmpty() ? "{…}" : path;
    };
  }
}
