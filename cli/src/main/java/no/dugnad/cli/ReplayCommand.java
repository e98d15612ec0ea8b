package no.dugnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.result.Teller;
import no.dugnad.plan.whatif.Question;
import no.dugnad.plan.whatif.Question.Parameters;
import no.dugnad.plan.whatif.WhatIf;
import no.dugnad.report.terminal.Letters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `dugnad replay [ATTACK] --posture FILE`: what would have come of real attacks on others under a
/// given coverage of the measures; without a posture, as they happened.
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
  /// Enough for whole per cents; a story is told in well under a second.
  private static final int DRAWS = 256;

  @picocli.CommandLine.Parameters(
      paramLabel = "${bundle:label.attack}",
      arity = "0..1",
      descriptionKey = "help.attack")
  private @Nullable String id;

  @Option(names = "--posture", paramLabel = "${bundle:label.file}")
  private @Nullable Path posture;

  @Option(names = "--format", paramLabel = "${bundle:label.format}", defaultValue = "human")
  private String format = "human";

  @Mixin private CommandLanguage language = new CommandLanguage();

  private final Words words;

  ReplayCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    language.requireKnown();
    boolean json = HumanOrJson.isJson(format);
    ReplayModel model = new ReplayModel(ReplayData.shipped());
    Optional<Incident> wanted = Optional.ofNullable(id).map(name -> incident(name, model.data()));
    Question question =
        posture == null
            ? new Question(Map.of(), new Parameters.Mean())
            : PostureFile.read(posture, model);
    if (json) {
      ReplayJson.write(of(WhatIf.of(model, question), wanted), question.parameters(), System.out);
      return ExitCode.OK;
    }
    ReplaySheet sheet = new ReplaySheet(words.texts());
    List<String> lines =
        wanted
            .map(incident ->
                sheet.story(
                    Teller.tell(
                        Draws.of(model, DRAWS),
                        Posture.exactly(question.coverage()),
                        model.attack(incident)),
                    question.coverage().isEmpty()))
            .orElseGet(() ->
                posture == null
                    ? sheet.list(model.data())
                    : sheet.all(WhatIf.of(model, question), model.data()));
    Letters letters = new Letters(Terminal.charset());
    lines.forEach(line -> System.out.println(letters.writable(line)));
    return ExitCode.OK;
  }

  private static WhatIf of(WhatIf whole, Optional<Incident> wanted) {
    return wanted
        .map(incident ->
            new WhatIf(
                whole.corpus(),
                whole.attacks().stream().filter(one -> one.id().equals(incident.id())).toList(),
                whole.sums()))
        .orElse(whole);
  }

  private static Incident incident(String name, ReplayData data) {
    return data.incident(name)
        .orElseThrow(() ->
            WrongUse.of("attack.unknown")
                .with("name", name)
                .likely(
                    Spelling.nearest(name, data.incidents().stream().map(Incident::id).toList())));
  }
}
