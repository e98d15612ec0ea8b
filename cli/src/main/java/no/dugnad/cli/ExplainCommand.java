package no.dugnad.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.dugnad.judge.Checks;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.report.Language;
import no.dugnad.report.Texts;
import no.dugnad.report.terminal.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dugnad explain CHECK`.
@Command(name = "explain", description = "Tell what a check tests, why, and how to put it right.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CHECK", arity = "0..1", description = "such as mail.spf.policy")
  private @Nullable String id;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "nb, nn or en (default: the system's)")
  private @Nullable String lang;

  @Override
  public Integer call() throws IOException {
    Texts texts = Texts.in(language());
    if (id == null) {
      for (Check check : Checks.all()) {
        System.out.println(check.id() + "  " + texts.title(check.id()));
      }
      return ExitCode.OK;
    }
    String wanted = id;
    Check check =
        Checks.all().stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                new WrongUse(
                    "There is no check \""
                        + wanted
                        + "\"."
                        + Spelling.suggestion(wanted, Checks.all())));
    List<String> claims =
        check.claims().stream()
            .map(Claim::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    Explanation.write(
        check.id(), "", claims, texts, Terminal.sheet(Terminal.outIsScreen(), false), System.out);
    return ExitCode.OK;
  }

  private Language language() {
    String name = lang;
    return name == null
        ? Terminal.language()
        : Language.named(name)
            .orElseThrow(
                () -> new WrongUse("There is no language \"" + name + "\". Choose nb, nn or en."));
  }
}
