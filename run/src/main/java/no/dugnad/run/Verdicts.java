package no.dugnad.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.law.Finality;
import no.dugnad.judge.law.Step;
import no.dugnad.judge.law.Vantage;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Observation;

/// The verdicts of a run, from settled to told. A check is told as soon as nothing that is still to
/// be seen can change it, and what was told stands; the rest waits until the run is over and it is
/// known where we stood, in the run's result. Owned by the run's thread.
final class Verdicts {
  private final int all;
  private final RunListener listener;
  private final Map<CheckRun.Case, Settled> pending = new LinkedHashMap<>();
  private final Map<CheckRun.Case, List<RunResult.Judged>> told = new HashMap<>();
  private Finality finality;

  private record Settled(Step.Settled findings, int seen) {}

  Verdicts(int all, TrustList trust, RunListener listener) {
    this.all = all;
    this.listener = listener;
    this.finality = Finality.none(trust);
  }

  /// @param seen how many observations had been made
  void settle(CheckRun.Case one, Step.Settled findings, int seen) {
    pending.put(one, new Settled(findings, seen));
  }

  boolean isSettled(CheckRun.Case one) {
    return pending.containsKey(one) || told.containsKey(one);
  }

  /// Whether every check is settled.
  boolean areComplete() {
    return pending.size() + told.size() == all;
  }

  void see(Collection<Observation> fresh) {
    finality = finality.with(fresh);
  }

  void tellWhatIsFinal() {
    Iterator<Map.Entry<CheckRun.Case, Settled>> rest = pending.entrySet().iterator();
    while (rest.hasNext()) {
      Map.Entry<CheckRun.Case, Settled> one = rest.next();
      if (all(one.getValue().findings())
          .allMatch(finding -> finality.isFinal(one.getKey().check(), finding))) {
        rest.remove();
        List<Finding> settled = all(one.getValue().findings()).toList();
        List<RunResult.Judged> findings = judged(one.getKey(), settled, one.getValue().seen());
        told.put(one.getKey(), findings);
        listener.decided(findings, told.size());
      }
    }
  }

  /// Every finding, in the order of the cases: those that were told as they were told, the others
  /// as they look from where we stood.
  List<RunResult.Judged> seenFrom(Vantage vantage, List<CheckRun.Case> cases) {
    List<RunResult.Judged> findings = new ArrayList<>();
    for (CheckRun.Case one : cases) {
      List<RunResult.Judged> known = told.get(one);
      Settled settled = pending.get(one);
      if (known != null) {
        findings.addAll(known);
      } else if (settled != null) {
        List<Finding> seen = all(vantage.seenFromHere(one.check(), settled.findings())).toList();
        findings.addAll(judged(one, seen, settled.seen()));
      }
    }
    return findings;
  }

  private static Stream<Finding> all(Step.Settled settled) {
    return Stream.concat(Stream.of(settled.whole()), settled.parts().stream());
  }

  private static List<RunResult.Judged> judged(
      CheckRun.Case one, List<Finding> findings, int seen) {
    List<RunResult.Judged> judged = new ArrayList<>();
    for (Finding finding : findings) {
      boolean part = !judged.isEmpty();
      judged.add(new RunResult.Judged(one.subject().domain(), finding, part, seen));
    }
    return judged;
  }
}
