package no.dugnad.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import no.dugnad.judge.check.Check;
import no.dugnad.model.asset.DomainName;
import no.dugnad.report.Occasion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dugnad check DOMAIN…`.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Words words;

  @Parameters(paramLabel = "${bundle:label.domain}", arity = "1..*", descriptionKey = "help.domain")
  private List<String> domains = new ArrayList<>();

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private LookOptions look = new LookOptions();

  @Option(names = "--dry-run")
  private boolean dryRun;

  CheckCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() {
    List<Check> checks = output.checks();
    LinkedHashSet<DomainName> names = new LinkedHashSet<>();
    for (String text : domains) {
      DomainArgument argument = DomainArgument.of(text);
      argument.remark().ifPresent(remark -> words.tell(remark, System.err));
      names.add(argument.domain());
    }
    if (dryRun) {
      DryRun.print(List.copyOf(names), checks, look.setup(), System.out);
      return ExitCode.OK;
    }
    CheckSession session = new CheckSession(List.copyOf(names), checks, output.dkimSelectors());
    return new CheckConversation(output, Occasion.CHECK, words).hold(session, look.setup());
  }
}
