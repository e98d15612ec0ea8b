package no.dugnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.Budget;
import no.dugnad.plan.choice.OwnPrice;
import no.dugnad.plan.choice.Previous;
import no.dugnad.report.assess.Assessment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dugnad assess [FINDINGS…] --evidence FILE… --answers FILE`: how the ten lines stand, which of
/// the ten attacks that would have stopped, and what to do next.
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {
  private static final double MOST = 1e12;

  @Parameters(paramLabel = "${bundle:label.file}", arity = "0..*", descriptionKey = "help.findings")
  private List<Path> findings = new ArrayList<>();

  @Option(names = "--evidence", paramLabel = "${bundle:label.file}", arity = "1..*")
  private List<Path> evidence = new ArrayList<>();

  @Option(names = "--answers", paramLabel = "${bundle:label.file}")
  private @Nullable Path answers;

  @Option(names = "--check", paramLabel = "${bundle:label.domain}", arity = "1..*")
  private List<String> checked = new ArrayList<>();

  @Option(names = "--domain", paramLabel = "${bundle:label.domain}")
  private List<String> domains = new ArrayList<>();

  @Option(names = "--size", paramLabel = "S|M|L")
  private @Nullable String size;

  @Option(names = "--inhabitants", paramLabel = "${bundle:label.amount}")
  private @Nullable Integer inhabitants;

  @Option(names = "--hours", paramLabel = "${bundle:label.amount}")
  private @Nullable Double hours;

  @Option(names = "--kroner", paramLabel = "${bundle:label.amount}")
  private @Nullable Double kroner;

  @Option(names = "--costs", paramLabel = "${bundle:label.file}")
  private @Nullable Path costs;

  @Option(names = "--previous", paramLabel = "${bundle:label.file}")
  private @Nullable Path previous;

  @Option(names = "--format", paramLabel = "${bundle:label.format}", defaultValue = "human")
  private String format = "human";

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable Path out;

  @Option(names = "--verbose")
  private boolean verbose;

  @Mixin private CommandLanguage language = new CommandLanguage();
  @Mixin private LookOptions look = new LookOptions();

  private final Words words;

  AssessCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    language.requireKnown();
    AssessDelivery delivery =
        new AssessDelivery(
            AssessDelivery.Format.of(format), Optional.ofNullable(out), words.texts(), verbose);
    delivery.requireWritable();
    ReplayData data = ReplayData.shipped();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<Size> given = size();
    SequencedMap<String, Budget> own = budgets();
    Answers said =
        answers == null ? Answers.NONE : AnswersFile.read(answers, "--answers", data, today);
    Map<MeasureId, OwnPrice> prices = costs == null ? Map.of() : CostsFile.read(costs, data);
    Previous before = previous == null ? Previous.NONE : PreviousFile.read(previous, data);
    List<DomainName> wanted = domains.stream().map(one -> DomainArgument.of(one).domain()).toList();
    AssessedFiles read;
    if (checked.isEmpty()) {
      read = read(files(List.of()), Map.of(), wanted, today);
    } else {
      try (CheckedNow now = CheckedNow.of(checked, look, words)) {
        if (now.stopped()) {
          return ExitCode.INTERRUPTED;
        }
        String name = "dugnad check " + String.join(" ", checked);
        read = read(files(List.of(now.report())), Map.of(now.report(), name), wanted, today);
      }
    }
    Assessment assessment =
        new AssessmentOf(data, PlanData.shipped(data), today)
            .make(read, said, given, own, prices, before);
    delivery.deliver(assessment, System.out);
    boolean nothingRead = !read.inputs().isEmpty() && read.pile().isEmpty() && answers == null;
    return nothingRead ? ExitCode.WRONG_USE : ExitCode.OK;
  }

  private AssessedFiles read(
      List<Path> files, Map<Path, String> names, List<DomainName> wanted, LocalDate today) {
    return AssessedFiles.read(files, names, wanted, today, new EvidenceWords(words.texts()));
  }

  private List<Path> files(List<Path> first) {
    List<Path> files = new ArrayList<>(first);
    files.addAll(findings);
    files.addAll(evidence);
    return files;
  }

  private Optional<Size> size() {
    if (size != null && inhabitants != null) {
      throw WrongUse.of("assess.size.both");
    }
    if (inhabitants != null) {
      if (inhabitants < 1) {
        throw WrongUse.of("assess.number").with("option", "--inhabitants");
      }
      return Optional.of(Size.of(inhabitants));
    }
    if (size == null) {
      return Optional.empty();
    }
    return switch (size) {
      case "S", "s" -> Optional.of(Size.S);
      case "M", "m" -> Optional.of(Size.M);
      case "L", "l" -> Optional.of(Size.L);
      default -> throw WrongUse.of("assess.size").with("given", size);
    };
  }

  private SequencedMap<String, Budget> budgets() {
    SequencedMap<String, Budget> own = new LinkedHashMap<>();
    if (hours != null || kroner != null) {
      own.put("own", new Budget(number(hours, "--hours"), number(kroner, "--kroner")));
    }
    return own;
  }

  private static double number(@Nullable Double value, String option) {
    if (value == null) {
      return 0;
    }
    if (!(value >= 0 && value <= MOST)) {
      throw WrongUse.of("assess.number").with("option", option);
    }
    return value;
  }
}
