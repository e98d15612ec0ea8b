package no.dugnad.judge.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.ddos.DdosDnsChecks;
import no.dugnad.judge.testing.DnsWorld;
import no.dugnad.judge.testing.Sayings;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.dns.Signature;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DnsPropertiesTest {
  private static final int WORLDS = 500;

  static Stream<Check> checks() {
    return Stream.concat(DnsChecks.all().stream(), DdosDnsChecks.all().stream());
  }

  /// Every exchange ends in something that a hostile world could make of it.
  private static final class RandomView implements View {
    private final SplittableRandom random;
    private final int failing;
    private final Map<Exchange<?>, Outcome> made = new HashMap<>();

    RandomView(long seed) {
      random = new SplittableRandom(seed);
      failing = random.nextInt(4);
    }

    @Override
    public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
      Outcome outcome = made.get(exchange);
      if (outcome == null) {
        outcome = outcome(exchange);
        made.put(exchange, outcome);
      }
      return switch (outcome) {
        case Failure failure -> new Sight.Missed<>(exchange, failure);
        case Fact fact ->
            new Sight.Seen<>(
                exchange,
                exchange.factType().cast(fact),
                new Observation(
                    exchange,
                    1,
                    DnsWorld.subject().asOf(),
                    java.time.Duration.ZERO,
                    "",
                    false,
                    fact,
                    Bytes.empty()));
      };
    }

    private Outcome outcome(Exchange<?> exchange) {
      if (random.nextInt(4) < failing) {
        return failure();
      }
      return switch (exchange) {
        case Exchange.Lookup lookup -> answer(lookup);
        case Exchange.Delegation delegation -> delegation(delegation.name());
        case Exchange.ServerQuery query -> serverAnswer(query);
        case Exchange.SilenceTrial _ -> trial();
        case Exchange.Handshake _ ->
            new Fact.TlsSession(
                "TLSv1.3", "x", List.of(bytes(40)), Optional.empty(), Optional.empty());
        default -> failure();
      };
    }

    private Failure failure() {
      return switch (random.nextInt(7)) {
        case 0 -> new Failure.TimedOut("answer");
        case 1 -> new Failure.Refused("connect", "reset");
        case 2 -> new Failure.RateLimited("answer", "slow down");
        case 3 -> new Failure.Unreachable("no route");
        case 4 -> new Failure.BudgetSpent("time");
        case 5 -> new Failure.Garbled("answer", "nonsense");
        default -> new Failure.OutOfScope("private");
      };
    }

    private Fact answer(Exchange.Lookup lookup) {
      List<DomainName> aliases = random.nextInt(4) == 0 ? List.of(name()) : List.of();
      return new Fact.DnsAnswer(
          code(),
          aliases,
          records(lookup.name(), lookup.type()),
          Optional.of(DnsWorld.DOMAIN),
          random.nextBoolean(),
          List.of(),
          security(lookup.name(), lookup.type()));
    }

    private Fact delegation(DomainName name) {
      List<Fact.NameServer> servers = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        servers.add(new Fact.NameServer(name(), List.of(address())));
      }
      DomainName apex = random.nextInt(4) == 0 ? name.parent().orElse(name) : name;
      List<ResourceRecord> ds = random.nextInt(3) == 0 ? List.of() : records(apex, RecordType.DS);
      return new Fact.DelegationSeen(
          apex, DnsWorld.PARENT, servers, ds, security(apex, RecordType.DS), List.of(address()));
    }

    private Fact serverAnswer(Exchange.ServerQuery query) {
      return new Fact.ServerAnswer(
          code(),
          random.nextInt(4) > 0,
          random.nextInt(8) == 0,
          random.nextInt(4) == 0,
          true,
          100,
          query.transport(),
          records(query.name(), query.type()),
          List.of(),
          List.of());
    }

    private Fact trial() {
      Fact.TrialResult proven = DnsWorld.proven();
      return switch (random.nextInt(3)) {
        case 0 -> proven;
        case 1 -> DnsWorld.notProven();
        default ->
            new Fact.TrialResult(List.of(), List.of(), List.of(), 0.5, Optional.of(failure()));
      };
    }

    private ResponseCode code() {
      return random.nextInt(4) == 0
          ? new ResponseCode(random.nextInt(6))
          : random.nextBoolean() ? ResponseCode.NOERROR : ResponseCode.NXDOMAIN;
    }

    private List<ResourceRecord> records(DomainName owner, RecordType type) {
      List<ResourceRecord> records = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        records.add(new ResourceRecord(owner, type, random.nextInt(9999), data(type)));
      }
      return records;
    }

    private Bytes data(RecordType type) {
      if (random.nextInt(6) == 0) {
        return bytes(random.nextInt(50));
      }
      if (type.equals(RecordType.A)) {
        return random.nextBoolean() ? Bytes.of(new byte[] {10, 0, 0, 1}) : bytes(4);
      }
      if (type.equals(RecordType.AAAA)) {
        return bytes(16);
      }
      if (type.equals(RecordType.DS)) {
        return bytes(36);
      }
      String text =
          switch (type.toString()) {
            case "NS", "CNAME" -> name() + ".";
            case "MX" -> "10 " + name() + ".";
            case "SRV" -> "1 1 1 " + name() + ".";
            case "SOA" -> "a. b. " + random.nextInt(2) + " 1 1 1 1";
            case "TXT" -> "\"v=spf1 include:" + name() + " -all\"";
            case "CAA" -> random.nextBoolean() ? "0 issue \"god.example\"" : "0 iodef \"x\"";
            case "NSEC3PARAM" -> "1 0 " + random.nextInt(3) + " -";
            case "DNSKEY" -> "257 3 " + random.nextInt(1, 17) + " AAAA";
            default -> "";
          };
      return text.isEmpty() ? bytes(9) : DnsWorld.record(DnsWorld.DOMAIN, type, text).data();
    }

    private Bytes bytes(int length) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return Bytes.of(bytes);
    }

    private DomainName name() {
      return DomainName.of(
          switch (random.nextInt(4)) {
            case 0 -> "host.utgatt.no";
            case 1 -> "ns" + random.nextInt(3) + ".fjellby.kommune.no";
            case 2 -> "x.azurewebsites.net";
            default -> "_odd.example";
          });
    }

    private IpAddress address() {
      return random.nextBoolean()
          ? IpAddress.literal("192.0.2." + random.nextInt(256))
          : IpAddress.literal("2001:db8::" + random.nextInt(10));
    }

    private Security security(DomainName name, RecordType type) {
      Security.State state = List.of(Security.State.values()).get(random.nextInt(4));
      Instant at = DnsWorld.subject().asOf();
      Signature signature =
          new Signature(
              name,
              type,
              13,
              1,
              name,
              3600,
              at.plusSeconds(random.nextInt(-9000, 9000)),
              at.plusSeconds(random.nextInt(-9000, 9000)));
      List<String> reasons =
          state == Security.State.BOGUS
              ? List.of(
                  SecurityReasons.SIGNATURE_EXPIRED,
                  SecurityReasons.SIGNATURE_NOT_YET_VALID,
                  SecurityReasons.DENIAL_WRONG)
              : List.of(SecurityReasons.STRIPPED, SecurityReasons.BUDGET, "new-reason");
      String reason = reasons.get(random.nextInt(3));
      return new Security(state, reason, "detail", List.of(signature));
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void no_world_makes_a_check_throw_or_say_what_has_no_words(Check check) {
    Set<String> met = new HashSet<>();
    for (long seed = 0; seed < WORLDS; seed++) {
      RandomView view = new RandomView(seed);
      List<Finding> findings = check.judge(DnsWorld.subject(), view);
      assertThat(findings).isNotEmpty();
      assertThat(findings).extracting(Finding::asset).doesNotHaveDuplicates();
      for (Finding finding : findings) {
        assertThat(finding.check()).isEqualTo(check.id());
        if (finding.reason().key().startsWith(check.id())) {
          boolean first =
              met.add(finding.reason().key() + finding.repair().map(repair -> repair.text().key()));
          if (first) {
            Sayings.sayable(finding);
          }
        }
        assertThat(view.made.keySet()).containsAll(finding.restsOn());
      }
    }
    assertThat(met).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void an_accusation_rests_on_something_that_was_seen(Check check) {
    for (long seed = 0; seed < WORLDS; seed++) {
      RandomView view = new RandomView(seed);
      for (Finding finding : check.judge(DnsWorld.subject(), view)) {
        if (finding.verdict().accuses()) {
          assertThat(finding.restsOn())
              .anyMatch(exchange ->
                  view.made.get(exchange) instanceof Fact
                      || exchange instanceof Exchange.SilenceTrial);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void where_nothing_is_seen_everything_is_unknown(Check check) {
    for (Failure failure :
        List.of(
            new Failure.TimedOut("answer"),
            new Failure.NotLooked(),
            new Failure.BudgetSpent("time"),
            new Failure.Refused("connect", "reset"),
            new Failure.Unreachable("no route"))) {
      View nothing =
          new View() {
            @Override
            public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
              return new Sight.Missed<>(exchange, failure);
            }
          };
      assertThat(check.judge(DnsWorld.subject(), nothing))
          .allSatisfy(
              finding -> assertThat(finding.verdict()).isEqualTo(Verdict.unknown(failure.cause())));
    }
  }

  /// One lost answer anywhere never turns into an accusation, nor an accusation into another.
  @ParameterizedTest
  @MethodSource("checks")
  void a_lost_answer_never_accuses(Check check) {
    DnsWorld world = new DnsWorld().signed();
    var view = world.view();
    Set<String> clean = accusations(check.judge(DnsWorld.subject(), view));
    Set<Exchange<?>> asked = view.asked();
    for (Exchange<?> lost : asked) {
      View lossy =
          new View() {
            @Override
            public <F extends Fact> Sight<F> see(Exchange<F> exchange) {
              return exchange.equals(lost)
                  ? new Sight.Missed<>(exchange, new Failure.TimedOut("answer"))
                  : view.see(exchange);
            }
          };
      assertThat(clean)
          .as("without %s", lost)
          .containsAll(accusations(check.judge(DnsWorld.subject(), lossy)));
    }
  }

  private static Set<String> accusations(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.verdict().accuses())
        .map(finding -> finding.asset().id() + " " + finding.reason().key())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void the_three_languages_say_the_same_things(Check check) {
    Set<Object> keys = new TreeSet<>(Sayings.of(check.id(), "nb").keySet());
    assertThat(keys).contains("title", "why");
    for (String language : Sayings.LANGUAGES) {
      assertThat(new TreeSet<>(Sayings.of(check.id(), language).keySet())).isEqualTo(keys);
      for (Object key : keys) {
        assertThat(Sayings.arguments(Sayings.of(check.id(), language).getProperty((String) key)))
            .as("%s in %s", key, language)
            .isEqualTo(Sayings.arguments(Sayings.of(check.id(), "nb").getProperty((String) key)));
      }
    }
  }

  @Test
  void every_id_of_the_table_is_here() {
    assertThat(checks().map(Check::id))
        .containsExactly(
            "dns.dnssec.signed",
            "dns.dnssec.valid",
            "dns.dnssec.algorithm",
            "dns.dnssec.expiry",
            "dns.dnssec.nsec3",
            "dns.ns.redundant",
            "dns.ns.reachable",
            "dns.ns.consistent",
            "dns.ns.ipv6",
            "dns.dangling",
            "dns.caa",
            "dns.private",
            "dns.wildcard",
            "ddos.dns");
  }
}
