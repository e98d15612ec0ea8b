package no.dugnad.wire.evidence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.BackupSessionFacts;
import no.dugnad.wire.evidence.facts.BackupSessionFacts.Order;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;

class VeeamSessionsTest {
  private static final String HEADER = "JobName,Result,DataSize(GB),BackupSize(GB),Date\n";

  private static BackupSessionFacts read(String rows) throws IOException {
    return (BackupSessionFacts)
        ((Reading.Read) Importers.read(Samples.text(HEADER + rows))).facts();
  }

  @Test
  void the_sample_has_american_dates() throws IOException {
    BackupSessionFacts facts =
        (BackupSessionFacts)
            ((Reading.Read) Importers.read(Samples.of("VeeamBackupSessionReport.cut.csv"))).facts();
    assertThat(facts.succeeded()).isEqualTo(25);
    assertThat(facts.warned()).isEqualTo(25);
    assertThat(facts.failed()).isEqualTo(25);
    assertThat(facts.order()).isEqualTo(Order.SURE);
    assertThat(facts.toString()).doesNotContain("VMware", "Cloudian");
  }

  @Test
  void a_run_that_failed_and_then_succeeded_is_two_rows_and_one_good_job() throws IOException {
    BackupSessionFacts facts =
        read("a,Success,1,1,7/27/2026 2:05:49 AM\na,Failed,1,1,7/27/2026 1:05:49 AM\n");
    assertThat(facts.failed()).isEqualTo(1);
    assertThat(facts.failing()).isZero();
    assertThat(facts.lastGood()).contains(Instant.parse("2026-07-27T02:05:49Z"));
  }

  @Test
  void a_job_whose_last_run_failed_is_failing_though_another_goes_on() throws IOException {
    BackupSessionFacts facts =
        read(
            "a,Success,1,1,2026-07-27 01:00:00\n"
                + "a,Failed,1,1,2026-07-28 01:00:00\n"
                + "a,None,1,1,2026-07-29 01:00:00\n");
    assertThat(facts.failing()).isEqualTo(1);
    assertThat(facts.unsaid()).isEqualTo(1);
  }

  @Test
  void where_day_and_month_may_be_either_the_older_reading_counts() throws IOException {
    BackupSessionFacts facts = read("a,Success,1,1,11/02/2026 1:00:00 AM\n");
    assertThat(facts.order()).isEqualTo(Order.UNSURE);
    assertThat(facts.newest()).isEqualTo("2026-02-11T01:00:00Z");
    assertThat(facts.notes()).contains("day-or-month");
  }

  @Test
  void one_row_that_fits_only_one_reading_settles_it_for_all() throws IOException {
    BackupSessionFacts facts =
        read("a,Success,1,1,11/02/2026 01:00\na,Success,1,1,31/10/2026 01:00\n");
    assertThat(facts.order()).isEqualTo(Order.SURE);
    assertThat(facts.newest()).isEqualTo("2026-10-31T01:00:00Z");
  }

  @Test
  void rows_that_fit_no_reading_together_are_told() throws IOException {
    Reading reading =
        Importers.read(
            Samples.text(
                HEADER + "a,Success,1,1,31/10/2026 01:00\na,Success,1,1,10/31/2026 01:00\n"));
    assertThat(reading)
        .isEqualTo(new Reading.Bad(BadFile.value(new Place.Row(3), "Date", Found.TEXT)));
  }

  @Test
  void norwegian_dates_have_the_day_first() {
    assertThat(DayOrMonth.read("02.11.2026 13:05:49").dayFirst())
        .contains(Instant.parse("2026-11-02T13:05:49Z"));
    assertThat(DayOrMonth.read("02.11.2026 13:05:49").monthFirst()).isEmpty();
    assertThat(DayOrMonth.read("7/27/2020 12:00:00 AM").monthFirst())
        .contains(Instant.parse("2020-07-27T00:00:00Z"));
    assertThat(DayOrMonth.read("2/30/2020 25:00").monthFirst()).isEqualTo(Optional.empty());
    assertThat(DayOrMonth.read("7/27/2020 13:00:00 PM").monthFirst()).isEmpty();
  }

  @Test
  void an_unknown_word_for_the_result_is_no_success() throws IOException {
    BackupSessionFacts facts = read("a,Vellykket,1,1,2026-07-27 01:00:00\n");
    assertThat(facts.succeeded()).isZero();
    assertThat(facts.lastGood()).isEmpty();
  }
}
