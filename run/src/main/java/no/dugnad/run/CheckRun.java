package no.dugnad.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.law.Settlement;
import no.dugnad.judge.law.Sightings;
import no.dugnad.judge.law.Step;
import no.dugnad.judge.law.Vantage;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;
import no.dugnad.observe.probe.Probes;

/// One run: asks the checks what they need, has it looked at, lets them judge, and goes on until
/// every check is settled, the time is over, or the run is cancelled. What nothing can change any
/// more is told at once.
public final class CheckRun {
  private final Probes probes;
  private final RunLimits limits;
  private final InstantSource clock;
  private final RunListener listener;
  private final Place place;

  public CheckRun(Probes probes, RunLimits limits, InstantSource clock, RunListener listener) {
    this(probes, limits, clock, listener, Place.unknown());
  }

  /// @param place where the run is carried out, which some verdicts depend on
  public CheckRun(
      Probes probes, RunLimits limits, InstantSource clock, RunListener listener, Place place) {
    this.place = place;
    this.probes = probes;
    this.limits = limits;
    this.clock = clock;
    this.listener = listener;
  }

  /// A check of a subject.
  record Case(Subject subject, Check check) {}

  /// Carries it out.
  ///
  /// @param cancelled asked now and then; once true, nothing more is asked and what is known is
  ///   returned
  /// @throws IllegalArgumentException where two subjects are of the same domain, or two checks have
  ///   the same id
  public RunResult run(List<Subject> subjects, List<Check> checks, BooleanSupplier cancelled) {
    Instant started = clock.instant();
    TrustList trust = trust(subjects);
    List<Case> cases = cases(subjects, checks);
    Verdicts verdicts = new Verdicts(cases.size(), trust, listener);
    List<Observation> observations = new ArrayList<>();
    listener.begun(cases.size());
    try (Looks looks = new Looks(probes, limits, clock, Math.max(1, subjects.size()))) {
      carryOut(cases, looks, verdicts, observations, cancelled);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Vantage vantage = Vantage.of(observations, trust, place.stated(), place.ours().get());
    List<RunResult.Judged> findings = verdicts.seenFrom(vantage, cases);
    return new RunResult(
        started, clock.instant(), vantage, observations, findings, verdicts.areComplete());
  }

  private static TrustList trust(List<Subject> subjects) {
    return subjects.stream()
        .map(Subject::trust)
        .findFirst()
        .orElseGet(() -> new TrustList("none", List.of()));
  }

  private static List<Case> cases(List<Subject> subjects, List<Check> checks) {
    List<Case> cases = new ArrayList<>();
    requireOnce("domain", subjects.stream().map(subject -> subject.domain().ascii()).toList());
    requireOnce("check", checks.stream().map(Check::id).toList());
    for (Subject subject : subjects) {
      checks.forEach(check -> cases.add(new Case(subject, check)));
    }
    return cases;
  }

  /// A verdict is kept by subject and check: of two that are the same one would never be settled.
  private static void requireOnce(String what, List<String> names) {
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("the same " + what + " twice in one run: " + name);
      }
    }
  }

  private void carryOut(
      List<Case> cases,
      Looks looks,
      Verdicts verdicts,
      List<Observation> observations,
      BooleanSupplier cancelled)
      throws InterruptedException {
    Map<Exchange<?>, Set<Case>> waiting = new HashMap<>();
    Set<Case> ready = new LinkedHashSet<>(cases);
    Sightings seen = Sightings.none();
    while (!verdicts.areComplete()) {
      for (Case one : ready) {
        switch (Settlement.settle(one.check(), one.subject(), seen)) {
          case Step.Settled findings -> verdicts.settle(one, findings, observations.size());
          case Step.Wanted(Set<Step.Demand> demands) -> {
            for (Step.Demand demand : demands) {
              waiting.computeIfAbsent(demand.exchange(), _ -> new LinkedHashSet<>()).add(one);
              if (looks.demand(demand)) {
                listener.asked(demand.exchange(), demand.look());
              }
            }
          }
        }
      }
      verdicts.tellWhatIsFinal();
      if (cancelled.getAsBoolean() || verdicts.areComplete()) {
        return;
      }
      ready = new LinkedHashSet<>();
      List<Observation> fresh = new ArrayList<>();
      Optional<Observation> ended = looks.next(cancelled);
      while (ended.isPresent()) {
        Observation observation = ended.get();
        fresh.add(observation);
        listener.answered(observation);
        ready.addAll(waiting.getOrDefault(observation.exchange(), Set.of()));
        ended = looks.poll();
      }
      ready.removeIf(verdicts::isSettled);
      observations.addAll(fresh);
      verdicts.see(fresh);
      seen = seen.with(fresh);
    }
  }
}
