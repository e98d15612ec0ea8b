package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.replay.ReplayModel;
import org.junit.jupiter.api.Test;

class TouchedTest {
  private static final ReplayModel MODEL = new ReplayModel(ReplayData.shipped());

  @Test
  void nothing_changes_nothing_and_no_own_measure_changes_what_happened_at_a_supplier() {
    assertThat(Touched.of(MODEL, List.of())).isEmpty();
    assertThat(Touched.of(MODEL, MODEL.data().basic()))
        .contains("ostretoten", "stortinget", "dss")
        .doesNotContain("miljodata", "acos");
  }

  @Test
  void a_backup_changes_what_locked_data_and_not_what_was_read() {
    assertThat(Touched.of(MODEL, List.of(new MeasureId("BACKUP_OFF"))))
        .contains("ostretoten")
        .doesNotContain("stortinget", "helsinki");
  }
}
