package no.dugnad.cli;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.check.Wording;
import no.dugnad.judge.law.Settlement;
import no.dugnad.judge.law.Sightings;
import no.dugnad.judge.law.Step;
import no.dugnad.model.asset.DomainName;

/// What a run would ask first. Later questions depend on the answers, so they can't be listed.
final class DryRun {
  private DryRun() {}

  static void print(List<DomainName> domains, List<Check> checks, Setup setup, PrintStream sink) {
    Set<String> first = new LinkedHashSet<>();
    for (DomainName domain : domains) {
      Subject subject = new Subject(domain, setup.clock().instant(), setup.trust(), List.of());
      for (Check check : checks) {
        if (Settlement.settle(check, subject, Sightings.none())
            instanceof Step.Wanted(Set<Step.Demand> demands)) {
          demands.stream().map(Step.Demand::exchange).map(Wording::of).sorted().forEach(first::add);
        }
      }
    }
    first.forEach(sink::println);
  }
}
