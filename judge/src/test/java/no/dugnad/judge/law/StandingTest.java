package no.dugnad.judge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.law.Standing.Side;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Observation;
import no.dugnad.model.observation.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final DomainName SITE = DomainName.of("www.fjellby.kommune.no");

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "192.0.2.200, 192.0.2.25",
    "203.0.113.1, 203.0.113.1",
    "10.20.1.5, 10.20.200.9",
    "172.16.3.4, 172.16.99.1",
    "192.168.5.2, 192.168.5.77",
    "2001:db8:1::9, 2001:db8:1:44::1",
    "fd12:3456:789a::1, fd12:3456:789a:5::2",
  })
  void an_address_of_ours_in_the_network_of_a_target_says_inside_whatever_was_stated(
      String ours, String theirs) {
    for (Side stated : Side.values()) {
      assertThat(of(stated, ours, theirs).side()).isEqualTo(Side.INSIDE);
    }
    assertThat(of(Side.OUTSIDE, ours, theirs).neighbours())
        .contains(new Standing.Neighbours(IpAddress.literal(ours), IpAddress.literal(theirs)));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "192.0.3.200, 192.0.2.25",
    "10.20.1.5, 10.21.1.5",
    "192.168.6.2, 192.168.5.77",
    "2001:db8:2::9, 2001:db8:1::9",
    "192.0.2.1, 2001:db8::1",
    "127.0.0.1, 127.0.0.2",
    "169.254.1.1, 169.254.1.2",
    "::1, ::1",
    "fe80::1, fe80::2",
  })
  void what_is_in_another_network_or_the_same_for_everybody_leaves_it_as_stated(
      String ours, String theirs) {
    for (Side stated : Side.values()) {
      assertThat(of(stated, ours, theirs)).isEqualTo(Standing.stated(stated));
    }
  }

  @Test
  void wired_exchanges_tell_nothing_of_where_we_stand() {
    Observation wired =
        new Observation(
            request("192.0.2.25"),
            1,
            Instant.EPOCH,
            Duration.ZERO,
            "",
            true,
            new Failure.TimedOut("answer"),
            Bytes.empty());
    assertThat(Standing.of(Side.NOT_KNOWN, Set.of(IpAddress.literal("192.0.2.9")), List.of(wired)))
        .isEqualTo(Standing.stated(Side.NOT_KNOWN));
  }

  @Test
  void from_inside_a_closed_claim_is_unknown_and_so_is_the_whole_that_rested_on_it() {
    Step.Settled seen =
        vantage("192.0.2.200").seenFromHere(new Closed(), settled(Closed.SCRIBE, "closed"));
    assertThat(seen.whole().verdict()).isEqualTo(Verdict.unknown(Cause.INSIDE));
    assertThat(seen.parts())
        .extracting(Finding::verdict)
        .containsExactly(Verdict.unknown(Cause.INSIDE));
    assertThat(seen.whole().reason().key()).isEqualTo("common.inside");
  }

  @Test
  void from_inside_what_was_received_stands() {
    Step.Settled settled = settled(Closed.SCRIBE, "same-place");
    assertThat(vantage("192.0.2.200").seenFromHere(new Closed(), settled)).isEqualTo(settled);
  }

  @Test
  void from_elsewhere_a_closed_claim_stands() {
    Step.Settled settled = settled(Closed.SCRIBE, "closed");
    assertThat(vantage("198.51.100.200").seenFromHere(new Closed(), settled)).isEqualTo(settled);
  }

  /// A check with one closed claim.
  private static final class Closed implements Check {
    static final Scribe SCRIBE = new Scribe("web.toy", "RFC 0");

    @Override
    public String id() {
      return SCRIBE.check();
    }

    @Override
    public Set<Claim> claims() {
      return Set.of(Claim.CLOSED);
    }

    @Override
    public Set<String> clausesThatNeedOutside() {
      return Set.of("closed");
    }

    @Override
    public Asset whole(Subject subject) {
      return new Asset.Domain(subject.domain());
    }

    @Override
    public List<Finding> judge(Subject subject, View view) {
      return List.of(SCRIBE.met(whole(subject), "closed").on(request("192.0.2.25")));
    }
  }

  private static Step.Settled settled(Scribe scribe, String suffix) {
    Asset part = new Asset.Endpoint(SITE, IpAddress.literal("192.0.2.25"), 80, "http");
    Finding finding = scribe.met(part, suffix).on(request("192.0.2.25"));
    return new Step.Settled(finding.about(new Asset.Domain(SITE)), List.of(finding));
  }

  private static Vantage vantage(String ours) {
    return Vantage.of(
        List.of(observation("192.0.2.25")),
        new TrustList("none", List.of()),
        Side.NOT_KNOWN,
        Set.of(IpAddress.literal(ours)));
  }

  private static Standing of(Side stated, String ours, String theirs) {
    Standing standing =
        Standing.of(stated, Set.of(IpAddress.literal(ours)), List.of(observation(theirs)));
    return stated == Side.INSIDE ? new Standing(standing.side(), Optional.empty()) : standing;
  }

  private static Observation observation(String address) {
    return new Observation(
        request(address),
        1,
        Instant.EPOCH,
        Duration.ZERO,
        "",
        false,
        // Somebody answered, so the way there is open.
        new Failure.RateLimited("answer", "429"),
        Bytes.empty());
  }

  private static Exchange.HttpRequest request(String address) {
    return new Exchange.HttpRequest("GET", false, SITE, IpAddress.literal(address), 80, "/");
  }
}
