package no.dugnad.wire.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import no.dugnad.wire.dmarc.DmarcFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DmarcRecordTest {
  private static DmarcRecord record(String text) {
    return DmarcRecord.parse(text).orElseThrow();
  }

  private static List<Kind> faults(String text) {
    return record(text).faults().stream().map(DmarcFault::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com",
        "v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com;"
            + " ruf=mailto:auth-reports@example.com",
        "v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com;"
            + " ruf=mailto:auth-reports@thirdparty.example.net",
        "v=DMARC1; p=quarantine;"
            + " rua=mailto:dmarc-feedback@example.com,mailto:tld-test@thirdparty.example.net!10m;"
            + " pct=25",
        "v=DMARC1; p=quarantine;"
            + " rua=mailto:dmarc-feedback@example.com,mailto:tld-test@thirdparty.example.net; t=y",
        "v=DMARC1;p=reject;sp=quarantine;np=reject;psd=n;adkim=s;aspf=r;fo=1:d:s;rf=afrf;ri=86400"
      })
  void the_examples_of_the_standards_have_no_fault(String text) {
    assertThat(record(text).faults()).isEmpty();
    assertThat(record(text).unknownTags()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "v", "v=DMARC2; p=reject", "v=dmarc1; p=reject", " v=DMARC1; p=reject",
        "p=reject; v=DMARC1", "v=DMARC1 p=reject", "v=DMARC1,p=reject", "v=spf1 -all", "vv=DMARC1",
        "v==DMARC1"
      })
  void what_does_not_start_with_the_version_is_no_record(String text) {
    assertThat(DmarcRecord.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=DMARC1", "v=DMARC1;", "v = DMARC1 ; p=none", "v=DMARC1;p=none"})
  void blanks_about_signs_are_as_good_as_none(String text) {
    assertThat(DmarcRecord.parse(text)).isPresent();
  }

  @Test
  void letters_of_a_policy_may_be_of_either_case() {
    assertThat(record("v=DMARC1; p=Reject").p()).contains(DmarcPolicy.REJECT);
    assertThat(record("v=DMARC1; P=reject").p()).contains(DmarcPolicy.REJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=DMARC1; rua=mailto:a@b.no | POLICY_MISSING",
        "v=DMARC1; p=block | POLICY_INVALID",
        "v=DMARC1; p=; rua=mailto:a@b.no | POLICY_INVALID",
        "v=DMARC1; p=reject; sp=all | POLICY_INVALID",
        "v=DMARC1; p=reject; np=all | POLICY_INVALID",
        "v=DMARC1; p=reject; p=none | REPEATED",
        "v=DMARC1; p=reject; rua | NO_PAIR",
        "v=DMARC1; p=reject; pct=101 | BAD_VALUE",
        "v=DMARC1; p=reject; pct=-1 | BAD_VALUE",
        "v=DMARC1; p=reject; pct=half | BAD_VALUE",
        "v=DMARC1; p=reject; adkim=strict | BAD_VALUE",
        "v=DMARC1; p=reject; fo=2 | BAD_VALUE",
        "v=DMARC1; p=reject; t=yes | BAD_VALUE",
        "v=DMARC1; p=reject; ri=daily | BAD_VALUE",
        "v=DMARC1; p=reject; rua=dmarc@b.no | BAD_VALUE",
        "v=DMARC1; sp=reject; p=reject | ORDER"
      })
  void each_fault_is_found_alone(String text, Kind kind) {
    assertThat(faults(text)).containsExactly(kind);
  }

  @Test
  void a_tag_that_nobody_knows_is_no_fault() {
    assertThat(record("v=DMARC1; p=reject; rau=mailto:a@b.no").faults()).isEmpty();
    assertThat(record("v=DMARC1; p=reject; rau=mailto:a@b.no").unknownTags())
        .containsExactly("rau");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=DMARC1; p=reject | RFC_9989 | REJECT, REJECT, REJECT",
        "v=DMARC1; p=reject; sp=none | RFC_9989 | REJECT, NONE, NONE",
        "v=DMARC1; p=none; sp=reject | RFC_7489 | NONE, REJECT, REJECT",
        "v=DMARC1; p=none; np=reject | RFC_9989 | NONE, NONE, REJECT",
        "v=DMARC1; p=none; np=reject | RFC_7489 | NONE, NONE, NONE",
        "v=DMARC1; p=reject; sp=quarantine; np=none | RFC_9989 | REJECT, QUARANTINE, NONE",
        "v=DMARC1; p=reject; sp=quarantine; np=none | RFC_7489 | REJECT, QUARANTINE, QUARANTINE",
        "v=DMARC1; p=reject; np=bad | RFC_7489 | REJECT, REJECT, REJECT",
        "v=DMARC1; p=reject; np=bad | RFC_9989 | NONE, NONE, NONE",
        "v=DMARC1; p=reject; sp=bad | RFC_7489 | NONE, NONE, NONE",
        "v=DMARC1; rua=mailto:a@b.no | RFC_9989 | NONE, NONE, NONE",
        "v=DMARC1; p=reject; p=none | RFC_9989 | NONE, NONE, NONE"
      })
  void requests_follow_the_reading(String text, Reading reading, String expected) {
    DmarcRecord.Requests requests = record(text).requests(reading);
    assertThat(requests.domain() + ", " + requests.existing() + ", " + requests.absent())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p=none; t=y | RFC_9989 | NONE",
        "p=quarantine; t=y | RFC_9989 | SUSPENDED",
        "p=reject; t=y | RFC_9989 | LOWERED",
        "p=quarantine; t=y | RFC_7489 | QUARANTINE",
        "p=reject; t=n | RFC_9989 | REJECT",
        "p=reject; pct=0 | RFC_9989 | REJECT",
        "p=reject; pct=0 | RFC_7489 | LOWERED",
        "p=quarantine; pct=0 | RFC_7489 | SUSPENDED",
        "p=quarantine; pct=99 | RFC_7489 | SHARE",
        "p=reject; pct=1 | RFC_7489 | SHARE",
        "p=reject; pct=100 | RFC_7489 | REJECT",
        "p=none; pct=0 | RFC_7489 | NONE"
      })
  void test_mode_and_share_weaken_what_is_asked_for(String tags, Reading reading, Effect effect) {
    DmarcRecord record = record("v=DMARC1; " + tags);
    assertThat(Effect.of(record.requests(reading).domain(), record, reading)).isEqualTo(effect);
  }

  @Test
  void a_rewrite_keeps_everything_else() {
    assertThat(
            record("v=DMARC1; p=none; sp=none; rua=mailto:a@b.no; x=y; pct=0")
                .with("p", "quarantine", "sp", "quarantine", "pct", ""))
        .isEqualTo("v=DMARC1; p=quarantine; sp=quarantine; rua=mailto:a@b.no; x=y");
    assertThat(record("v=DMARC1; rua=mailto:a@b.no").with("p", "quarantine"))
        .isEqualTo("v=DMARC1; p=quarantine; rua=mailto:a@b.no");
    assertThat(record("v=DMARC1; p=reject; aspf=s").with("rua", "mailto:d@e.no"))
        .isEqualTo("v=DMARC1; p=reject; rua=mailto:d@e.no; aspf=s");
  }

  @Test
  void what_is_rewritten_is_read_as_it_was_meant() {
    Random random = new Random(9989);
    for (int i = 0; i < 3000; i++) {
      String text = "v=DMARC1;" + RandomRecords.tags(random);
      DmarcRecord rewritten =
          record(
              record(text).with("p", "reject", "sp", "reject", "np", "reject", "t", "", "pct", ""));
      for (Reading reading : Reading.values()) {
        assertThat(Effect.of(rewritten.requests(reading).absent(), rewritten, reading))
            .as(text)
            .isEqualTo(Effect.REJECT);
      }
      assertThat(rewritten.rua()).as(text).containsAll(hosted(record(text)));
    }
  }

  private static List<ReportUri> hosted(DmarcRecord record) {
    return record.rua().stream().filter(uri -> uri.host().isPresent()).toList();
  }

  @Test
  void of_a_name_with_two_records_none_is_used() {
    DmarcRecords two = DmarcRecords.of(List.of("v=DMARC1; p=reject", "v=DMARC1; p=none"));
    assertThat(two.usable()).isEmpty();
    DmarcRecords mixed = DmarcRecords.of(List.of("v=spf1 -all", "v=DMARC1; p=none", "v=dmarc1"));
    assertThat(mixed.usable()).isPresent();
    assertThat(mixed.nearMisses()).containsExactly("v=dmarc1");
  }

  @FuzzTest(maxDuration = "5s")
  void any_text_is_read(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    for (String candidate : List.of(text, "v=DMARC1;" + text)) {
      DmarcRecord.parse(candidate)
          .ifPresent(record -> {
            for (Reading reading : Reading.values()) {
              Effect.of(record.requests(reading).domain(), record, reading);
            }
            assertThat(record.percent()).isBetween(0, 100);
            assertThat(DmarcRecord.parse(record.with("p", "reject"))).isPresent();
          });
    }
  }
}
