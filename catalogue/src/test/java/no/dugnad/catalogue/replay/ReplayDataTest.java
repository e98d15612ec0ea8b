package no.dugnad.catalogue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Incident.How;
import no.dugnad.catalogue.replay.Incident.Kind;
import no.dugnad.catalogue.replay.Incident.Source;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import org.junit.jupiter.api.Test;

/// The shipped data are what the design says they are.
class ReplayDataTest {
  private static final ReplayData DATA = ReplayData.shipped();

  @Test
  void thirty_one_measures_twenty_two_of_them_basic() {
    assertThat(DATA.measures()).hasSize(31);
    assertThat(DATA.basic()).hasSize(22);
    assertThat(DATA.measures().stream().filter(one -> !one.basic()).map(one -> one.id().id()))
        .containsExactlyInAnyOrder(
            "TIERING",
            "EDR",
            "DNSFILT",
            "EGRESS",
            "BCP",
            "SUPPLIER",
            "DATAMIN",
            "DDOS",
            "PAYROUTINE");
  }

  @Test
  void thirty_one_steps_with_their_base_rates() {
    assertThat(DATA.steps()).hasSize(31);
    Map<String, Double> unknown =
        DATA.steps().stream()
            .filter(step -> step.unknown() > 0)
            .collect(Collectors.toMap(Step::id, Step::unknown));
    assertThat(unknown)
        .hasSize(12)
        .containsEntry("valid_remote", .34)
        .containsEntry("spray", .18)
        .containsEntry("cred_dump", .45);
    assertThat(DATA.steps().stream().filter(one -> one.stage() == Stage.ENTRY && !one.anotherWay()))
        .map(Step::id)
        .containsExactlyInAnyOrder("ddos", "supplier_saas");
  }

  @Test
  void eighty_nine_effects_of_which_only_seven_are_measured() {
    assertThat(DATA.effects()).hasSize(89);
    Map<Letter, Long> letters =
        DATA.effects().stream()
            .collect(Collectors.groupingBy(Effect::letter, Collectors.counting()));
    assertThat(letters)
        .containsEntry(Letter.A, 7L)
        .containsEntry(Letter.B, 14L)
        .containsEntry(Letter.C, 68L);
  }

  @Test
  void nineteen_assumptions_each_turned_the_right_way() {
    assertThat(DATA.assumptions()).hasSize(19);
    Assumption beta = assumption(Global.BETA);
    assertThat(beta.value()).isEqualTo(new Estimate(.05, .20, .50));
    assertThat(beta.value().mean()).isCloseTo(.225, within(1e-12));
    assertThat(beta.badWhenHigh()).isTrue();
    assertThat(assumption(Global.OFFLINE_SURVIVES).badWhenHigh()).isFalse();
  }

  private static Assumption assumption(Global global) {
    return DATA.assumptions().stream()
        .filter(one -> one.global() == global)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void twenty_six_attacks_twenty_two_of_them_on_own_systems_nineteen_ransomware() {
    assertThat(DATA.incidents()).hasSize(26);
    assertThat(DATA.incidents().stream().filter(one -> one.kind().ownSystem())).hasSize(22);
    assertThat(DATA.incidents().stream().filter(one -> one.kind() == Kind.RANSOMWARE)).hasSize(19);
  }

  @Test
  void the_ten_are_the_fixed_ten_in_their_order() {
    assertThat(DATA.ten())
        .containsExactly(
            "ostretoten",
            "hofvantwente",
            "suedwestfalen",
            "gloucester",
            "hse",
            "helsinki",
            "stortinget",
            "dss",
            "miljodata",
            "acos");
  }

  @Test
  void a_door_that_nobody_knows_is_coded_with_the_base_rates() {
    for (Incident incident : DATA.incidents()) {
      for (CodedStage stage : incident.stages()) {
        boolean mixed = stage.stage() == Stage.ENTRY || stage.stage() == Stage.PRIV;
        if (stage.how() == How.UNKNOWN && mixed) {
          stage
              .steps()
              .forEach((id, weight) ->
                  assertThat(step(id).unknown()).as(incident.id() + " " + id).isEqualTo(weight));
        }
      }
    }
  }

  private static Step step(String id) {
    return DATA.steps().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void ostre_toten_is_coded_as_the_design_tells() {
    Incident incident = DATA.incident("ostretoten").orElseThrow();
    assertThat(incident.year()).isEqualTo(2021);
    assertThat(incident.daysInside()).isEqualTo(14);
    assertThat(incident.backups()).isEqualTo(Incident.Backups.DESTROYED);
    assertThat(incident.basis()).isEqualTo(Incident.Basis.REGULATOR);
    assertThat(incident.named())
        .containsExactly(
            new MeasureId("MFA_REMOTE"), new MeasureId("LOGGING"), new MeasureId("BACKUP_OFF"));
    assertThat(incident.bill()).contains("36 MNOK");
    assertThat(incident.stages().stream().map(CodedStage::stage))
        .containsExactly(Stage.ENTRY, Stage.PRIV, Stage.SPREAD, Stage.IMPACT);
  }

  @Test
  void every_attack_names_where_it_was_read_and_no_address_is_cut_short() {
    for (Incident incident : DATA.incidents()) {
      assertThat(incident.sources()).as(incident.id()).isNotEmpty();
      for (Source source : incident.sources()) {
        assertThat(source.title()).isNotBlank();
        source
            .address()
            .ifPresent(one -> assertThat(one).doesNotContain("…").doesNotContain("..."));
      }
    }
  }

  @Test
  void the_costs_of_a_medium_municipality_are_those_of_the_design() {
    Cost mfa =
        DATA.costs().stream()
            .filter(one -> one.measure().id().equals("MFA_REMOTE") && one.size() == Size.M)
            .findFirst()
            .orElseThrow();
    assertThat(mfa.hours().mean()).isCloseTo(107, within(.5));
    assertThat(mfa.thousandKroner()).isEqualTo(new Estimate(0, 60, 200));
    assertThat(List.of(Size.of(5_000), Size.of(5_001), Size.of(25_000), Size.of(25_001)))
        .containsExactly(Size.S, Size.M, Size.M, Size.L);
  }

  @Test
  void all_that_is_basic_costs_what_the_design_says() {
    assertThat(firstYear(Size.S)).isCloseTo(2.3, within(.06));
    assertThat(firstYear(Size.M)).isCloseTo(6.2, within(.06));
    assertThat(firstYear(Size.L)).isCloseTo(20.8, within(.06));
  }

  // Million kroner; an hour is PERT(550, 700, 950) kroner.
  private static double firstYear(Size size) {
    double hour = new Estimate(550, 700, 950).mean();
    return DATA.costs().stream()
            .filter(one -> one.size() == size && DATA.basic().contains(one.measure()))
            .mapToDouble(one -> one.hours().mean() * hour + one.thousandKroner().mean() * 1_000)
            .sum()
        / 1e6;
  }
}
