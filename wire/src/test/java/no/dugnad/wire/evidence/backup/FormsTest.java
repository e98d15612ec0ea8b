package no.dugnad.wire.evidence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts.Outcome;
import no.dugnad.wire.evidence.facts.RestoreDrillFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String ONE = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final String TRIAL =
      """
      {"schema": "dugnad-deletion-trial-1", "tried_by": "Kari Nordmann", "account": "administrator",
       "canary_made": "2026-11-20T10:00", "sha256_before": "%s", "tried": "2026-11-21 10:00",
       "answer": "Access denied for Kari", "checked": "2026-11-21T11:00", "sha256_after": "%s",
       "systems_covered": 6, "systems_in_all": 8}
      """
          .formatted(ONE, ONE);

  private static final String DRILL =
      """
      {"schema": "dugnad-restore-drill-1", "restored_by": "Ola Nordmann", "copy_taken": "2026-11-01T02:00",
       "started": "2026-11-20T09:00", "ended": "2026-11-20T12:30", "services_in_all": 4,
       "restored": [{"service": "Lønn", "files": 10, "bytes": 2000, "sha256_before": "%s", "sha256_after": "%s"},
                    {"service": "Arkiv", "files": 1, "bytes": 1, "sha256_before": "%s", "sha256_after": "%s"}]}
      """
          .formatted(ONE, ONE.toUpperCase(java.util.Locale.ROOT), OTHER, OTHER);

  private static DeletionTrialFacts trial(String text) throws IOException {
    return (DeletionTrialFacts) ((Reading.Read) Importers.read(Samples.text(text))).facts();
  }

  private static RestoreDrillFacts drill(String text) throws IOException {
    return (RestoreDrillFacts) ((Reading.Read) Importers.read(Samples.text(text))).facts();
  }

  private static BadFile bad(String text) throws IOException {
    return ((Reading.Bad) Importers.read(Samples.text(text))).why();
  }

  @Test
  void a_copy_that_is_the_same_after_the_trial_was_kept() throws IOException {
    DeletionTrialFacts facts = trial(TRIAL);
    assertThat(facts.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(facts.administrator()).isTrue();
    assertThat(facts.covered()).isEqualTo(6);
  }

  @Test
  void a_copy_that_is_gone_or_another_was_not_kept() throws IOException {
    String after = "\"sha256_after\": \"" + ONE;
    assertThat(trial(TRIAL.replace(after, "\"sha256_after\": \"" + OTHER)).outcome())
        .isEqualTo(Outcome.CHANGED);
    assertThat(trial(TRIAL.replace(after, "\"sha256_after\": \"gone")).outcome())
        .isEqualTo(Outcome.GONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tried_by",
        "account",
        "canary_made",
        "sha256_before",
        "tried",
        "answer",
        "checked",
        "sha256_after"
      })
  void a_field_that_is_blank_or_away_is_told_by_name(String field) throws IOException {
    String blank = TRIAL.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"  \"");
    assertThat(bad(blank)).isEqualTo(BadFile.lacks(field));
    String away = TRIAL.replaceFirst("\"" + field + "\": ", "\"other\": ");
    assertThat(bad(away)).isEqualTo(BadFile.lacks(field));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00, 2026-11-22T10:00, tried",
    "2026-11-21T11:00, 2026-11-21T09:00, checked"
  })
  void moments_in_the_wrong_order_are_told(String old, String wrong, String field)
      throws IOException {
    BadFile why = bad(TRIAL.replace(old, wrong));
    assertThat(why.problem()).isEqualTo(Problem.ORDER);
    assertThat(why.expected()).isEqualTo(field);
  }

  @Test
  void more_systems_in_a_store_than_there_are_is_wrong() throws IOException {
    assertThat(bad(TRIAL.replace("\"systems_covered\": 6", "\"systems_covered\": 9")).expected())
        .isEqualTo("systems_covered");
    assertThat(bad(TRIAL.replace("\"systems_in_all\": 8", "\"systems_in_all\": 0")).expected())
        .isEqualTo("systems_in_all");
  }

  @Test
  void a_drill_counts_the_services_that_came_back_the_same() throws IOException {
    RestoreDrillFacts facts = drill(DRILL);
    assertThat(facts.same()).isEqualTo(2);
    assertThat(facts.services()).isEqualTo(4);
    RestoreDrillFacts other = drill(DRILL.replaceFirst(OTHER, "c".repeat(64)));
    assertThat(other.same()).isEqualTo(1);
    assertThat(other.notes()).contains("differs");
  }

  @Test
  void a_service_counts_once_and_there_are_no_more_than_there_are() throws IOException {
    assertThat(bad(DRILL.replace("Arkiv", " lønn ")).expected()).isEqualTo("service");
    assertThat(bad(DRILL.replace("\"services_in_all\": 4", "\"services_in_all\": 1")).expected())
        .isEqualTo("services_in_all");
  }

  @Test
  void nothing_restored_is_no_drill() throws IOException {
    assertThat(bad(DRILL.replace(ONE, OF_NOTHING)).expected()).isEqualTo("sha256_before");
    assertThat(bad(DRILL.replace("\"bytes\": 2000", "\"bytes\": 0")).expected()).isEqualTo("bytes");
    assertThat(bad(DRILL.replaceFirst("(?s)\\[.*\\]", "[]")).expected()).isEqualTo("restored");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T02:00, 2026-11-21T02:00, started",
    "2026-11-20T12:30, 2026-11-20T08:30, ended",
    "2026-11-20T12:30, 2026-11-20T09:00, ended"
  })
  void a_drill_has_its_moments_in_order_and_takes_time(String old, String wrong, String field)
      throws IOException {
    assertThat(bad(DRILL.replace(old, wrong)).expected()).isEqualTo(field);
  }

  @Test
  void two_records_in_one_file_are_refused() throws IOException {
    assertThat(bad(TRIAL + TRIAL).expected()).isEqualTo("schema");
    assertThat(bad(DRILL + DRILL).expected()).isEqualTo("schema");
  }

  @Test
  void no_name_nor_anything_that_somebody_wrote_is_kept() throws IOException {
    assertThat(trial(TRIAL).toString()).doesNotContain("Kari", "Nordmann", "denied");
    assertThat(drill(DRILL).toString()).doesNotContain("Ola", "Nordmann", "Lønn", "Arkiv");
  }

  @FuzzTest
  void whatever_stands_in_a_form_ends_in_a_reading(FuzzedDataProvider data) throws IOException {
    int from = data.consumeInt(0, DRILL.length() - 1);
    String put = data.consumeRemainingAsString();
    assertThat(Importers.read(Samples.text(DRILL.substring(0, from) + put + DRILL.substring(from))))
        .isNotNull();
    int at = Math.min(from, TRIAL.length() - 1);
    assertThat(Importers.read(Samples.text(TRIAL.substring(0, at) + put + TRIAL.substring(at))))
        .isNotNull();
  }
}
