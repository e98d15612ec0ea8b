package no.dugnad.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.judge.evidence.EvidenceRules;
import no.dugnad.judge.evidence.Pile;
import no.dugnad.judge.lines.LineRules;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.question.Questions;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.report.assess.Assessment.Input;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `dugnad ask [--answers FILE]`: asks the questions that tell most, at most 25, and keeps the
/// answers in a file that `dugnad assess` reads. With `--out` and `--in` the questionnaire is
/// written and taken back as a file, and nothing is asked.
@Command(name = "ask")
final class AskCommand implements Callable<Integer> {
  /// Enough to put questions in order.
  private static final int DRAWS = 128;

  @Option(names = "--answers", paramLabel = "${bundle:label.file}")
  private Path file = Path.of("dugnad-answers.json");

  @Option(names = "--evidence", paramLabel = "${bundle:label.file}", arity = "1..*")
  private List<Path> evidence = new ArrayList<>();

  @Option(names = "--again")
  private boolean again;

  @Option(names = AskedForms.IN, paramLabel = "${bundle:label.file}")
  private @Nullable Path in;

  @Option(names = AskedForms.OUT, paramLabel = "${bundle:label.file}")
  private @Nullable Path out;

  @Mixin private CommandLanguage language = new CommandLanguage();

  private final Words words;

  AskCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    language.requireKnown();
    InstantSource clock = InstantSource.system();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ReplayData data = ReplayData.shipped();
    if (out != null) {
      AskedForms.requireWritable(out);
    }
    if (out == null || in != null) {
      WholeFile.requireWritable(file, AskedAnswers.OPTION);
    }
    Answers before =
        Files.exists(file)
            ? AnswersFile.read(file, AskedAnswers.OPTION, data, today)
            : Answers.NONE;
    AskedAnswers answers = new AskedAnswers(file, before);
    AskWords said = new AskWords(words.texts());
    if (in != null) {
      Answers taken = AnswersFile.read(in, AskedForms.IN, data, today);
      answers.put(AskedForms.taken(before, taken, today));
      said.say(System.out, said.of("taken", names(in, taken.given().size())));
    }
    if (out != null) {
      List<BasicLine> lines = BasicLine.shipped(data);
      List<AskConversation.Question> all =
          data.measures().stream().map(one -> question(one.id(), lines, said)).toList();
      AskedForms.write(
          out, questions(data, today, said), all, answers.all(), said, words.texts().language());
      said.say(System.out, said.of("written", names(out, answers.all().given().size())));
    }
    if (in == null && out == null) {
      hold(
          new AskConversation(
              questions(data, today, said),
              answers,
              said,
              new AskedLines(
                  System.in, Charset.forName(System.getProperty("native.encoding", "UTF-8"))),
              System.out,
              clock),
          answers,
          said);
    }
    return ExitCode.OK;
  }

  private Map<String, String> names(Path form, int count) {
    return Map.of("file", file.toString(), "form", form.toString(), "n", Integer.toString(count));
  }

  private void hold(AskConversation conversation, AskedAnswers answers, AskWords said)
      throws IOException {
    Thread hook = new Thread(() -> interrupted(answers, said), "ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (!again && conversation.left() == 0) {
        said.say(System.out, said.of("nothing-left", names()));
        return;
      }
      said.say(System.out, said.of("begin", names()));
      boolean finished = conversation.hold(again);
      said.say(System.out, "");
      String key = finished ? "end" : answers.isSaved() ? "stopped" : "stopped.nothing";
      said.say(
          System.out,
          said.of(
              key, Map.of("file", file.toString(), "left", Integer.toString(conversation.left()))));
    } finally {
      forget(hook);
    }
  }

  private Map<String, String> names() {
    return Map.of("file", file.toString());
  }

  private void interrupted(AskedAnswers answers, AskWords said) {
    try {
      answers.close();
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
    said.say(System.err, "");
    said.say(System.err, said.of(answers.isSaved() ? "interrupted" : "stopped.nothing", names()));
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // It is running now; that is what it was for.
    }
  }

  /// The questions in their order. Answers play no part in it, so that it is the same when somebody
  /// comes back.
  private List<AskConversation.Question> questions(
      ReplayData data, LocalDate today, AskWords said) {
    AssessedFiles files =
        AssessedFiles.read(evidence, Map.of(), List.of(), today, new EvidenceWords(words.texts()));
    for (Input input : files.inputs()) {
      input.trouble().ifPresent(trouble -> said.say(System.err, trouble.sentence()));
    }
    List<MeasureStatus> known =
        LineRules.statuses(data, Answers.NONE, EvidenceRules.judge(new Pile(files.pile(), today)));
    List<BasicLine> lines = BasicLine.shipped(data);
    return new Questions(Draws.of(new ReplayModel(data), DRAWS), lines)
        .order(known, today).stream().map(worth -> question(worth.measure(), lines, said)).toList();
  }

  private static AskConversation.Question question(
      MeasureId measure, List<BasicLine> lines, AskWords said) {
    return new AskConversation.Question(measure, line(measure, lines).map(said::line).orElse(""));
  }

  private static Optional<String> line(MeasureId measure, List<BasicLine> lines) {
    return lines.stream()
        .filter(line -> line.deciding().contains(measure) || line.behind().contains(measure))
        .map(BasicLine::id)
        .findFirst();
  }
}
