package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.dugnad.catalogue.replay.ReplayData;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final Accounts ACCOUNTS = Accounts.of(ReplayData.shipped());

  @Test
  void of_thirteen_accounts_twelve_name_a_missing_basic_measure_and_eight_one_at_the_door() {
    assertThat(ACCOUNTS).isEqualTo(new Accounts(13, 8, 4, 1));
    assertThat(ACCOUNTS.any()).isEqualTo(12);
  }

  @Test
  void so_few_cases_leave_a_wide_interval() {
    assertThat(ACCOUNTS.interval(8, false)).isCloseTo(.39, within(.005));
    assertThat(ACCOUNTS.interval(8, true)).isCloseTo(.80, within(.005));
    assertThat(ACCOUNTS.interval(12, false)).isCloseTo(.72, within(.005));
    assertThat(ACCOUNTS.interval(12, true)).isCloseTo(.98, within(.005));
  }
}
