package no.dugnad.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import no.dugnad.judge.check.Check;
import no.dugnad.model.asset.DomainName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dugnad check DOMAIN…`.
@Command(name = "check", description = "Check domains from outside.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DOMAIN", arity = "1..*", description = "such as fjellby.kommune.no")
  private List<String> domains = new ArrayList<>();

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private LookOptions look = new LookOptions();

  @Option(names = "--dry-run", description = "show what would be asked first, and ask nothing")
  private boolean dryRun;

  @Override
  public Integer call() {
    LinkedHashSet<DomainName> names = new LinkedHashSet<>();
    for (String text : domains) {
      DomainArgument argument = DomainArgument.of(text);
      argument.remark().ifPresent(System.err::println);
      names.add(argument.domain());
    }
    List<Check> checks = output.checks();
    if (dryRun) {
      DryRun.print(List.copyOf(names), checks, look.setup(), System.out);
      return ExitCode.OK;
    }
    CheckSession session = new CheckSession(List.copyOf(names), checks, output.dkimSelectors());
    return new CheckConversation(output).hold(session, look.setup());
  }
}
