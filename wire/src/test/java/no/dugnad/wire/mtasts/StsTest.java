package no.dugnad.wire.mtasts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import no.dugnad.model.asset.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StsTest {
  private static final String EXAMPLE =
      "version: STSv1\nmode: enforce\nmx: mail.example.com\nmx: *.example.net\n"
          + "mx: backupmx.example.com\nmax_age: 604800\n";

  @Test
  void the_examples_of_the_standard_are_valid() {
    assertThat(StsRecord.parse("v=STSv1; id=20160831085700Z;").valid()).isTrue();
    StsPolicy policy = StsPolicy.parse(EXAMPLE);
    assertThat(policy.faults()).isEmpty();
    assertThat(policy.mode()).contains(StsPolicy.Mode.ENFORCE);
    assertThat(policy.maxAge()).contains(604_800L);
    assertThat(StsPolicy.parse(EXAMPLE.replace("\n", "\r\n"))).isEqualTo(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=STSv1;",
        "v=STSv1; id=",
        "v=STSv1; id=a-b",
        "v=STSv1; id=a; id=b",
        "v=STSv1; id=a; x",
        "v=STSv1; id=123456789012345678901234567890123"
      })
  void a_record_without_a_proper_id_is_not_valid(String text) {
    assertThat(StsRecord.is(text)).isTrue();
    assertThat(StsRecord.parse(text).valid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=STSv1", "v=STSv2; id=1", " v=STSv1; id=1", "id=1; v=STSv1;", ""})
  void what_does_not_start_with_the_version_is_no_record(String text) {
    assertThat(StsRecord.is(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.com, true",
    "MAIL.example.com, true",
    "backupmx.example.com, true",
    "other.example.com, false",
    "a.example.net, true",
    "a.b.example.net, false",
    "example.net, false"
  })
  void a_star_stands_for_exactly_one_label(String host, boolean covered) {
    assertThat(StsPolicy.parse(EXAMPLE).covers(DomainName.of(host))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "version: STSv1, version: STSv2, version, ''",
    "mode: enforce, mode: on, mode, ''",
    "mode: enforce, '', mode, ''",
    "max_age: 604800, max_age: week, max-age, ''",
    "max_age: 604800, max_age: 12345678901, max-age, ''",
    "mx: mail.example.com, mx: *.*.example.com, pattern, *.*.example.com",
    "mx: mail.example.com, hello, line, hello"
  })
  void each_fault_is_told(String line, String instead, String key, String found) {
    assertThat(StsPolicy.parse(EXAMPLE.replace(line, instead)).faults())
        .containsExactly(new StsPolicy.Fault(key, found));
  }

  @Test
  void only_a_policy_of_none_needs_no_mx() {
    assertThat(StsPolicy.parse("version: STSv1\nmode: none\nmax_age: 86400\n").faults()).isEmpty();
    assertThat(StsPolicy.parse("version: STSv1\nmode: testing\nmax_age: 86400\n").faults())
        .containsExactly(new StsPolicy.Fault("mx", ""));
  }

  @Test
  void of_a_field_that_stands_twice_the_first_counts() {
    assertThat(StsPolicy.parse(EXAMPLE + "mode: none\n").mode()).contains(StsPolicy.Mode.ENFORCE);
  }

  @Test
  void a_file_of_a_million_lines_is_cut() {
    StsPolicy policy = StsPolicy.parse(EXAMPLE + "mx: a.example.com\n".repeat(1_000_000));
    assertThat(policy.patterns()).hasSize(StsPolicy.MOST_PATTERNS);
    assertThat(policy.faults()).isNotEmpty();
  }

  @FuzzTest(maxDuration = "5s")
  void any_text_is_read(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    StsPolicy.parse(text).covers(DomainName.of("mx.example.com"));
    StsRecord.parse(text);
    assertThat(StsPolicy.parse(EXAMPLE + text).mode()).contains(StsPolicy.Mode.ENFORCE);
  }
}
