package no.dugnad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.observe.probe.Look;
import no.dugnad.observe.probe.Probe;
import no.dugnad.observe.probe.Probes;
import org.junit.jupiter.api.Test;

class CheckRunTest {
  private static final DomainName DOMAIN = DomainName.of("fjellby.kommune.no");
  private static final Subject SUBJECT =
      new Subject(DOMAIN, Instant.EPOCH, new TrustList("none", List.of()), List.of());

  private static final Exchange.ServerQuery NAME =
      new Exchange.ServerQuery(
          DOMAIN, IpAddress.literal("192.0.2.53"), Transport.UDP, DOMAIN, RecordType.A);
  private static final Fact.ServerAnswer NAME_ANSWER =
      new Fact.ServerAnswer(
          ResponseCode.NOERROR,
          true,
          false,
          false,
          true,
          100,
          Transport.UDP,
          List.of(),
          List.of(),
          List.of());

  @Test
  void an_exchange_is_made_once_however_many_checks_ask_for_it() {
    AtomicInteger made = new AtomicInteger();
    Probe<Exchange.HttpRequest> probe =
        (_, _) -> {
          made.incrementAndGet();
          return Look.of(answer(200));
        };
    RunResult result = run(probe, limits(Duration.ofSeconds(20)), new Pages(5), new Pages(4));
    assertThat(result.complete()).isTrue();
    assertThat(made).hasValue(5);
    assertThat(result.findings()).filteredOn(one -> !one.part()).hasSize(2);
  }

