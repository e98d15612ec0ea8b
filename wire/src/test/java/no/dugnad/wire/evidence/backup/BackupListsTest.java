package no.dugnad.wire.evidence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.BackupCheckFacts;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Data;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Outcome;
import no.dugnad.wire.evidence.facts.BackupListFacts;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupListsTest {
  private static Reading.Read read(Content content) throws IOException {
    return (Reading.Read) Importers.read(content);
  }

  private static BackupListFacts list(String text) throws IOException {
    return (BackupListFacts) read(Samples.text(text)).facts();
  }

  private static BackupCheckFacts check(Content content) throws IOException {
    return (BackupCheckFacts) read(content).facts();
  }

  private static BadFile bad(String text) throws IOException {
    return ((Reading.Bad) Importers.read(Samples.text(text))).why();
  }

  @Test
  void restic_tells_how_many_and_how_old_and_not_what_was_left_out() throws IOException {
    BackupListFacts facts =
        (BackupListFacts) read(Samples.of("restic-0.14.0-snapshots.json")).facts();
    assertThat(facts.copies()).isEqualTo(2);
    assertThat(facts.sets()).isEqualTo(1);
    assertThat(facts.newest()).isEqualTo("2026-11-24T14:36:16.792998080Z");
    assertThat(facts.zoned()).isTrue();
    assertThat(facts.notes()).contains("warnings-hidden");
  }

  @Test
  void the_set_that_is_furthest_behind_is_found_though_another_is_fresh() throws IOException {
    String row =
        "{\"time\":\"%s\",\"tree\":\"a\",\"paths\":[\"/a\"],\"hostname\":\"%s\",\"short_id\":\"b\"}";
    BackupListFacts facts =
        list(
            "["
                + row.formatted("2026-01-02T01:00:00+01:00", "one")
                + ","
                + row.formatted("2026-11-23T01:00:00Z", "two")
                + ","
                + row.formatted("2026-01-01T01:00:00Z", "one")
                + "]");
    assertThat(facts.sets()).isEqualTo(2);
    assertThat(facts.furthestBehind()).isEqualTo("2026-01-02T00:00:00Z");
  }

  @Test
  void restic_in_groups_and_with_the_fields_of_later_versions_is_read() throws IOException {
    BackupListFacts facts =
        list(
            """
            [{"group_key":null,"snapshots":[{"time":"2026-11-23T01:00:00.5Z","tree":"a","paths":["/a"],
            "hostname":"h","short_id":"b","program_version":"restic 0.19.0","summary":{"files_new":1}}]}]
            """);
    assertThat(facts.copies()).isEqualTo(1);
  }

  @Test
  void a_time_that_is_none_is_told_with_its_place() throws IOException {
    assertThat(bad("[{\"time\":\"i går\",\"tree\":\"a\",\"paths\":[],\"short_id\":\"b\"}]"))
        .isEqualTo(BadFile.value(new Place.Path("[0].time"), "time", Found.TEXT));
    assertThat(bad("[{\"group_key\":null,\"snapshots\":[]}]").problem()).isEqualTo(Problem.NO_ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"borg-1.2.4-info.json", "borg-1.2.4-create-with-warning.json"})
  void borg_hides_its_warning_so_it_is_always_noted(String name) throws IOException {
    BackupListFacts facts = (BackupListFacts) read(Samples.of(name)).facts();
    assertThat(facts.newest()).isEqualTo("2026-11-24T14:36:24Z");
    assertThat(facts.notes()).contains("warnings-hidden", "no-zone");
  }

  @Test
  void borg_2_is_a_format_of_its_own_that_nobody_has_seen() throws IOException {
    Reading.Read read =
        read(
            Samples.text(
                """
                {"archives":[{"name":"a","time":"2026-11-24T14:36:24.000000"}],
                 "encryption":{"encryption":"aes","id_hash":"sha256"},"repository":{"id":"x"}}
                """));
    assertThat(read.format()).isEqualTo("backup.list.borg2-json");
  }

  @Test
  void a_repository_without_archives_tells_of_nothing() throws IOException {
    String none = "{\"archives\":[],\"encryption\":{\"mode\":\"none\"},\"repository\":{}}";
    assertThat(bad(none).problem()).isEqualTo(Problem.NO_ROWS);
  }

  @Test
  void checks_end_well_or_in_damage() throws IOException {
    assertThat(check(Samples.of("restic-0.14.0-check-good.txt")))
        .extracting(BackupCheckFacts::outcome, BackupCheckFacts::data)
        .containsExactly(Outcome.GOOD, Data.ALL);
    assertThat(check(Samples.of("restic-0.14.0-check-damaged.txt")).outcome())
        .isEqualTo(Outcome.DAMAGED);
    assertThat(check(Samples.of("borg-1.2.4-check-ok.jsonl")))
        .extracting(BackupCheckFacts::outcome, BackupCheckFacts::data)
        .containsExactly(Outcome.GOOD, Data.ALL);
    assertThat(check(Samples.of("borg-1.2.4-check-ok.jsonl")).asOf())
        .hasValueSatisfying(
            when -> assertThat(when).isAfter(Instant.parse("2026-11-24T00:00:00Z")));
    assertThat(check(Samples.of("borg-1.2.4-check-damaged.jsonl")).outcome())
        .isEqualTo(Outcome.DAMAGED);
  }

  @Test
  void a_warning_alone_is_no_damage_to_borg() throws IOException {
    String warning =
        "{\"type\":\"log_message\",\"levelname\":\"WARNING\",\"message\":\"an old cache\"}\n";
    String borg =
        new String(
            Samples.of("borg-1.2.4-check-ok.jsonl").open().readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    int second = borg.indexOf('\n') + 1;
    String told = borg.substring(0, second) + warning + borg.substring(second);
    assertThat(check(Samples.text(told)).outcome()).isEqualTo(Outcome.GOOD);
  }

  @Test
  void a_check_that_was_cut_has_no_end() throws IOException {
    String text =
        new String(
            Samples.of("restic-0.14.0-check-good.txt").open().readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(check(Samples.text(text.replace("no errors were found", ""))).outcome())
        .isEqualTo(Outcome.UNFINISHED);
    assertThat(check(Samples.text(text.replace("read all data", ""))).data()).isEqualTo(Data.NONE);
    String borg =
        new String(
            Samples.of("borg-1.2.4-check-ok.jsonl").open().readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    String cut = borg.substring(0, borg.indexOf("{", borg.indexOf("Starting archive consistency")));
    assertThat(check(Samples.text(cut)).outcome()).isEqualTo(Outcome.UNFINISHED);
  }

  @Test
  void restics_summary_of_a_check_may_leave_out_a_number_of_zero() throws IOException {
    assertThat(
            check(Samples.text("{\"message_type\":\"summary\",\"suggest_repair_index\":false}"))
                .outcome())
        .isEqualTo(Outcome.GOOD);
    assertThat(
            check(
                    Samples.text(
                        "{\"message_type\":\"error\"}\n"
                            + "{\"message_type\":\"summary\",\"num_errors\":0}"))
                .outcome())
        .isEqualTo(Outcome.DAMAGED);
    assertThat(check(Samples.text("{\"message_type\":\"summary\",\"num_errors\":2}")).data())
        .isEqualTo(Data.UNSAID);
  }

  @Test
  void the_output_of_a_backup_is_no_check() throws IOException {
    assertThat(Importers.read(Samples.refused("restic-0.14.0-backup.jsonl")))
        .isInstanceOf(Reading.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"restic-0.14.0-snapshots.json", "borg-1.2.4-info.json"})
  void no_machine_folder_or_person_is_kept(String name) throws IOException {
    assertThat(read(Samples.of(name)).toString())
        .doesNotContain("filserver01", "root", "/srv", "nattlig");
  }
}
