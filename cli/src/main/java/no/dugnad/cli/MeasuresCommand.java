package no.dugnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.dugnad.catalogue.principle.PrincipleMeasure;
import no.dugnad.catalogue.principle.Principles;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.observe.file.PrincipleFile;
import no.dugnad.report.terminal.Letters;
import no.dugnad.wire.evidence.principles.PrincipleSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dugnad measures [NUMBER]`: the measures of NSM's principles as a tree, or one of them with all
/// that is known of it. With the user's own spreadsheet its priorities and questions stand beside.
@Command(name = "measures")
final class MeasuresCommand implements Callable<Integer> {
  @Parameters(paramLabel = "${bundle:label.number}", arity = "0..1", descriptionKey = "help.number")
  private @Nullable String number;

  @Option(names = "--import", paramLabel = "${bundle:label.file}")
  private @Nullable Path spreadsheet;

  @Option(names = "--format", paramLabel = "${bundle:label.format}", defaultValue = "human")
  private String format = "human";

  @Mixin private CommandLanguage language = new CommandLanguage();

  private final Words words;

  MeasuresCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    language.requireKnown();
    boolean json = HumanOrJson.isJson(format);
    Principles data = Principles.shipped(ReplayData.shipped());
    List<PrincipleMeasure> asked =
        Optional.ofNullable(number).map(one -> under(one, data)).orElse(data.measures());
    Optional<Path> file = Optional.ofNullable(spreadsheet);
    Optional<PrincipleSheet> read = file.map(path -> read(path, data));
    if (read.isPresent() && !(read.get() instanceof PrincipleSheet.Read)) {
      return refused(file.orElseThrow(), read.get());
    }
    Optional<PrincipleSheet.Read> own = read.map(PrincipleSheet.Read.class::cast);
    Map<String, PrincipleSheet.Entry> entries =
        own.map(PrincipleSheet.Read::entries).orElse(Map.of());
    if (json) {
      MeasuresJson.write(asked, entries, own.isPresent(), words.texts(), System.out);
      return ExitCode.OK;
    }
    MeasuresSheet sheet = new MeasuresSheet(words.texts(), data, entries);
    Letters letters = new Letters(Terminal.charset());
    own.ifPresent(
        one -> sheet.imported(one).forEach(line -> System.out.println(letters.writable(line))));
    List<String> lines = asked.size() == 1 ? sheet.one(asked.getFirst()) : sheet.tree(asked);
    lines.forEach(line -> System.out.println(letters.writable(line)));
    return ExitCode.OK;
  }

  private static List<PrincipleMeasure> under(String place, Principles data) {
    List<PrincipleMeasure> under = data.under(place);
    if (under.isEmpty()) {
      throw WrongUse.of("measure.unknown")
          .with("name", place)
          .likely(
              Spelling.nearest(
                  place, data.measures().stream().map(one -> one.number().toString()).toList()));
    }
    return under;
  }

  private PrincipleSheet read(Path path, Principles data) {
    return switch (PrincipleFile.read(
        path,
        data.measures().stream()
            .map(one -> one.number().toString())
            .collect(Collectors.toUnmodifiableSet()))) {
      case PrincipleFile.Opened(PrincipleSheet sheet) -> sheet;
      case PrincipleFile.Unopened(var trouble) ->
          throw WrongUse.of("import.trouble")
              .with("why", new EvidenceWords(words.texts()).trouble(path.toString(), trouble));
    };
  }

  private int refused(Path path, PrincipleSheet sheet) {
    throw switch (sheet) {
      case PrincipleSheet.Bad(var why) ->
          WrongUse.of("import.trouble")
              .with("why", new EvidenceWords(words.texts()).bad(path.toString(), why));
      case PrincipleSheet.NotRecognised _ -> WrongUse.of("import.unknown").with("file", path);
      case PrincipleSheet.Read _ -> throw new IllegalStateException("a file that was read");
    };
  }
}
