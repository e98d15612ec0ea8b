package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final Draws DRAWS = Draws.of(new ReplayModel(DATA), 128);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void said_shown_and_in_hindsight_are_three_numbers_when_all_that_is_basic_is_measured() {
    Readings readings = Readings.of(DRAWS, statuses(Bearing.SHOWS, Estimate.ONE), TODAY);
    double claimed = stopped(readings, Reading.CLAIMED);
    double evidenced = stopped(readings, Reading.EVIDENCED);
    double hindsight = stopped(readings, Reading.HINDSIGHT);
    assertThat(evidenced).isGreaterThan(claimed + 1.5);
    assertThat(hindsight).isGreaterThan(evidenced + 1.5);
  }

  @Test
  void a_paper_perfect_municipality_that_is_seen_through_has_nothing_to_show() {
    Readings readings = Readings.of(DRAWS, statuses(Bearing.SHOWS, Estimate.ZERO), TODAY);
    assertThat(stopped(readings, Reading.CLAIMED)).isGreaterThan(3);
    assertThat(stopped(readings, Reading.EVIDENCED)).isLessThan(1e-6);
    assertThat(stopped(readings, Reading.HINDSIGHT)).isLessThan(1e-6);
  }

  @Test
  void to_know_nothing_is_an_interval_where_it_is_said_and_nothing_where_it_is_shown() {
    Readings readings = Readings.of(DRAWS, List.of(), TODAY);
    assertThat(stopped(readings, Reading.EVIDENCED)).isLessThan(1e-6);
    var claimed = readings.sum(Reading.CLAIMED, AttackSet.OWN_SYSTEM).ofTen(Field.STOPPED);
    assertThat(claimed.p95() - claimed.p5()).isGreaterThan(2.5);
  }

  private static List<MeasureStatus> statuses(Bearing bearing, Estimate share) {
    List<MeasureStatus> statuses = new ArrayList<>();
    for (MeasureId measure : DATA.basic()) {
      Evidence evidence =
          new Evidence(
              measure, "test", bearing, EvidenceLevel.MEASURED, share, TODAY, 30, "a file");
      statuses.add(new MeasureStatus(measure, GivenAnswer.of(Answer.YES), List.of(evidence)));
    }
    return statuses;
  }

  private static double stopped(Readings readings, Reading reading) {
    return readings.sum(reading, AttackSet.OWN_SYSTEM).ofTen(Field.STOPPED).median();
  }
}
