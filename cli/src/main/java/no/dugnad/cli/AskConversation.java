package no.dugnad.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.answers.AnswerWords;
import no.dugnad.wire.answers.AnswersJson;

/// Asks the questions, one after the other, and saves after each thing that was said.
final class AskConversation {
  private final List<Question> questions;
  private final AskedAnswers answers;
  private final AskWords words;
  private final AskedLines typed;
  private final PrintStream page;
  private final InstantSource clock;

  AskConversation(
      List<Question> questions,
      AskedAnswers answers,
      AskWords words,
      AskedLines typed,
      PrintStream page,
      InstantSource clock) {
    this.questions = List.copyOf(questions);
    this.answers = answers;
    this.words = words;
    this.typed = typed;
    this.page = page;
    this.clock = clock;
  }

  /// One question.
  ///
  /// @param line what it belongs to, in the reader's language
  record Question(MeasureId measure, String line) {}

  /// Where a question leads.
  private enum Step {
    ON,
    BACK,
    AGAIN,
    END
  }

  /// What was typed.
  private sealed interface Said {
    record Text(String text) implements Said {}

    record Order(AskWords.Order order) implements Said {}

    record Nothing() implements Said {}
  }

  /// Asks until all is answered or skipped, or somebody stops.
  ///
  /// @param all whether also what has an answer is asked
  /// @return whether it came to the end of the questions
  boolean hold(boolean all) throws IOException {
    Deque<Integer> way = new ArrayDeque<>();
    int at = next(0, all);
    while (at < questions.size()) {
      switch (ask(at)) {
        case ON -> {
          way.push(at);
          at = next(at + 1, all);
        }
        case BACK -> {
          if (at == 0) {
            words.say(page, words.of("first"));
          }
          at = way.isEmpty() ? Math.max(0, at - 1) : way.pop();
        }
        case AGAIN -> {}
        case END -> {
          return false;
        }
      }
    }
    return true;
  }

  /// How many questions have no answer.
  int left() {
    return (int) questions.stream().filter(one -> !isAnswered(one)).count();
  }

  private int next(int from, boolean all) {
    int at = from;
    while (!all && at < questions.size() && isAnswered(questions.get(at))) {
      at++;
    }
    return at;
  }

  private boolean isAnswered(Question question) {
    return answers.of(question.measure()).answer() != Answer.NOT_ASKED;
  }

  private Step ask(int at) throws IOException {
    Question question = questions.get(at);
    GivenAnswer before = answers.of(question.measure());
    words.say(page, "");
    words.say(
        page,
        words.of(
            "head",
            Map.of(
                "n", Integer.toString(at + 1),
                "all", Integer.toString(questions.size()),
                "left", Integer.toString(left()),
                "line", question.line())));
    words.say(page, words.asked(question.measure()));
    if (before.answer() != Answer.NOT_ASKED) {
      words.say(page, words.told(before));
    }
    words.say(page, words.of("choices"));
    while (true) {
      switch (read()) {
        case Said.Nothing() -> {
          return Step.END;
        }
        case Said.Order(var order) -> {
          return step(order);
        }
        case Said.Text(String text) -> {
          Optional<AnswerWords.Said> said = AnswerWords.read(text);
          if (said.isPresent()) {
            return answered(question.measure(), said.get(), before);
          }
          words.say(page, words.of("not-understood", Map.of("typed", text)));
          words.say(page, words.of("choices"));
        }
      }
    }
  }

  private static Step step(AskWords.Order order) {
    return switch (order) {
      case BACK -> Step.BACK;
      case SKIP -> Step.ON;
      case STOP -> Step.END;
    };
  }

  private Step answered(MeasureId measure, AnswerWords.Said said, GivenAnswer before)
      throws IOException {
    GivenAnswer given =
        new GivenAnswer(
            said.answer(),
            said.share().map(Estimate::of),
            Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
            before.by(),
            before.note());
    answers.put(measure, given);
    if (said.answer() == Answer.PARTLY && said.share().isEmpty()) {
      Step step = share(measure);
      if (step != Step.ON) {
        return step;
      }
    }
    Step by = text(measure, "by", AnswersJson.LONGEST_NAME);
    return by == Step.ON ? text(measure, "note", AnswersJson.LONGEST_NOTE) : by;
  }

  private Step share(MeasureId measure) throws IOException {
    words.say(page, words.of("share"));
    while (true) {
      switch (read()) {
        case Said.Nothing() -> {
          return Step.END;
        }
        case Said.Order(var order) -> {
          return within(order);
        }
        case Said.Text(String text) -> {
          Optional<Double> share = AnswerWords.share(text);
          if (share.isPresent()) {
            GivenAnswer given = answers.of(measure);
            answers.put(
                measure,
                new GivenAnswer(
                    Answer.PARTLY, share.map(Estimate::of), given.on(), given.by(), given.note()));
            return Step.ON;
          }
          words.say(page, words.of("no-share", Map.of("typed", text)));
        }
      }
    }
  }

  /// Asks who answers for it, or for a note.
  private Step text(MeasureId measure, String what, int longest) throws IOException {
    GivenAnswer given = answers.of(measure);
    boolean isNote = what.equals("note");
    String before = isNote ? given.note() : given.by();
    words.say(
        page,
        before.isEmpty() ? words.of(what) : words.of(what + ".before", Map.of("before", before)));
    while (true) {
      switch (read()) {
        case Said.Nothing() -> {
          return Step.END;
        }
        case Said.Order(var order) -> {
          return within(order);
        }
        case Said.Text(String text) when text.length() > longest ->
            words.say(page, words.of("too-long", Map.of("most", Integer.toString(longest))));
        case Said.Text(String text) -> {
          String meant = text.equals("-") ? "" : text;
          answers.put(
              measure,
              new GivenAnswer(
                  given.answer(),
                  given.share(),
                  given.on(),
                  isNote ? given.by() : meant,
                  isNote ? meant : given.note()));
          return Step.ON;
        }
      }
    }
  }

  /// Within one question, back leads to its beginning.
  private static Step within(AskWords.Order order) {
    return order == AskWords.Order.BACK ? Step.AGAIN : step(order);
  }

  private Said read() throws IOException {
    page.print("> ");
    page.flush();
    Optional<String> line = typed.next();
    if (line.isEmpty()) {
      page.println();
      return new Said.Nothing();
    }
    return words
        .order(line.get())
        .<Said>map(Said.Order::new)
        .orElseGet(() -> new Said.Text(line.get()));
  }
}
