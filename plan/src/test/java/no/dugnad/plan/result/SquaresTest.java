package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SquaresTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final ReplayModel MODEL = new ReplayModel(DATA);
  private static final Draws DRAWS = Draws.of(MODEL, 256);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MeasureId MFA = new MeasureId("MFA_REMOTE");
  private static final MeasureId BACKUP = new MeasureId("BACKUP_OFF");

  @Test
  void with_every_basic_measure_evidenced_five_are_stopped_two_held_small_three_serious() {
    Map<MeasureId, Held> held = new HashMap<>();
    Held measured = new Held(Estimate.ONE, DATA.trust().measured());
    DATA.basic().forEach(measure -> held.put(measure, measured));
    Posture posture = new Posture(Reading.EVIDENCED, held, Held.NOTHING);
    Squares.Shown shown = Squares.painted(Replayed.of(DRAWS, posture));
    assertThat(List.of(shown.stopped(), shown.heldSmall(), shown.serious()))
        .containsExactly(5, 2, 3);
    assertThat(shown.squares().stream().map(Square::attack)).containsExactlyElementsOf(DATA.ten());
    assertThat(
            shown.squares().stream()
                .filter(square -> square.kind() == SquareKind.SERIOUS)
                .map(Square::attack))
        .contains("miljodata", "acos");
    assertThat(shown.sum().set()).isEqualTo(AttackSet.TEN);
    for (Square square : shown.squares()) {
      assertThat(square.stopped() + square.heldSmall() + square.serious())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void with_nothing_all_ten_are_serious() {
    Squares.Shown shown = Squares.painted(Replayed.of(DRAWS, Posture.exactly(Map.of())));
    assertThat(shown.serious()).isEqualTo(10);
  }

  @Test
  void until_multi_factor_and_backup_are_answered_or_shown_there_are_no_squares() {
    assertThat(squares(List.of())).isEqualTo(new Squares.TooLittle(List.of(MFA, BACKUP)));
    assertThat(squares(List.of(MeasureStatus.answered(MFA, Answer.NO))))
        .isEqualTo(new Squares.TooLittle(List.of(BACKUP)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"YES", "PARTLY", "NO"})
  void any_answer_that_tells_is_enough(Answer answer) {
    assertThat(
            squares(
                List.of(
                    MeasureStatus.answered(MFA, answer), MeasureStatus.answered(BACKUP, answer))))
        .isInstanceOf(Squares.Shown.class);
  }

  @Test
  void not_knowing_is_respected_and_is_still_too_little() {
    assertThat(
            squares(
                List.of(
                    MeasureStatus.answered(MFA, Answer.UNKNOWN),
                    MeasureStatus.answered(BACKUP, Answer.YES))))
        .isEqualTo(new Squares.TooLittle(List.of(MFA)));
  }

  @Test
  void what_is_shown_need_not_be_asked_and_a_cap_shows_nothing() {
    List<MeasureStatus> shown = new ArrayList<>();
    shown.add(MeasureStatus.answered(BACKUP, Answer.NO));
    shown.add(with(Bearing.CAPS));
    assertThat(squares(shown)).isEqualTo(new Squares.TooLittle(List.of(MFA)));
    shown.set(1, with(Bearing.SHOWS));
    assertThat(squares(shown)).isInstanceOf(Squares.Shown.class);
  }

  private static MeasureStatus with(Bearing bearing) {
    Evidence evidence =
        new Evidence(
            MFA, "test", bearing, EvidenceLevel.MEASURED, Estimate.ONE, TODAY, 30, "a file");
    return new MeasureStatus(MFA, GivenAnswer.NONE, List.of(evidence));
  }

  private static Squares squares(List<MeasureStatus> statuses) {
    Posture posture = Posture.of(statuses, Reading.EVIDENCED, DATA.trust(), TODAY);
    return Squares.of(Replayed.of(DRAWS, posture), statuses, TODAY);
  }
}
