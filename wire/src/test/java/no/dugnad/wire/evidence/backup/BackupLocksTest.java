package no.dugnad.wire.evidence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Reading;
import no.dugnad.wire.evidence.Samples;
import no.dugnad.wire.evidence.facts.BackupLockFacts;
import no.dugnad.wire.evidence.facts.BackupLockFacts.Hold;
import no.dugnad.wire.evidence.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupLocksTest {
  private static BackupLockFacts lock(Content content) throws IOException {
    return (BackupLockFacts) ((Reading.Read) Importers.read(content)).facts();
  }

  private static BadFile bad(String text) throws IOException {
    return ((Reading.Bad) Importers.read(Samples.text(text))).why();
  }

  @ParameterizedTest
  @CsvSource({
    "s3-object-lock-compliance.json, LOCKED, 30",
    "s3-object-lock-governance.json, LIFTABLE, 365",
    "azure-immutability-policy-rest.json, LOCKED, 90",
    "azure-immutability-policy-cli.json, LIFTABLE, 30",
    "borg-1.2.4-config-append-only, APPEND_ONLY, 0",
    "borg-1.2.4-config-list.txt, NONE, 0"
  })
  void each_setting_holds_as_its_maker_says(String sample, Hold hold, long days)
      throws IOException {
    assertThat(lock(Samples.of(sample)))
        .isEqualTo(new BackupLockFacts(hold, 1, hold == Hold.LOCKED ? 1 : 0, days, false));
  }

  @Test
  void of_several_stores_the_shortest_lock_counts() throws IOException {
    assertThat(lock(Samples.of("veeam-repositories.csv")))
        .isEqualTo(new BackupLockFacts(Hold.LOCKED, 2, 1, 21, false));
    String head = "Type,ImmutabilityEnabled,ImmutabilityDays\n";
    assertThat(lock(Samples.text(head + "A,True,30\nB,True,7\nC,,\n")))
        .isEqualTo(new BackupLockFacts(Hold.LOCKED, 3, 2, 7, false));
    assertThat(bad(head + "A,True,\n").expected()).isEqualTo("ImmutabilityDays");
    assertThat(bad(head + "A,ja,7\n").expected()).isEqualTo("ImmutabilityEnabled");
  }

  @Test
  void a_store_that_can_lock_and_has_no_rule_says_nothing_of_its_copies() throws IOException {
    assertThat(
            lock(Samples.text("{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\"}}"))
                .hold())
        .isEqualTo(Hold.UNSAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ObjectLockConfiguration\":{}}",
        "{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":"
            + "{\"DefaultRetention\":{\"Mode\":\"COMPLIANCE\"}}}}",
        "{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":"
            + "{\"DefaultRetention\":{\"Mode\":\"X\",\"Days\":5}}}}",
        "{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":"
            + "{\"DefaultRetention\":{\"Mode\":\"COMPLIANCE\",\"Years\":-9223372036854775808}}}}",
        "{\"immutabilityPeriodSinceCreationInDays\":-1,\"state\":\"Locked\"}",
        "{\"immutabilityPeriodSinceCreationInDays\":30,\"state\":\"Perhaps\"}",
        "[repository]\nsegments_per_dir = 1\nappend_only = maybe\n",
      })
  void a_value_that_we_do_not_know_is_told_and_never_guessed(String text) throws IOException {
    assertThat(bad(text).problem()).isEqualTo(Problem.VALUE);
  }

  @Test
  void a_policy_of_no_days_is_none_and_a_key_is_told_of() throws IOException {
    assertThat(
            lock(Samples.text(
                    "{\"immutabilityPeriodSinceCreationInDays\":0,\"state\":\"Unlocked\"}"))
                .hold())
        .isEqualTo(Hold.NONE);
    assertThat(
            lock(Samples.text(
                    "[repository]\nsegments_per_dir = 1\nappend_only = 1\nkey = abc\n\tdef\n"))
                .notes())
        .containsExactly("secrets");
  }
}
