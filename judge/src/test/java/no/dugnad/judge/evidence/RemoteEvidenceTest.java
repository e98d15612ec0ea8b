package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.dugnad.model.measure.Bearing;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts;
import no.dugnad.wire.evidence.facts.RemoteSignInFacts.Demand;
import no.dugnad.wire.evidence.facts.RemoteUserFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteEvidenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Statement only(Facts facts) {
    Brought file = new Brought("f", new Format("x", true, ""), facts, TODAY);
    List<Statement> said = EvidenceRules.judge(new Pile(List.of(file), TODAY));
    assertThat(said).hasSize(1);
    return said.getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void one_door_neither_shows_nor_accuses_whatever_it_demands(Demand demand) {
    Statement said = only(new RemoteSignInFacts(demand, 1, true, false));
    assertThat(said.evidence().measure()).isEqualTo(RemoteSignInRule.MEASURE);
    assertThat(said.evidence().bearing()).isEqualTo(Bearing.SUPPORTS);
  }

  @Test
  void local_users_are_told_and_earn_nothing() {
    Statement said = only(new RemoteUserFacts(10, 9, 1, 0, false));
    assertThat(said.evidence().bearing()).isEqualTo(Bearing.SUPPORTS);
    assertThat(said.arguments()).containsEntry("second", "9").containsEntry("plain", "1");
  }
}
