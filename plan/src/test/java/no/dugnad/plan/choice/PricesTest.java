package no.dugnad.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;
import org.junit.jupiter.api.Test;

class PricesTest {
  private static final ReplayData DATA = ReplayData.shipped();

  @Test
  void what_is_partly_done_costs_the_rest_and_at_least_fifteen_per_cent() {
    assertThat(Prices.rest(0, 0.9)).isEqualTo(1);
    assertThat(Prices.rest(0.45, 0.9)).isCloseTo(0.5, within(1e-12));
    assertThat(Prices.rest(0.89, 0.9)).isEqualTo(0.15);
    assertThat(Prices.rest(1, 0.9)).isEqualTo(0.15);
  }

  @Test
  void from_nothing_a_measure_costs_what_the_design_has() {
    assertThousand("EXPOSE", 56);
    assertThousand("MFA_ADMIN", 62);
    assertThousand("MFA_REMOTE", 150);
    assertThousand("BACKUP_OFF", 423);
    assertThousand("SEGMENT", 800);
  }

  @Test
  void the_basic_measures_together_cost_what_the_design_has() {
    assertThat(basic(Size.S)).isCloseTo(2.3, within(0.1));
    assertThat(basic(Size.M)).isCloseTo(6.2, within(0.1));
    assertThat(basic(Size.L)).isCloseTo(20.8, within(0.2));
  }

  @Test
  void a_measure_that_is_not_known_is_a_fault_of_the_caller() {
    assertThatThrownBy(() -> prices(Size.S).of(new MeasureId("NO_SUCH")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertThousand(String measure, double thousand) {
    Price price = prices(Size.M).of(new MeasureId(measure));
    assertThat(kroner(price) / 1000).as(measure).isCloseTo(thousand, within(1.0));
    assertThat(price.assumed()).isTrue();
  }

  private static double basic(Size size) {
    return DATA.basic().stream().mapToDouble(one -> kroner(prices(size).of(one))).sum() / 1e6;
  }

  private static double kroner(Price price) {
    return price.kroner().mean() + price.hours().mean() * Price.HOUR.mean();
  }

  private static Prices prices(Size size) {
    Posture nothing = Posture.exactly(Map.of());
    return Prices.of(DATA, size, Map.of(), nothing, nothing);
  }
}
