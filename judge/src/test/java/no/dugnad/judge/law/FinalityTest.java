package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.testing.TestCertificate;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResponseCode;
import no.dugnad.model.dns.Transport;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.Outcome;
import no.dugnad.model.observation.View;
import org.junit.jupiter.api.Test;

class FinalityTest {
  private static final TestCertificate SHIPPED = TestCertificate.authority("Kjent").bySelf();
  private static final TestCertificate OFFICE = TestCertificate.authority("Kontoret").bySelf();
  private static final TrustList TRUST = SHIPPED.asShippedRoot();
  private static final Scribe SCRIBE = new Scribe("toy", "RFC 0");
  private static final Asset DOMAIN = new Asset.Domain(DomainName.of("fjellby.kommune.no"));

  private static final Exchange.ServerQuery DNS =
      new Exchange.ServerQuery(
          DomainName.of("ns.fjellby.kommune.no"),
          IpAddress.literal("192.0.2.53"),
          Transport.UDP,
          DomainName.of("fjellby.kommune.no"),
          RecordType.NS);
  private static final Exchange.Lookup LOOKUP =
      new Exchange.Lookup(DomainName.of("example"), RecordType.NS);
  private static final Exchange.SmtpSession MX = smtp("mx.fjellby.kommune.no", "192.0.2.25");
  private static final Exchange.SmtpSession OTHER_MX = smtp("mx.postsky.example", "198.51.100.25");
  private static final Exchange.Handshake WEB = web("www.fjellby.kommune.no");
  private static final Exchange.Handshake OTHER_WEB = web("www.postsky.example");

  @Test
  void before_anybody_answered_nothing_is_final() {
    Finality finality = Finality.none(TRUST).with(List.of(seen(LOOKUP, new Failure.TimedOut("x"))));
    assertThat(
            finality.isFinal(CHECK, SCRIBE.unknown(DOMAIN, Cause.TIMED_OUT, "silent").on(LOOKUP)))
        .isFalse();
  }

  @Test
  void what_rests_on_the_dns_is_final_while_nobody_answers_in_anothers_place() {
    Finding met = SCRIBE.met(DOMAIN, "fine").on(DNS);
    Finality answered = Finality.none(TRUST).with(List.of(seen(DNS, answer())));
    assertThat(answered.isFinal(CHECK, met)).isTrue();
    Finality intercepted =
        answered.with(List.of(seen(LOOKUP, new Failure.Intercepted("dns", "RA"))));
    assertThat(intercepted.isFinal(CHECK, met)).isFalse();
  }

  @Test
  void mail_is_final_once_one_server_shows_that_nobody_strips_starttls() {
    Finding accusation = SCRIBE.notMet(DOMAIN, "no-starttls").on(MX);
    Finality masked =
        Finality.none(TRUST)
            .with(List.of(seen(DNS, answer()), seen(MX, dialogue("220 ***", false))));
    assertThat(masked.isFinal(CHECK, accusation)).isFalse();
    assertThat(
            masked
                .with(List.of(seen(OTHER_MX, dialogue("220 ***", true))))
                .isFinal(CHECK, accusation))
        .isTrue();
    assertThat(
            masked
                .with(List.of(seen(OTHER_MX, dialogue("220 mx", false))))
                .isFinal(CHECK, accusation))
        .isTrue();
  }

  @Test
  void a_certificate_is_judged_for_good_once_one_site_shows_a_known_root_or_two_differ() {
    Finding accusation = SCRIBE.notMet(DOMAIN, "untrusted").on(WEB);
    Finality odd =
        Finality.none(TRUST).with(List.of(seen(DNS, answer()), seen(WEB, session(OFFICE))));
    assertThat(odd.isFinal(CHECK, accusation)).isFalse();
    assertThat(odd.with(List.of(seen(OTHER_WEB, session(OFFICE)))).isFinal(CHECK, accusation))
        .isFalse();
    assertThat(odd.with(List.of(seen(OTHER_WEB, session(SHIPPED)))).isFinal(CHECK, accusation))
        .isTrue();
  }

  @Test
  void silence_is_final_where_its_way_has_been_seen_open() {
    Finding silent = SCRIBE.unknown(DOMAIN, Cause.TIMED_OUT, "silent").on(MX);
    Finality dns = Finality.none(TRUST).with(List.of(seen(DNS, answer())));
    assertThat(dns.isFinal(CHECK, silent)).isFalse();
    assertThat(dns.with(List.of(seen(OTHER_MX, dialogue("220 mx", true)))).isFinal(CHECK, silent))
        .isTrue();
  }

