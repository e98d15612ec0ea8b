package no.dugnad.plan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.result.Squares;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final ReplayData DATA = ReplayData.shipped();
  private static final List<BasicLine> LINES = BasicLine.shipped(DATA);
  private static final Questions QUESTIONS =
      new Questions(Draws.of(new ReplayModel(DATA), 128), LINES);
  private static final MeasureId REMOTE = new MeasureId("MFA_REMOTE");
  private static final MeasureId EDR = new MeasureId("EDR");

  @Test
  void the_two_that_squares_need_come_first_then_one_of_each_line() {
    List<Questions.Worth> order = QUESTIONS.order(List.of(), DAY);
    List<MeasureId> ten = measures(order).subList(0, 10);

    assertThat(ten.subList(0, 2)).isEqualTo(Squares.NEEDED);
    assertThat(ten)
        .containsExactlyInAnyOrderElementsOf(
            LINES.stream().map(line -> line.deciding().getFirst()).toList());
    assertThat(order.stream().map(Questions.Worth::decides).toList().subList(0, 3))
        .containsExactly(true, true, false);
  }

  @Test
  void where_the_first_of_a_line_is_shown_the_next_that_decides_is_asked_in_its_place() {
    MeasureStatus shown = status(REMOTE, Bearing.SHOWS, EvidenceLevel.MEASURED, 1, DAY);
    assertThat(measures(QUESTIONS.order(List.of(shown), DAY)).subList(0, 2))
        .containsExactly(new MeasureId("BACKUP_OFF"), new MeasureId("MFA_MAIL"));
  }

  @Test
  void after_the_ten_what_moves_the_result_most_comes_first_and_at_most_25_are_asked() {
    List<Questions.Worth> order = QUESTIONS.order(List.of(), DAY);

    assertThat(order).hasSize(Questions.MOST).doesNotHaveDuplicates();
    assertThat(order.subList(10, order.size()))
        .isSortedAccordingTo(Comparator.comparingDouble(Questions.Worth::value).reversed());
    assertThat(order.get(10).value()).isPositive();
  }

  @Test
  void what_evidence_shows_is_not_asked() {
    for (double share : new double[] {0, 0.5, 1}) {
      MeasureStatus shown = status(REMOTE, Bearing.SHOWS, EvidenceLevel.MEASURED, share, DAY);
      assertThat(measures(QUESTIONS.order(List.of(shown), DAY))).doesNotContain(REMOTE);
    }
  }

  @Test
  void what_only_supports_or_caps_is_still_asked_unless_the_cap_is_nothing() {
    assertThat(measures(QUESTIONS.order(List.of(capped(0.5)), DAY))).contains(REMOTE);
    assertThat(measures(QUESTIONS.order(List.of(capped(0)), DAY))).doesNotContain(REMOTE);
    MeasureStatus supported = status(REMOTE, Bearing.SUPPORTS, EvidenceLevel.MEASURED, 1, DAY);
    assertThat(measures(QUESTIONS.order(List.of(supported), DAY))).contains(REMOTE);
  }

  @Test
  void evidence_too_old_to_tell_is_asked_about_again() {
    MeasureStatus old = status(REMOTE, Bearing.SHOWS, EvidenceLevel.CLAIMED, 1, DAY.minusDays(400));
    assertThat(measures(QUESTIONS.order(List.of(old), DAY))).contains(REMOTE);
  }

  @Test
  void an_answer_leaves_its_question_where_it_was_and_the_order_is_the_same_each_time() {
    List<Questions.Worth> before = QUESTIONS.order(List.of(), DAY);
    MeasureStatus answered = new MeasureStatus(EDR, GivenAnswer.of(Answer.YES), List.of());
    List<Questions.Worth> after = QUESTIONS.order(List.of(answered), DAY);

    assertThat(after.stream().filter(one -> one.measure().equals(EDR)))
        .containsExactlyElementsOf(
            before.stream().filter(one -> one.measure().equals(EDR)).toList());
    assertThat(QUESTIONS.order(List.of(), DAY)).isEqualTo(before);
  }

  private static List<MeasureId> measures(List<Questions.Worth> order) {
    return order.stream().map(Questions.Worth::measure).toList();
  }

  private static MeasureStatus capped(double share) {
    return status(REMOTE, Bearing.CAPS, EvidenceLevel.MEASURED, share, DAY);
  }

  private static MeasureStatus status(
      MeasureId measure, Bearing bearing, EvidenceLevel level, double share, LocalDate date) {
    return new MeasureStatus(
        measure,
        GivenAnswer.NONE,
        List.of(
            new Evidence(measure, "test", bearing, level, Estimate.of(share), date, 90, "a file")));
  }
}
