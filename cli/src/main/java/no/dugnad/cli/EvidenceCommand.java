package no.dugnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.dugnad.judge.evidence.Brought;
import no.dugnad.judge.evidence.EvidenceRules;
import no.dugnad.judge.evidence.Formats;
import no.dugnad.judge.evidence.Pile;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.observe.file.EvidenceFile;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.machines.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dugnad evidence FILE…`: what each file is and what it shows. Files that are brought together
/// are judged together, since one may tell what another means.
@Command(name = "evidence")
final class EvidenceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "${bundle:label.file}", arity = "0..*", descriptionKey = "help.evidence")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--how")
  private boolean how;

  @Option(names = "--format", paramLabel = "${bundle:label.format}", defaultValue = "human")
  private String format = "human";

  @Option(names = "--preview")
  private boolean preview;

  @Mixin private EvidenceMapping mappings = new EvidenceMapping();

  @Mixin private CommandLanguage language = new CommandLanguage();

  private final Words words;

  EvidenceCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    language.requireKnown();
    boolean json = HumanOrJson.isJson(format);
    EvidenceWords said = new EvidenceWords(words.texts());
    if (how) {
      EvidenceSheet.how(said, System.out);
      return ExitCode.OK;
    }
    if (files.isEmpty()) {
      throw WrongUse.of("evidence.nothing");
    }
    Mapping mapping = mappings.chosen();
    if (preview) {
      EvidencePreview.write(files, mapping, json, said, System.out);
      return ExitCode.OK;
    }
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    List<EvidenceOutcome> outcomes =
        judged(files.stream().map(file -> read(file, mapping)).toList(), today, said);
    if (json) {
      EvidenceJson.write(outcomes, said, today, System.out);
    } else {
      EvidenceSheet.write(outcomes, said, today, System.out);
    }
    boolean any = outcomes.stream().anyMatch(EvidenceOutcome.Read.class::isInstance);
    return any ? ExitCode.OK : ExitCode.WRONG_USE;
  }

  /// A file as it was opened.
  private record Opened(Path path, EvidenceFile file) {}

  private static Opened read(Path path, Mapping mapping) {
    return new Opened(path, EvidenceFile.read(path, mapping));
  }

  private static List<EvidenceOutcome> judged(
      List<Opened> opened, LocalDate today, EvidenceWords said) {
    Formats formats = Formats.shipped();
    List<Brought> brought = new ArrayList<>();
    List<EvidenceOutcome> outcomes = new ArrayList<>();
    for (Opened one : opened) {
      String name = one.path().toString();
      switch (one.file()) {
        case EvidenceFile.Unopened(EvidenceFile.Trouble trouble) ->
            outcomes.add(
                new EvidenceOutcome.Unread(
                    name, "trouble." + EvidenceWords.key(trouble), said.trouble(name, trouble)));
        case EvidenceFile.Opened(Reading.Bad(BadFile why), _) ->
            outcomes.add(unread(name, why, said));
        case EvidenceFile.Opened(Reading.NotThisKind(), _) ->
            outcomes.add(unread(name, BadFile.whole(Problem.UNKNOWN_KIND), said));
        case EvidenceFile.Opened(Reading.Read(String format, Facts facts), LocalDate written) -> {
          Brought file = new Brought(name, formats.of(format), facts, written);
          brought.add(file);
          outcomes.add(new EvidenceOutcome.Read(file, List.of()));
        }
      }
    }
    List<Statement> statements = EvidenceRules.judge(new Pile(brought, today));
    return outcomes.stream().map(outcome -> with(outcome, statements)).toList();
  }

  private static EvidenceOutcome unread(String name, BadFile why, EvidenceWords said) {
    return new EvidenceOutcome.Unread(
        name, "bad." + EvidenceWords.key(why.problem()), said.bad(name, why));
  }

  private static EvidenceOutcome with(EvidenceOutcome outcome, List<Statement> statements) {
    return switch (outcome) {
      case EvidenceOutcome.Unread unread -> unread;
      case EvidenceOutcome.Read(Brought file, _) ->
          new EvidenceOutcome.Read(
              file,
              statements.stream()
                  .filter(one -> one.evidence().source().equals(file.source()))
                  .filter(one -> one.evidence().kind().equals(file.facts().kind()))
                  .toList());
    };
  }
}
