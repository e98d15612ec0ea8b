package no.dugnad.observe.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.Transport;
import org.junit.jupiter.api.Test;

class LossMeterTest {
  private static final IpAddress ONE = IpAddress.literal("192.0.2.53");
  private static final IpAddress DEAD = IpAddress.literal("192.0.2.54");

  @Test
  void nothing_answered_says_nothing_of_the_way() {
    assertThat(new LossMeter().bound(Family.IPV4, Transport.UDP)).isEqualTo(1);
  }

  @Test
  void with_none_lost_the_bound_is_the_rule_of_three() {
    // 1 − 0.05^(1/n), the exact upper bound where nothing was lost.
    for (int n : new int[] {1, 5, 14, 100, 1000}) {
      assertThat(LossMeter.upperBound(0, n)).isCloseTo(1 - Math.pow(0.05, 1.0 / n), within(1e-9));
    }
  }

  @Test
  void the_bound_agrees_with_tables_of_clopper_and_pearson() {
    // One-sided 95 % upper bounds: 1 of 10 and 5 of 50.
    assertThat(LossMeter.upperBound(1, 10)).isCloseTo(0.3942, within(1e-4));
    assertThat(LossMeter.upperBound(5, 50)).isCloseTo(0.2001, within(2e-3));
  }

  @Test
  void the_silence_of_a_target_that_never_answered_does_not_count() {
    LossMeter losses = new LossMeter();
    for (int i = 0; i < 50; i++) {
      losses.answered(ONE, 53, Transport.UDP);
      losses.lost(DEAD, 53, Transport.UDP);
    }
    assertThat(losses.bound(Family.IPV4, Transport.UDP)).isLessThan(0.06);
  }

  @Test
  void families_and_transports_are_measured_apart() {
    LossMeter losses = new LossMeter();
    losses.answered(ONE, 53, Transport.UDP);
    assertThat(losses.bound(Family.IPV4, Transport.TCP)).isEqualTo(1);
    assertThat(losses.bound(Family.IPV6, Transport.UDP)).isEqualTo(1);
  }
}
