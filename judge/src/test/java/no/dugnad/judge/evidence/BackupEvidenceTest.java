package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.Bearing;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.facts.BackupCheckFacts;
import no.dugnad.wire.evidence.facts.BackupListFacts;
import no.dugnad.wire.evidence.facts.BackupLockFacts;
import no.dugnad.wire.evidence.facts.BackupSessionFacts;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts.Outcome;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RestoreDrillFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupEvidenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant YESTERDAY = Instant.parse("2026-11-23T10:00:00Z");

  private static List<Statement> judged(Facts... facts) {
    List<Brought> files =
        Arrays.stream(facts)
            .map(one -> new Brought("f", new Format("x", true, ""), one, TODAY))
            .toList();
    return EvidenceRules.judge(new Pile(files, TODAY));
  }

  private static DeletionTrialFacts trial(
      boolean admin, Outcome outcome, Instant tried, long covered) {
    return new DeletionTrialFacts(admin, outcome, tried, tried.plusSeconds(60), covered, 8);
  }

  private static RestoreDrillFacts drill(Instant ended, long same) {
    return new RestoreDrillFacts(
        2, same, 10, ended.minusSeconds(90_000), ended.minusSeconds(3600), ended);
  }

  private static Evidence only(List<Statement> said) {
    assertThat(said).hasSize(1);
    return said.getFirst().evidence();
  }

  @Test
  void lists_runs_and_checks_support_and_never_show() {
    List<Statement> said =
        judged(
            new BackupListFacts(900, 3, YESTERDAY, YESTERDAY, true),
            new BackupSessionFacts(
                3,
                90,
                0,
                0,
                0,
                0,
                Optional.of(YESTERDAY),
                YESTERDAY,
                BackupSessionFacts.Order.SURE),
            new BackupCheckFacts(
                BackupCheckFacts.Outcome.GOOD, BackupCheckFacts.Data.ALL, Optional.empty()));
    assertThat(said).hasSize(3).allMatch(one -> one.evidence().bearing() == Bearing.SUPPORTS);
  }

  @Test
  void a_damaged_or_unfinished_check_supports_nothing() {
    for (BackupCheckFacts.Outcome outcome :
        List.of(BackupCheckFacts.Outcome.DAMAGED, BackupCheckFacts.Outcome.UNFINISHED)) {
      assertThat(judged(new BackupCheckFacts(outcome, BackupCheckFacts.Data.ALL, Optional.empty())))
          .isEmpty();
    }
  }

  @Test
  void a_refused_deletion_by_an_administrator_is_measured_for_the_systems_in_the_store() {
    Evidence shown = only(judged(trial(true, Outcome.KEPT, YESTERDAY, 6)));
    assertThat(shown.measure()).isEqualTo(BackupRule.KEPT);
    assertThat(shown.bearing()).isEqualTo(Bearing.SHOWS);
    assertThat(shown.level()).isEqualTo(EvidenceLevel.MEASURED);
    assertThat(shown.share()).isEqualTo(Estimate.of(0.75));
  }

  @Test
  void that_a_plain_user_is_refused_says_nothing_of_an_administrator() {
    assertThat(only(judged(trial(false, Outcome.KEPT, YESTERDAY, 8))).bearing())
        .isEqualTo(Bearing.SUPPORTS);
  }

  @Test
  void a_copy_that_could_be_deleted_shows_that_it_is_not_there() {
    Evidence shown = only(judged(trial(false, Outcome.GONE, YESTERDAY, 8)));
    assertThat(shown.bearing()).isEqualTo(Bearing.SHOWS);
    assertThat(shown.share()).isEqualTo(Estimate.ZERO);
    assertThat(only(judged(trial(true, Outcome.CHANGED, YESTERDAY, 6))).share().high())
        .isEqualTo(0.25);
  }

  @Test
  void a_trial_of_days_to_come_has_not_been_made() {
    Instant later = Instant.parse("2026-12-24T10:00:00Z");
    assertThat(only(judged(trial(true, Outcome.KEPT, later, 8))).bearing())
        .isEqualTo(Bearing.SUPPORTS);
    assertThat(only(judged(drill(later, 2))).bearing()).isEqualTo(Bearing.SUPPORTS);
  }

  @Test
  void a_drill_shows_the_share_of_the_services_that_came_back_the_same() {
    Evidence shown = only(judged(drill(YESTERDAY, 2)));
    assertThat(shown.measure()).isEqualTo(BackupRule.TESTED);
    assertThat(shown.level()).isEqualTo(EvidenceLevel.MEASURED);
    assertThat(shown.share()).isEqualTo(Estimate.of(0.2));
    assertThat(only(judged(drill(YESTERDAY, 0))).share()).isEqualTo(Estimate.ZERO);
  }

  @Test
  void drills_of_one_year_count_together_between_the_largest_and_the_sum() {
    Instant spring = Instant.parse("2026-03-01T10:00:00Z");
    Instant tooOld = Instant.parse("2024-03-01T10:00:00Z");
    Evidence shown = only(judged(drill(spring, 1), drill(YESTERDAY, 2), drill(tooOld, 2)));
    assertThat(shown.date()).isEqualTo("2026-11-23");
    assertThat(shown.share().low()).isEqualTo(0.2);
    assertThat(shown.share().high()).isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void a_drill_older_than_a_year_sinks() {
    Evidence old = only(judged(drill(Instant.parse("2025-11-01T10:00:00Z"), 2)));
    assertThat(old.levelOn(TODAY)).contains(EvidenceLevel.DOCUMENTED);
  }

  private static BackupLockFacts lock(BackupLockFacts.Hold hold, long days) {
    long locked = hold == BackupLockFacts.Hold.LOCKED ? 1 : 0;
    return new BackupLockFacts(hold, 1, locked, days, false);
  }

  @Test
  void a_lock_shows_only_where_nobody_can_lift_it_and_it_lasts() {
    Evidence shown = only(judged(lock(BackupLockFacts.Hold.LOCKED, 30)));
    assertThat(shown.measure()).isEqualTo(BackupRule.KEPT);
    assertThat(shown.bearing()).isEqualTo(Bearing.SHOWS);
    assertThat(shown.level()).isEqualTo(EvidenceLevel.DOCUMENTED);
    assertThat(shown.share()).isEqualTo(Estimate.between(0, 1));
    assertThat(only(judged(lock(BackupLockFacts.Hold.LOCKED, 13))).bearing())
        .isEqualTo(Bearing.SUPPORTS);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCKED")
  void every_other_hold_only_supports_and_accuses_nobody(BackupLockFacts.Hold hold) {
    assertThat(only(judged(lock(hold, 3650))).bearing()).isEqualTo(Bearing.SUPPORTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup.deletion-trial", "backup.restore-drill"})
  void the_form_that_is_printed_is_refused_as_long_as_it_is_blank(String kind) throws IOException {
    byte[] blank = Forms.shipped().blank(kind).getBytes(StandardCharsets.UTF_8);
    Reading reading = Importers.read(() -> new ByteArrayInputStream(blank));
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Bad.class,
            bad -> assertThat(bad.why().expected()).isIn("tried_by", "restored_by"));
  }

  @Test
  void the_same_trial_brought_twice_is_one_trial() {
    DeletionTrialFacts half = trial(true, Outcome.KEPT, YESTERDAY, 4);
    assertThat(only(judged(half, half)).share()).isEqualTo(Estimate.of(0.5));
    assertThat(only(judged(drill(YESTERDAY, 1), drill(YESTERDAY, 1))).share())
        .isEqualTo(Estimate.of(0.1));
  }
}
