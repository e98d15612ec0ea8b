package no.dugnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.report.Language;
import no.dugnad.wire.answers.AnswersJson;
import no.dugnad.wire.answers.Questionnaire;

/// The questionnaire as a file that is handed around: written, and taken back.
final class AskedForms {
  static final String IN = "--in";
  static final String OUT = "--out";

  private AskedForms() {}

  /// @throws WrongUse where the name tells of neither a workbook nor JSON, or it can't be written
  static void requireWritable(Path out) {
    if (!isBook(out) && !name(out).endsWith(".json")) {
      throw WrongUse.of("ask.out").with("file", out);
    }
    WholeFile.requireWritable(out, OUT);
  }

  /// The answers with those of a file in their place. What is new and has no day gets today.
  static Answers taken(Answers before, Answers taken, LocalDate today) {
    Map<MeasureId, GivenAnswer> all = new TreeMap<>(before.given());
    taken
        .given()
        .forEach((measure, given) -> {
          if (!given.equals(before.of(measure))) {
            all.put(measure, dated(given, today));
          }
        });
    return new Answers(
        taken.organisation().isEmpty() ? before.organisation() : taken.organisation(),
        taken.size().or(before::size),
        all);
  }

  private static GivenAnswer dated(GivenAnswer given, LocalDate today) {
    return new GivenAnswer(
        given.answer(),
        given.share(),
        given.on().or(() -> Optional.of(today)),
        given.by(),
        given.note());
  }

  /// Writes the questions with the answers that there are.
  ///
  /// @param questions in their order; what has an answer and is not among them follows
  static void write(
      Path out,
      List<AskConversation.Question> questions,
      List<AskConversation.Question> others,
      Answers answers,
      AskWords words,
      Language language)
      throws IOException {
    if (!isBook(out)) {
      byte[] text = AnswersJson.write(answers).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(out, OUT, stream -> stream.write(text));
      return;
    }
    List<AskConversation.Question> all = new ArrayList<>(questions);
    others.stream()
        .filter(one -> answers.given().containsKey(one.measure()))
        .filter(one -> questions.stream().noneMatch(q -> q.measure().equals(one.measure())))
        .forEach(all::add);
    Map<Answer, String> said = new EnumMap<>(Answer.class);
    for (Answer answer : Answer.values()) {
      if (answer != Answer.NOT_ASKED) {
        said.put(answer, words.answer(answer));
      }
    }
    Questionnaire form =
        new Questionnaire(
            switch (language) {
              case NB -> 0;
              case NN -> 1;
              case EN -> 2;
            },
            all.stream()
                .map(one ->
                    new Questionnaire.Question(
                        one.measure(), one.line(), words.asked(one.measure())))
                .toList(),
            said);
    WholeFile.write(out, OUT, stream -> form.write(answers, stream));
  }

  private static boolean isBook(Path file) {
    return name(file).endsWith(".xlsx");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
