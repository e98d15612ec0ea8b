package no.dugnad.plan.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeighingTest {
  private static final Trust TRUST = ReplayData.shipped().trust();
  private static final MeasureId MFA = new MeasureId("MFA_MAIL");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Estimate MOST = Estimate.share(312, 340);
  private static final Estimate HALF = Estimate.of(.5);

  @Test
  void the_trust_is_that_of_the_design() {
    assertThat(TRUST.claimed()).isEqualTo(new Estimate(.15, .55, .90));
    assertThat(TRUST.documented()).isEqualTo(new Estimate(.45, .75, .95));
    assertThat(TRUST.measured()).isEqualTo(new Estimate(.70, .92, 1.0));
    assertThat(TRUST.partly()).isEqualTo(new Estimate(.2, .5, .8));
    assertThat(TRUST.unsaid()).isEqualTo(new Estimate(0, .3, .9));
  }

  @Test
  void coverage_is_share_times_trust() {
    MeasureStatus status = status(Answer.YES, shows(EvidenceLevel.MEASURED, MOST, 10));
    assertThat(evidenced(status)).isEqualTo(new Held(MOST, TRUST.measured()));
    assertThat(MOST.mean()).isCloseTo(.918, within(.0005));
  }

  @Test
  void a_yes_alone_is_claimed_in_every_reading_but_hindsight() {
    MeasureStatus yes = status(Answer.YES);
    assertThat(evidenced(yes)).isEqualTo(new Held(Estimate.ONE, TRUST.claimed()));
    assertThat(claimed(yes)).isEqualTo(new Held(Estimate.ONE, TRUST.claimed()));
    assertThat(hindsight(yes)).isEqualTo(new Held(Estimate.ONE, Estimate.ONE));
  }

  @Test
  void partly_without_a_number_is_a_wide_share() {
    assertThat(evidenced(status(Answer.PARTLY)))
        .isEqualTo(new Held(TRUST.partly(), TRUST.claimed()));
  }

  @Test
  void partly_with_a_number_is_that_share() {
    GivenAnswer given =
        new GivenAnswer(Answer.PARTLY, Optional.of(HALF), Optional.of(TODAY), "IT", "");
    assertThat(evidenced(new MeasureStatus(MFA, given, List.of())))
        .isEqualTo(new Held(HALF, TRUST.claimed()));
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void a_no_is_nothing_in_every_reading(Reading reading) {
    assertThat(Weighing.of(status(Answer.NO), reading, TRUST, TODAY)).isEqualTo(Held.NOTHING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"UNKNOWN", "NOT_ASKED"})
  void not_knowing_is_nothing_that_can_be_shown_and_widens_what_is_claimed(Answer answer) {
    assertThat(evidenced(status(answer))).isEqualTo(Held.NOTHING);
    assertThat(hindsight(status(answer))).isEqualTo(Held.NOTHING);
    assertThat(claimed(status(answer))).isEqualTo(new Held(TRUST.unsaid(), Estimate.ONE));
  }

  @Test
  void what_was_seen_wins_over_what_was_said() {
    MeasureStatus seenNot = status(Answer.YES, shows(EvidenceLevel.MEASURED, Estimate.ZERO, 3));
    assertThat(evidenced(seenNot)).isEqualTo(Held.NOTHING);
    assertThat(hindsight(seenNot)).isEqualTo(Held.NOTHING);
    assertThat(claimed(seenNot)).isEqualTo(new Held(Estimate.ONE, TRUST.claimed()));
    MeasureStatus seenAfterAll =
        status(Answer.NO, shows(EvidenceLevel.DOCUMENTED, Estimate.ONE, 3));
    assertThat(evidenced(seenAfterAll)).isEqualTo(new Held(Estimate.ONE, TRUST.documented()));
  }

  @Test
  void a_cap_alone_leaves_the_answer_as_said_under_the_cap() {
    MeasureStatus yes = status(Answer.YES, bears(Bearing.CAPS, EvidenceLevel.MEASURED, HALF, 1));
    assertThat(evidenced(yes)).isEqualTo(new Held(HALF, TRUST.claimed()));
    MeasureStatus silent =
        status(Answer.NOT_ASKED, bears(Bearing.CAPS, EvidenceLevel.MEASURED, Estimate.ONE, 1));
    assertThat(evidenced(silent)).isEqualTo(Held.NOTHING);
  }

  @Test
  void a_cap_limits_what_is_shown_too() {
    MeasureStatus status =
        status(
            Answer.YES,
            shows(EvidenceLevel.MEASURED, MOST, 1),
            bears(Bearing.CAPS, EvidenceLevel.MEASURED, HALF, 1));
    assertThat(evidenced(status)).isEqualTo(new Held(HALF, TRUST.measured()));
  }

  @Test
  void what_only_supports_changes_nothing() {
    MeasureStatus status =
        status(Answer.NOT_ASKED, bears(Bearing.SUPPORTS, EvidenceLevel.MEASURED, Estimate.ONE, 1));
    assertThat(evidenced(status)).isEqualTo(Held.NOTHING);
  }

  @Test
  void evidence_older_than_its_shelf_life_sinks_one_level() {
    MeasureStatus fresh = status(Answer.YES, shows(EvidenceLevel.MEASURED, Estimate.ONE, 90));
    MeasureStatus stale = status(Answer.YES, shows(EvidenceLevel.MEASURED, Estimate.ONE, 91));
    MeasureStatus paper = status(Answer.YES, shows(EvidenceLevel.DOCUMENTED, Estimate.ONE, 91));
    assertThat(evidenced(fresh).trust()).isEqualTo(TRUST.measured());
    assertThat(evidenced(stale).trust()).isEqualTo(TRUST.documented());
    assertThat(evidenced(paper).trust()).isEqualTo(TRUST.claimed());
  }

  @Test
  void a_claim_past_its_shelf_life_shows_nothing() {
    MeasureStatus status = status(Answer.NOT_ASKED, shows(EvidenceLevel.CLAIMED, Estimate.ONE, 91));
    assertThat(evidenced(status)).isEqualTo(Held.NOTHING);
  }

  @Test
  void the_highest_level_counts_then_the_newest() {
    MeasureStatus levels =
        status(
            Answer.YES,
            shows(EvidenceLevel.DOCUMENTED, Estimate.ONE, 1),
            shows(EvidenceLevel.MEASURED, HALF, 5));
    assertThat(evidenced(levels)).isEqualTo(new Held(HALF, TRUST.measured()));
    MeasureStatus dates =
        status(
            Answer.YES,
            shows(EvidenceLevel.MEASURED, Estimate.ONE, 20),
            shows(EvidenceLevel.MEASURED, HALF, 5));
    assertThat(evidenced(dates)).isEqualTo(new Held(HALF, TRUST.measured()));
  }

  @Test
  void evidence_worth_no_more_than_a_claim_does_not_overrule_a_no() {
    MeasureStatus status = status(Answer.NO, shows(EvidenceLevel.CLAIMED, Estimate.ONE, 1));
    assertThat(evidenced(status)).isEqualTo(Held.NOTHING);
  }

  @Test
  void what_nobody_was_asked_about_but_is_shown_counts_as_said() {
    MeasureStatus status = status(Answer.NOT_ASKED, shows(EvidenceLevel.MEASURED, MOST, 1));
    assertThat(claimed(status)).isEqualTo(new Held(MOST, TRUST.claimed()));
  }

  @Test
  void better_evidence_never_counts_for_less() {
    double before = 0;
    for (EvidenceLevel level : EvidenceLevel.values()) {
      double mean = evidenced(status(Answer.YES, shows(level, MOST, 1))).mean();
      assertThat(mean).isGreaterThan(before);
      before = mean;
    }
  }

  @Test
  void a_measure_that_is_not_named_is_unsaid_where_every_yes_counts_and_nothing_elsewhere() {
    Posture claimed = Posture.of(List.of(), Reading.CLAIMED, TRUST, TODAY);
    Posture evidenced = Posture.of(List.of(), Reading.EVIDENCED, TRUST, TODAY);
    assertThat(claimed.of(MFA).share()).isEqualTo(TRUST.unsaid());
    assertThat(evidenced.of(MFA)).isEqualTo(Held.NOTHING);
    assertThat(Posture.exactly(Map.of(MFA, .3)).of(MFA).mean()).isEqualTo(.3);
  }

  private static Held evidenced(MeasureStatus status) {
    return Weighing.of(status, Reading.EVIDENCED, TRUST, TODAY);
  }

  private static Held claimed(MeasureStatus status) {
    return Weighing.of(status, Reading.CLAIMED, TRUST, TODAY);
  }

  private static Held hindsight(MeasureStatus status) {
    return Weighing.of(status, Reading.HINDSIGHT, TRUST, TODAY);
  }

  private static MeasureStatus status(Answer answer, Evidence... evidence) {
    return new MeasureStatus(MFA, GivenAnswer.of(answer), List.of(evidence));
  }

  private static Evidence shows(EvidenceLevel level, Estimate share, int daysOld) {
    return bears(Bearing.SHOWS, level, share, daysOld);
  }

  private static Evidence bears(Bearing bearing, EvidenceLevel level, Estimate share, int daysOld) {
    return new Evidence(MFA, "test", bearing, level, share, TODAY.minusDays(daysOld), 90, "a file");
  }
}