  /// The promise: what was final is the same when the run is over, however it goes on. (An answer
  /// in another's place is left out: it bears on what is told from then on.)
  @Test
  void whatever_is_seen_later_what_was_final_stands() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(24);
    int wereFinal = 0;
    int stillOpen = 0;
    for (int round = 0; round < 3000; round++) {
      List<Observation> all = new ArrayList<>();
      Finality finality = Finality.none(TRUST);
      List<Finding> told = new ArrayList<>();
      int length = 1 + random.nextInt(8);
      for (int i = 0; i < length; i++) {
        Observation next = any(random);
        all.add(next);
        finality = finality.with(List.of(next));
        for (Finding finding : findings()) {
          if (finality.isFinal(CHECK, finding)) {
            told.add(finding);
            wereFinal++;
          } else {
            stillOpen++;
          }
        }
      }
      Vantage vantage = Vantage.of(all, TRUST, Standing.Side.NOT_KNOWN, Set.of());
      assertThat(told).allSatisfy(one -> assertThat(vantage.seenFromHere(one)).isEqualTo(one));
    }
    assertThat(wereFinal).isGreaterThan(5000);
    assertThat(stillOpen).isGreaterThan(5000);
  }

  private static List<Finding> findings() {
    return List.of(
        SCRIBE.met(DOMAIN, "fine").on(DNS),
        SCRIBE.met(DOMAIN, "fine").on(MX),
        SCRIBE.notMet(DOMAIN, "bad").on(WEB),
        SCRIBE.notMet(DOMAIN, "silent").on(new Exchange.SilenceTrial(MX, List.of(WEB))),
        SCRIBE.unknown(DOMAIN, Cause.TIMED_OUT, "silent").on(MX),
        SCRIBE.unknown(DOMAIN, Cause.REFUSED_US, "refused").on(WEB));
  }

  private static Observation any(RandomGenerator random) {
    return switch (random.nextInt(11)) {
      case 0, 1 -> seen(DNS, answer());
      case 2 -> seen(MX, dialogue("220 ***", false));
      case 3 -> seen(OTHER_MX, dialogue("220 ***", random.nextInt(4) == 0));
      case 4 -> seen(OTHER_MX, dialogue("220 mx", random.nextInt(4) == 0));
      case 5 -> seen(WEB, session(OFFICE));
      case 6 -> seen(OTHER_WEB, session(OFFICE));
      case 7 -> seen(OTHER_WEB, session(SHIPPED));
      case 8 -> seen(MX, new Failure.TimedOut("connect"));
      case 9 -> seen(WEB, new Failure.Refused("connect", "RST"));
      default -> seen(DNS, new Failure.TimedOut("answer"));
    };
  }

  private static Fact.ServerAnswer answer() {
    return new Fact.ServerAnswer(
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
  }

  private static Fact.TlsSession session(TestCertificate root) {
    return new Fact.TlsSession(
        "TLSv1.3", "", List.of(root.der()), Optional.empty(), Optional.empty());
  }

  private static Exchange.Handshake web(String host) {
    return new Exchange.Handshake(
        DomainName.of(host), IpAddress.literal("192.0.2.80"), 443, CertificateKind.ANY);
  }

  private static Exchange.SmtpSession smtp(String host, String address) {
    return new Exchange.SmtpSession(
        DomainName.of(host), IpAddress.literal(address), CertificateKind.ANY);
  }

  private static Fact.SmtpDialogue dialogue(String greeting, boolean startTls) {
    List<String> ehlo = startTls ? List.of("250-mx", "250 STARTTLS") : List.of("250 mx");
    return new Fact.SmtpDialogue(
        List.of(greeting), ehlo, Optional.empty(), Optional.empty(), List.of());
  }

  private static Observation seen(Exchange<?> exchange, Outcome outcome) {
    return new Observation(
        exchange,
        1,
        Instant.parse("2026-11-24T08:00:00Z"),
        Duration.ZERO,
        "",
        false,
        outcome,
        Bytes.empty());
  }

  /// A check none of whose clauses needs us to stand outside.
  private static final Check CHECK =
      new Check() {
        @Override
        public String id() {
          return SCRIBE.check();
        }

        @Override
        public Set<Claim> claims() {
          return Set.of();
        }

        @Override
        public Asset whole(Subject subject) {
          return DOMAIN;
        }

        @Override
        public List<Finding> judge(Subject subject, View view) {
          throw new IllegalStateException("not asked to judge");
        }
      };
}
