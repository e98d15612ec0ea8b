package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import org.junit.jupiter.api.Test;

/// A toy check stands in for all: port 443 of each of two addresses must say 200.
class SettlementTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  private static final Asset WHOLE = new Asset.Domain(DOMAIN);
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final Subject SUBJECT =
      new Subject(DOMAIN, START, new TrustList("none", List.of()), List.of());
  private static final Exchange.HttpRequest ONE = request("192.0.2.1");
  private static final Exchange.HttpRequest TWO = request("192.0.2.2");

  @Test
  void what_nobody_has_looked_at_is_asked_for_all_at_once() {
    Step step = Settlement.settle(new Toy(), SUBJECT, Sightings.none());
    assertThat(step)
        .isEqualTo(new Step.Wanted(Set.of(new Step.Demand(ONE, 1), new Step.Demand(TWO, 1))));
  }

  @Test
  void met_stands_on_one_look() {
    assertThat(settled(says(ONE, 200), says(TWO, 200)).whole().verdict()).isEqualTo(Verdict.met());
  }

  @Test
  void an_accusation_on_one_look_asks_for_just_that_exchange_again() {
    Step step = Settlement.settle(new Toy(), SUBJECT, seen(says(ONE, 200), says(TWO, 500)));
    assertThat(step).isEqualTo(new Step.Wanted(Set.of(new Step.Demand(TWO, 2))));
  }

  @Test
  void two_looks_that_agree_let_it_stand() {
    Step.Settled settled = settled(says(ONE, 200), says(TWO, 500), says(TWO, 500));
    assertThat(settled.whole().verdict()).isEqualTo(Verdict.notMet());
    assertThat(settled.parts())
        .extracting(Finding::verdict)
        .containsExactly(Verdict.met(), Verdict.notMet());
  }

  @Test
  void two_looks_that_disagree_are_contradictory() {
    Step.Settled settled = settled(says(ONE, 200), says(TWO, 500), says(TWO, 200));
    assertThat(settled.parts().get(1).verdict()).isEqualTo(Verdict.unknown(Cause.CONTRADICTORY));
    assertThat(settled.whole().verdict()).isEqualTo(Verdict.unknown(Cause.CONTRADICTORY));
    assertThat(settled.whole().reason().key()).isEqualTo("common.contradictory");
    assertThat(settled.whole().reason().arguments())
        .containsEntry("first", "toy.bad")
        .containsEntry("second", "toy.good");
  }

  @Test
  void a_second_look_that_told_nothing_asks_for_a_third() {
    Sightings seen = seen(says(ONE, 200), says(TWO, 500), silent(TWO));
    assertThat(Settlement.settle(new Toy(), SUBJECT, seen))
        .isEqualTo(new Step.Wanted(Set.of(new Step.Demand(TWO, 3))));
    assertThat(
            settled(says(ONE, 200), says(TWO, 500), silent(TWO), says(TWO, 500)).whole().verdict())
        .isEqualTo(Verdict.notMet());
  }

  @Test
  void one_look_that_accuses_and_two_that_told_nothing_are_unconfirmed() {
    Step.Settled settled = settled(says(ONE, 200), says(TWO, 500), silent(TWO), silent(TWO));
    assertThat(settled.whole().verdict()).isEqualTo(Verdict.unknown(Cause.UNCONFIRMED));
    assertThat(settled.whole().reason().key()).isEqualTo("common.unconfirmed");
    assertThat(settled.whole().repair()).isEmpty();
  }

  @Test
  void a_time_out_is_looked_at_once_more_and_then_unknown_and_never_not_met() {
    assertThat(Settlement.settle(new Toy(), SUBJECT, seen(says(ONE, 200), silent(TWO))))
        .isEqualTo(new Step.Wanted(Set.of(new Step.Demand(TWO, 2))));
    assertThat(settled(says(ONE, 200), silent(TWO), silent(TWO)).whole().verdict())
        .isEqualTo(Verdict.unknown(Cause.TIMED_OUT));
    assertThat(settled(says(ONE, 200), silent(TWO), says(TWO, 200)).whole().verdict())
        .isEqualTo(Verdict.met());
  }

  @Test
  void a_time_out_and_then_one_accusation_is_one_look_only() {
    Sightings seen = seen(says(ONE, 200), silent(TWO), says(TWO, 500));
    assertThat(Settlement.settle(new Toy(), SUBJECT, seen))
        .isEqualTo(new Step.Wanted(Set.of(new Step.Demand(TWO, 3))));
  }

  @Test
  void parts_that_each_contradict_themselves_do_not_add_up_to_an_accusation_of_the_whole() {
    Step.Settled settled =
        settled(says(ONE, 500), says(TWO, 200), says(ONE, 200), says(TWO, 500), says(TWO, 200));
    assertThat(settled.whole().verdict().accuses()).isFalse();
  }

  @Test
  void no_accusation_stands_on_fewer_than_two_looks_whatever_is_seen() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      List<Observation> world = new ArrayList<>();
      Step step = Settlement.settle(new Toy(), SUBJECT, Sightings.none());
      for (int guard = 0; step instanceof Step.Wanted(var demands); guard++) {
        assertThat(guard).as("it comes to an end").isLessThan(10);
        for (Step.Demand demand : demands) {
          world.add(observation(demand.exchange(), demand.look(), randomOutcome(random)));
        }
        step = Settlement.settle(new Toy(), SUBJECT, Sightings.of(world));
      }
      Step.Settled settled = (Step.Settled) step;
      for (Finding part : settled.parts()) {
        List<Outcome> looks =
            world.stream()
                .filter(o -> part.restsOn().contains(o.exchange()))
                .map(Observation::outcome)
                .toList();
        if (part.verdict().accuses()) {
          assertThat(looks)
              .as(world.toString())
              .filteredOn(SettlementTest::isBad)
              .hasSizeGreaterThanOrEqualTo(2);
          assertThat(looks).as(world.toString()).noneMatch(o -> o instanceof Fact && !isBad(o));
        }
        if (part.verdict().equals(Verdict.met())) {
          assertThat(looks).anyMatch(o -> o instanceof Fact && !isBad(o));
        }
      }
    }
  }

  @Test
  void proven_silence_stands_by_itself() {
    Exchange.SilenceTrial trial = new Exchange.SilenceTrial(TWO, List.of(ONE));
    BiFunction<Subject, View, List<Finding>> check =
        (_, view) -> {
          view.see(TWO);
          return view.see(trial) instanceof Sight.Seen<Fact.TrialResult>
              ? List.of(new Scribe("toy", "RFC 0").notMet(WHOLE, "silent").on(TWO, trial))
              : List.of(
                  new Scribe("toy", "RFC 0").unknown(WHOLE, Cause.TIMED_OUT, "silent").on(TWO));
        };
    Sightings proven = seen(silent(TWO), observation(trial, 1, result(3, true)));
    Sightings unproven = seen(silent(TWO), observation(trial, 1, result(3, false)));
    assertThat(
            ((Step.Settled) Settlement.settle(new Toy(check), SUBJECT, proven)).whole().verdict())
        .isEqualTo(Verdict.notMet());
    Step afterMore = Settlement.settle(new Toy(check), SUBJECT, unproven);
    assertThat(afterMore).as("unproven silence is never enough").isInstanceOf(Step.Wanted.class);
    assertThat(
            ((Step.Settled)
                    Settlement.settle(
                        new Toy(check),
                        SUBJECT,
                        seen(
                            silent(TWO),
                            silent(TWO),
                            silent(TWO),
                            observation(trial, 1, result(3, false)))))
                .whole()
                .verdict())
        .isEqualTo(Verdict.unknown(Cause.UNCONFIRMED));
  }

  private static Fact.TrialResult result(int tries, boolean controlled) {
    List<Instant> silent = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      silent.add(START.plusSeconds(i));
    }
    List<Instant> before = controlled ? List.of(START.minusSeconds(1)) : List.of();
    return new Fact.TrialResult(
        silent, before, List.of(START.plusSeconds(60)), 0.001, Optional.empty());
  }

  private static Outcome randomOutcome(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> answer(200);
      case 2, 3 -> answer(500);
      case 4 -> new Failure.TimedOut("answer");
      default -> new Failure.RateLimited("answer", "429");
    };
  }

  private static boolean isBad(Outcome outcome) {
    return outcome instanceof Fact.HttpAnswer answer && answer.status() != 200;
  }

  private static Exchange.HttpRequest request(String address) {
    return new Exchange.HttpRequest("GET", true, DOMAIN, IpAddress.literal(address), 443, "/");
  }

  private static Fact.HttpAnswer answer(int status) {
    return new Fact.HttpAnswer(status, "", List.of(), Bytes.empty(), false, Optional.empty());
  }

  private static Observation says(Exchange<?> exchange, int status) {
    return observation(exchange, 1, answer(status));
  }

  private static Observation silent(Exchange<?> exchange) {
    return observation(exchange, 1, new Failure.TimedOut("answer"));
  }

  private static Observation observation(Exchange<?> exchange, int look, Outcome outcome) {
    return new Observation(exchange, look, START, Duration.ZERO, "", false, outcome, Bytes.empty());
  }

  /// Numbers the looks at each exchange in the order in which they are given.
  private static Sightings seen(Observation... observations) {
    List<Observation> numbered = new ArrayList<>();
    for (Observation one : observations) {
      int look =
          1 + (int) numbered.stream().filter(o -> o.exchange().equals(one.exchange())).count();
      numbered.add(observation(one.exchange(), look, one.outcome()));
    }
    return Sightings.of(numbered);
  }

  private static Step.Settled settled(Observation... observations) {
    return (Step.Settled) Settlement.settle(new Toy(), SUBJECT, seen(observations));
  }

  private record Toy(BiFunction<Subject, View, List<Finding>> rule) implements Check {
    Toy() {
      this(Toy::everySiteSays200);
    }

    private static List<Finding> everySiteSays200(Subject subject, View view) {
      Scribe scribe = new Scribe("toy", "RFC 0");
      List<Finding> findings = new ArrayList<>();
      for (Exchange.HttpRequest request : List.of(ONE, TWO)) {
        Asset part = new Asset.Endpoint(DOMAIN, request.address(), 443, "https");
        findings.add(
            switch (view.see(request)) {
              case Sight.Missed<?> missed -> scribe.unknown(part, missed);
              case Sight.Seen<Fact.HttpAnswer> seen ->
                  seen.fact().status() == 200
                      ? scribe.met(part, "good").on(request)
                      : scribe.notMet(part, "bad").repair("fix").on(request);
            });
      }
      return findings;
    }

    @Override
    public String id() {
      return "toy";
    }

    @Override
    public Set<Claim> claims() {
      return Set.of(Claim.CONTENT);
    }

    @Override
    public Asset whole(Subject subject) {
      return WHOLE;
    }

    @Override
    public List<Finding> judge(Subject subject, View view) {
      return rule.apply(subject, view);
    }
  }
}