  @Test
  void the_same_check_or_domain_twice_in_one_run_is_a_bug_and_no_run_without_end() {
    Probe<Exchange.HttpRequest> never =
        (_, _) -> {
          throw new AssertionError("asked");
        };
    assertThatThrownBy(
            () -> run(never, limits(Duration.ofSeconds(20)), new Pages(1), new Pages(1, true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("web.toy-1");
    CheckRun run =
        new CheckRun(
            probes(never),
            limits(Duration.ofSeconds(20)),
            InstantSource.system(),
            new RunListener() {});
    assertThatThrownBy(() -> run.run(List.of(SUBJECT, SUBJECT), List.of(new Pages(1)), () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fjellby.kommune.no");
  }

  @Test
  void an_accusation_is_looked_at_twice_and_the_second_look_starts_later() {
    RunResult result =
        run((_, _) -> Look.of(answer(500)), limits(Duration.ofSeconds(20)), new Pages(1));
    assertThat(result.findings().getFirst().finding().verdict()).isEqualTo(Verdict.notMet());
    assertThat(result.observations()).extracting("look").containsExactly(1, 2);
    assertThat(
            Duration.between(result.observations().get(0).at(), result.observations().get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  void a_run_whose_time_is_over_ends_whatever_the_probes_do_and_what_comes_late_is_no_news() {
    CountDownLatch never = new CountDownLatch(1);
    Probe<Exchange.HttpRequest> late =
        (_, _) -> {
          try {
            never.await();
          } catch (InterruptedException givenUp) {
            // Answers all the same, a moment too late.
          }
          return Look.of(answer(200));
        };
    RunResult result = run(late, limits(Duration.ofMillis(60)), new Pages(40), new Pages(30));
    assertThat(result.complete()).isTrue();
    // What answers in the very moment in which the time is over may still count.
    assertThat(result.findings())
        .extracting(one -> one.finding().verdict())
        .isSubsetOf(Verdict.unknown(Cause.BUDGET), Verdict.met())
        .contains(Verdict.unknown(Cause.BUDGET));
  }

  @Test
  void a_probe_with_a_fault_of_its_own_costs_one_exchange_and_accuses_nobody() {
    Probe<Exchange.HttpRequest> broken =
        (request, _) -> {
          if (request.target().equals("/1")) {
            throw new IllegalStateException("a fault of ours");
          }
          return Look.of(answer(200));
        };
    RunResult result = run(broken, limits(Duration.ofSeconds(20)), new Pages(3));
    assertThat(result.findings().getFirst().finding().verdict())
        .isEqualTo(Verdict.unknown(Cause.UNSUPPORTED));
    assertThat(result.finished()).isBefore(result.started().plusSeconds(10));
  }

  @Test
  void a_domain_made_to_lead_us_around_costs_a_bounded_number_of_exchanges() {
    AtomicInteger made = new AtomicInteger();
    RunResult result =
        run(
            (_, _) -> {
              made.incrementAndGet();
              return Look.of(answer(200));
            },
            limits(Duration.ofSeconds(20)),
            new Pages(500));
    assertThat(made.get()).isLessThanOrEqualTo(100);
    assertThat(result.findings().getFirst().finding().verdict())
        .isEqualTo(Verdict.unknown(Cause.BUDGET));
  }

  @Test
  void a_cancelled_run_returns_at_once_with_what_is_known_and_says_that_it_is_not_complete() {
    Probes probes = probes((_, _) -> Look.of(answer(200)));
    RunResult result =
        new CheckRun(
                probes,
                limits(Duration.ofSeconds(20)),
                InstantSource.system(),
                new RunListener() {})
            .run(List.of(SUBJECT), List.of(new Pages(3)), () -> true);
    assertThat(result.complete()).isFalse();
  }

  @Test
  void what_is_final_is_told_while_others_are_waited_for_and_stands_in_the_result() {
    CountDownLatch told = new CountDownLatch(1);
    Told listener = new Told(told);
    Probe<Exchange.HttpRequest> slow =
        (request, _) -> {
          if (request.target().equals("/1")) {
            await(told);
          }
          return Look.of(answer(200));
        };
    RunResult result = run(slow, listener, new Pages(1, true), new Pages(2, true));
    assertThat(result.complete()).isTrue();
    assertThat(listener.begun).isEqualTo(2);
    assertThat(listener.done).containsExactly(1, 2);
    assertThat(listener.findings).containsExactlyElementsOf(result.findings());
  }

  @Test
  void nothing_is_told_before_anybody_answered_a_name() {
    Told listener = new Told(new CountDownLatch(1));
    RunResult result = run((_, _) -> Look.of(answer(200)), listener, new Pages(3, false));
    assertThat(result.complete()).isTrue();
    assertThat(result.findings()).hasSize(4);
    assertThat(listener.findings).isEmpty();
  }

  @Test
  void a_finding_rests_on_no_look_that_came_after_it_was_settled() {
    RunResult result = run((_, _) -> Look.of(answer(500)), new Told(), new Pages(2, true));
    assertThat(result.findings())
        .allSatisfy(one -> assertThat(one.seen()).isBetween(1, result.observations().size()));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).as("told while waiting").isTrue();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /// Keeps what it is told.
  private static final class Told implements RunListener {
    private final List<RunResult.Judged> findings = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();
    private final CountDownLatch first;
    private int begun;

    Told() {
      this(new CountDownLatch(1));
    }

    Told(CountDownLatch first) {
      this.first = first;
    }

    @Override
    public void begun(int all) {
      begun = all;
    }

    @Override
    public void decided(List<RunResult.Judged> decided, int count) {
      findings.addAll(decided);
      done.add(count);
      first.countDown();
    }
  }

  private static RunResult run(
      Probe<Exchange.HttpRequest> probe, RunListener listener, Check... checks) {
    return new CheckRun(
            probes(probe), limits(Duration.ofSeconds(20)), InstantSource.system(), listener)
        .run(List.of(SUBJECT), List.of(checks), () -> false);
  }

  private static RunLimits limits(Duration time) {
    return new RunLimits(
        time, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(50), 64, 100, 50);
  }

  private static RunResult run(
      Probe<Exchange.HttpRequest> probe, RunLimits limits, Check... checks) {
    return new CheckRun(probes(probe), limits, InstantSource.system(), new RunListener() {})
        .run(List.of(SUBJECT), List.of(checks), () -> false);
  }

  private static Probes probes(Probe<Exchange.HttpRequest> http) {
    Look unasked = Look.of(new Failure.NotLooked());
    return new Probes(
        (_, _) -> unasked,
        (_, _) -> unasked,
        (_, _) -> Look.of(NAME_ANSWER),
        (_, _) -> unasked,
        (_, _) -> unasked,
        (_, _) -> unasked,
        http,
        (_, _) -> unasked,
        (_, _) -> unasked);
  }

  private static Fact.HttpAnswer answer(int status) {
    return new Fact.HttpAnswer(status, "", List.of(), Bytes.empty(), false, Optional.empty());
  }

  /// So many pages must say 200.
  ///
  /// @param named whether the name is looked up as well, as real checks do
  private record Pages(int count, boolean named) implements Check {
    Pages(int count) {
      this(count, false);
    }

    @Override
    public String id() {
      return "web.toy-" + count;
    }

    @Override
    public Set<Claim> claims() {
      return Set.of(Claim.CONTENT);
    }

    @Override
    public Asset whole(Subject subject) {
      return new Asset.Domain(DOMAIN);
    }

    @Override
    public List<Finding> judge(Subject subject, View view) {
      Scribe scribe = new Scribe(id(), "RFC 0");
      List<Finding> findings = new ArrayList<>();
      if (named) {
        view.see(NAME);
      }
      for (int i = 0; i < count; i++) {
        Exchange.HttpRequest request =
            new Exchange.HttpRequest(
                "GET", false, DOMAIN, IpAddress.literal("192.0.2.80"), 80, "/" + i);
        Asset part = new Asset.Host(DOMAIN.child("p" + i));
        findings.add(
            switch (view.see(request)) {
              case Sight.Missed<?> missed -> scribe.unknown(part, missed);
              case Sight.Seen<Fact.HttpAnswer> seen ->
                  seen.fact().status() == 200
                      ? scribe.met(part, "good").on(request)
                      : scribe.notMet(part, "bad").on(request);
            });
      }
      return findings;
    }
  }
}
