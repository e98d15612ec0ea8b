package no.dugnad.judge.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Observation;

/// What one check said of one asset, look by look. Lives while one settlement is worked out.
final class Testimony {
  private final Check check;
  private final Sightings seen;
  private final List<Said> said = new ArrayList<>();

  Testimony(Check check, Sightings seen) {
    this.check = check;
    this.seen = seen;
  }

  /// A finding and the single looks that it rests on; a silence trial is a group of tries that
  /// counts as two looks by itself, and is not among them.
  private record Said(Finding finding, Set<Observation> evidence) {}

  void add(int look, Finding finding) {
    Set<Observation> evidence = new HashSet<>();
    for (Exchange<?> exchange : repeatable(finding)) {
      List<Observation> looks = seen.looks(exchange);
      if (!looks.isEmpty()) {
        evidence.add(looks.get(Math.min(look, looks.size()) - 1));
      }
    }
    said.add(new Said(finding, evidence));
  }

  /// What must be made again before this asset can be settled; empty where nothing would change.
  Set<Step.Demand> wants(int look) {
    Finding last = said.getLast().finding();
    Set<Step.Demand> demands = new LinkedHashSet<>();
    boolean lost =
        look == 1
            && last.verdict() instanceof Verdict.Unknown(Cause cause)
            && cause == Cause.TIMED_OUT;
    boolean undecided = known().size() == 1 && accusation().isPresent() && !confirmed();
    if (lost || undecided) {
      Finding about = undecided ? accusation().orElseThrow() : last;
      repeatable(about).forEach(exchange -> demands.add(new Step.Demand(exchange, look + 1)));
    }
    return demands;
  }

  /// The finding as it stands after all looks.
  Finding verdict() {
    List<Finding> known = known();
    Finding first = said.getFirst().finding();
    if (known.isEmpty()) {
      return first;
    }
    if (known.size() > 1) {
      Reason both =
          Reason.of("common.contradictory")
              .with("first", known.get(0).reason().key())
              .with("second", known.get(1).reason().key());
      return union(known).as(Verdict.unknown(Cause.CONTRADICTORY), both).withoutRepair();
    }
    if (accusation().isPresent() && !confirmed()) {
      Reason alone = Reason.of("common.unconfirmed").with("seen", known.getFirst().reason().key());
      return known.getFirst().as(Verdict.unknown(Cause.UNCONFIRMED), alone).withoutRepair();
    }
    return known.getFirst();
  }

  /// One finding for each thing that was said and could be told, in the order in which it was said.
  private List<Finding> known() {
    List<Finding> distinct = new ArrayList<>();
    for (Said one : said) {
      boolean told = !(one.finding().verdict() instanceof Verdict.Unknown);
      if (told && distinct.stream().noneMatch(other -> check.agree(other, one.finding()))) {
        distinct.add(one.finding());
      }
    }
    return distinct;
  }

  private Optional<Finding> accusation() {
    return said.stream()
        .map(Said::finding)
        .filter(finding -> finding.verdict().accuses())
        .findFirst();
  }

  /// Whether two looks that share no observation accuse of the same, or one that rests on nothing
  /// but proven silence.
  private boolean confirmed() {
    List<Said> accusing = said.stream().filter(this::accuses).toList();
    for (Said one : accusing) {
      if (one.evidence().isEmpty()) {
        return true;
      }
      for (Said other : accusing) {
        if (check.agree(one.finding(), other.finding())
            && java.util.Collections.disjoint(one.evidence(), other.evidence())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether it accuses on something: silence that is not proven counts for nothing.
  private boolean accuses(Said one) {
    return one.finding().verdict().accuses()
        && one.finding().restsOn().stream()
            .noneMatch(exchange ->
                exchange instanceof Exchange.SilenceTrial trial
                    && !isProven(trial)
                    && !isAnswered(trial));
  }

  /// The exchanges to be made again: all that the finding rests on, except silence trials, which
  /// are groups of tries already, and the probe that a trial proved silent.
  private Set<Exchange<?>> repeatable(Finding finding) {
    Set<Exchange<?>> again = new LinkedHashSet<>(finding.restsOn());
    for (Exchange<?> exchange : finding.restsOn()) {
      if (exchange instanceof Exchange.SilenceTrial trial) {
        again.remove(trial);
        if (isProven(trial)) {
          again.remove(trial.probe());
        }
      }
    }
    return again;
  }

  private boolean isProven(Exchange.SilenceTrial trial) {
    return result(trial).filter(Silence::proven).isPresent();
  }

  private boolean isAnswered(Exchange.SilenceTrial trial) {
    return result(trial).flatMap(Fact.TrialResult::answer).isPresent();
  }

  private Optional<Fact.TrialResult> result(Exchange.SilenceTrial trial) {
    return seen.looks(trial).stream()
        .findFirst()
        .map(Observation::outcome)
        .filter(Fact.TrialResult.class::isInstance)
        .map(Fact.TrialResult.class::cast);
  }

  private static Finding union(List<Finding> findings) {
    Set<Exchange<?>> all = new LinkedHashSet<>();
    findings.forEach(finding -> all.addAll(finding.restsOn()));
    return findings.getFirst().restingOn(List.copyOf(all));
  }
}
