package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;

class TellerTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final Draws DRAWS = Draws.of(MODEL, 128);

  @Test
  void ostre_toten_under_multi_factor_alone() {
    Story story = Teller.tell(DRAWS, with("MFA_REMOTE"), attack("ostretoten"));
    assertThat(story.outcome(Field.AVOIDED).mean()).isCloseTo(.37, within(.02));
    StageStory door = story.stages().getFirst();
    assertThat(door.stage()).isEqualTo(Stage.ENTRY);
    assertThat(door.how()).contains(Incident.How.UNKNOWN);
    assertThat(door.gains()).hasSize(1);
    Gain gain = door.gains().getFirst();
    assertThat(gain.group()).isEqualTo("auth");
    assertThat(gain.measures()).containsExactly(new MeasureId("MFA_REMOTE"));
    assertThat(gain.letter()).isEqualTo(Letter.A);
    assertThat(gain.harm().mean()).isCloseTo(.37, within(.03));
    assertThat(door.through().stream().map(Through::way))
        .containsExactly(Through.Way.SAME, Through.Way.UNMANAGED, Through.Way.SECOND_DOOR);
    // «glemt utstyr 16 %», «annen dør 32 %»
    assertThat(door.through().get(1).tried().mean()).isCloseTo(.16, within(.02));
    assertThat(door.through().get(2).tried().mean()).isCloseTo(.32, within(.03));
    for (StageStory later : story.stages().subList(1, story.stages().size())) {
      assertThat(later.gains()).as(later.stage().name()).isEmpty();
      assertThat(later.pass().mean()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void the_ways_past_a_stage_sum_to_the_chance_of_getting_past() {
    Map<MeasureId, Double> basic = new HashMap<>();
    DATA.basic().forEach(measure -> basic.put(measure, .9));
    for (Attack attack : MODEL.attacks()) {
      Story story = Teller.tell(DRAWS, Posture.exactly(basic), attack);
      assertThat(story.incident().sources()).isNotEmpty();
      for (StageStory stage : story.stages()) {
        if (stage.stage() != Stage.RESTORE) {
          double sum = stage.through().stream().mapToDouble(way -> way.chance().mean()).sum();
          assertThat(sum)
              .as(attack.incident().id() + " " + stage.stage())
              .isCloseTo(stage.pass().mean(), within(1e-6));
        }
        for (Gain gain : stage.gains()) {
          assertThat(gain.harm().p5()).isGreaterThan(-1e-9);
          assertThat(gain.coverage()).isPositive();
          assertThat(gain.measures()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void what_comes_after_is_told_where_copies_matter() {
    Story story = Teller.tell(DRAWS, with("BACKUP_OFF"), attack("ostretoten"));
    StageStory after = story.stages().getLast();
    assertThat(after.stage()).isEqualTo(Stage.RESTORE);
    assertThat(after.gains().getFirst().group()).isEqualTo("backup");
    assertThat(after.gains().getFirst().letter()).isEqualTo(Letter.C);
    Story theft = Teller.tell(DRAWS, with("BACKUP_OFF"), attack("helsinki"));
    assertThat(theft.stages().getLast().stage()).isNotEqualTo(Stage.RESTORE);
  }

  @Test
  void a_suppliers_attack_has_no_other_door_and_no_forgotten_machine() {
    Story story =
        Teller.tell(DRAWS, with("SUPPLIER", "MFA_REMOTE", "INVENTORY"), attack("miljodata"));
    StageStory door = story.stages().getFirst();
    assertThat(door.gains().stream().map(Gain::group)).containsExactly("supplier");
    assertThat(door.through().stream().map(Through::way)).containsExactly(Through.Way.SAME);
  }

  @Test
  void the_ground_of_a_gain_sums_to_one_and_names_its_set() {
    Ground mfa = Ground.of(DRAWS, with("MFA_REMOTE"), AttackSet.OWN_SYSTEM, Field.STOPPED);
    assertThat(mfa.set()).isEqualTo(AttackSet.OWN_SYSTEM);
    assertThat(mfa.shares().values().stream().mapToDouble(one -> one).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(mfa.shares().get(Letter.A)).isGreaterThan(.5);
    Ground edr = Ground.of(DRAWS, with("EDR"), AttackSet.TEN, Field.HARM);
    assertThat(edr.shares().get(Letter.C)).isCloseTo(1, within(1e-9));
    assertThat(edr.gain()).isPositive();
    Ground nothing = Ground.of(DRAWS, Posture.exactly(Map.of()), AttackSet.TEN, Field.HARM);
    assertThat(nothing.gain()).isZero();
    assertThat(nothing.shares().values()).containsOnly(0.0);
  }

  private static Posture with(String... measures) {
    Map<MeasureId, Double> coverage = new HashMap<>();
    List.of(measures).forEach(measure -> coverage.put(new MeasureId(measure), .9));
    return Posture.exactly(coverage);
  }

  private static Attack attack(String id) {
    return MODEL.attacks().stream()
        .filter(one -> one.incident().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
