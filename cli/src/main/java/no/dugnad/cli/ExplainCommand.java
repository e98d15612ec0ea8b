package no.dugnad.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.report.Texts;
import no.dugnad.report.terminal.Explanation;
import no.dugnad.report.terminal.Letters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `dugnad explain CHECK`.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "${bundle:label.check}", arity = "0..1", descriptionKey = "help.check")
  private @Nullable String id;

  @Mixin private CommandLanguage language = new CommandLanguage();

  private final Words words;

  ExplainCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    language.requireKnown();
    Texts texts = words.texts();
    if (id == null) {
      Letters letters = new Letters(Terminal.charset());
      for (Check check : Checks.all()) {
        System.out.println(letters.writable(check.id() + "  " + texts.title(check.id())));
      }
      return ExitCode.OK;
    }
    String wanted = id;
    Check check =
        Checks.all().stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                WrongUse.of("check.unknown")
                    .with("name", wanted)
                    .likely(
                        Spelling.nearest(wanted, Checks.all().stream().map(Check::id).toList())));
    List<String> claims =
        check.claims().stream()
            .map(Claim::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    Explanation.write(
        check.id(),
        "",
        claims,
        texts,
        Terminal.sheet(Terminal.outIsScreen(), Terminal.charset(), false),
        System.out);
    return ExitCode.OK;
  }
}
