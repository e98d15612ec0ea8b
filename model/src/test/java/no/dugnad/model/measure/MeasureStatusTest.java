package no.dugnad.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureStatusTest {
  private static final MeasureId MFA = new MeasureId("MFA_MAIL");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(strings = {"", "mfa", "1A", "MFA-MAIL", "MFA MAIL", "Æ", "MFA\n"})
  void what_is_not_a_measures_name_is_refused(String text) {
    assertThat(MeasureId.isForm(text)).isFalse();
    assertThatThrownBy(() -> new MeasureId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_estimate_is_in_order_and_finite() {
    assertThatThrownBy(() -> new Estimate(.2, .1, .3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Estimate(0, .1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Estimate.share(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Estimate.share(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Estimate.between(.2, .6)).isEqualTo(new Estimate(.2, .4, .6));
    assertThat(new Estimate(.2, .4, .9).atMost(new Estimate(.3, .3, .5)))
        .isEqualTo(new Estimate(.2, .3, .5));
  }

  @Test
  void evidence_keeps_its_level_to_the_last_day_of_its_shelf_life() {
    Evidence evidence = shows("a", EvidenceLevel.MEASURED, .9, 30);
    assertThat(evidence.levelOn(TODAY)).contains(EvidenceLevel.MEASURED);
    assertThat(evidence.levelOn(TODAY.plusDays(1))).contains(EvidenceLevel.DOCUMENTED);
    assertThat(evidence.levelOn(TODAY.minusDays(90))).contains(EvidenceLevel.MEASURED);
    assertThat(shows("a", EvidenceLevel.CLAIMED, .9, 31).levelOn(TODAY)).isEmpty();
  }

  @Test
  void of_equal_evidence_of_one_day_the_one_that_tells_of_least_counts() {
    Evidence more = shows("a", EvidenceLevel.MEASURED, .9, 1);
    Evidence less = shows("b", EvidenceLevel.MEASURED, .4, 1);
    assertThat(status(more, less).shownOn(TODAY)).contains(less);
    assertThat(status(less, more).shownOn(TODAY)).contains(less);
  }

  @Test
  void a_newer_cap_of_the_same_kind_takes_the_place_of_an_older() {
    Evidence old = caps("registered", .4, 200);
    Evidence now = caps("registered", .9, 1);
    assertThat(status(old).cap()).isEqualTo(Estimate.of(.4));
    assertThat(status(old, now).cap()).isEqualTo(Estimate.of(.9));
    assertThat(status(now, caps("policies", .6, 300)).cap()).isEqualTo(Estimate.of(.6));
    assertThat(status().cap()).isEqualTo(Estimate.ONE);
  }

  @Test
  void evidence_about_another_measure_is_refused() {
    Evidence other = shows("a", EvidenceLevel.MEASURED, .9, 1);
    assertThatThrownBy(
            () -> new MeasureStatus(new MeasureId("EDR"), GivenAnswer.NONE, List.of(other)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_share_is_from_nought_to_one() {
    assertThatThrownBy(() ->
            new GivenAnswer(Answer.PARTLY, Optional.of(Estimate.of(1.2)), Optional.empty(), "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shows("a", EvidenceLevel.CLAIMED, -.1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_yes_partly_and_no_tell_whether_it_is_there() {
    assertThat(Answer.values())
        .filteredOn(Answer::tells)
        .containsExactly(Answer.YES, Answer.PARTLY, Answer.NO);
  }

  private static MeasureStatus status(Evidence... evidence) {
    return new MeasureStatus(MFA, GivenAnswer.NONE, List.of(evidence));
  }

  private static Evidence shows(String kind, EvidenceLevel level, double share, int daysOld) {
    return new Evidence(
        MFA,
        kind,
        Bearing.SHOWS,
        level,
        Estimate.of(share),
        TODAY.minusDays(daysOld),
        30,
        "a file");
  }

  private static Evidence caps(String kind, double share, int daysOld) {
    return new Evidence(
        MFA,
        kind,
        Bearing.CAPS,
        EvidenceLevel.MEASURED,
        Estimate.of(share),
        TODAY.minusDays(daysOld),
        30,
        "a file");
  }
}
