package no.dugnad.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;
import no.dugnad.practice.town.Fjellby;
import no.dugnad.practice.town.Municipality;
import org.junit.jupiter.api.Test;

/// The list of faults.
final class FaultsTest {
  @Test
  void names_are_told_apart_and_follow_the_pattern() {
    assertThat(Faults.all())
        .extracting(Fault::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9-]+(\\.[a-z0-9-]+){2,4}(/[a-z0-9-]+)?"));
  }

  @Test
  void every_fault_changes_something() {
    Municipality healthy = Fjellby.healthy();

    assertThat(Faults.all())
        .allSatisfy(fault ->
            assertThat(Faults.plant(healthy, List.of(fault)))
                .as(fault.name())
                .isNotEqualTo(healthy));
  }

  @Test
  void a_name_spelled_wrong_finds_its_neighbour() {
    assertThat(Faults.nearest("mail.spf.policy.passall")).hasValue("mail.spf.policy.pass-all");
  }

  @Test
  void faults_can_be_planted_together() {
    Municipality both =
        Faults.plant(
            Fjellby.healthy(),
            List.of(
                Faults.named("mail.spf.policy.pass-all").orElseThrow(),
                Faults.named("mail.dmarc.policy.none").orElseThrow()));

    assertThat(both.zones())
        .anySatisfy(zone ->
            assertThat(zone.entries())
                .anyMatch(entry -> entry.data().contains("+all"))
                .anyMatch(entry -> entry.data().contains("p=none")));
  }
}
