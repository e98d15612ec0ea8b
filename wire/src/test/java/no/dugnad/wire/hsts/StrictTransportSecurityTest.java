package no.dugnad.wire.hsts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTransportSecurityTest {
  @Test
  void the_examples_of_rfc_6797_are_read() {
    assertThat(StrictTransportSecurity.parse("max-age=31536000"))
        .isEqualTo(new StrictTransportSecurity.Policy(31_536_000, false, false));
    assertThat(StrictTransportSecurity.parse("max-age=15768000 ; includeSubDomains"))
        .isEqualTo(new StrictTransportSecurity.Policy(15_768_000, true, false));
    assertThat(StrictTransportSecurity.parse("max-age=\"31536000\""))
        .isEqualTo(new StrictTransportSecurity.Policy(31_536_000, false, false));
    assertThat(StrictTransportSecurity.parse("max-age=0; includeSubDomains"))
        .isEqualTo(new StrictTransportSecurity.Policy(0, true, false));
  }

  @Test
  void case_order_unknown_directives_and_empty_ones_do_not_matter() {
    assertThat(
            StrictTransportSecurity.parse(
                ";; PRELOAD ; unknown=\"a;b\\\";c\"; INCLUDESUBDOMAINS;MAX-AGE = 1 ;"))
        .isEqualTo(new StrictTransportSecurity.Policy(1, true, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "max-age",
        "max-age=",
        "max-age=-1",
        "max-age=1.5",
        "max-age=1 2",
        "max-age=31536000, includeSubDomains",
        "max-age=1; max-age=1",
        "includeSubDomains",
        "max-age=1; includeSubDomains; includeSubDomains",
        "max-age=1; includeSubDomains=true",
        "max-age=1; =x",
        "max-age='1'",
        "max-age=\"1",
        "max-age=1; bad name=1",
        "max-age=ettår"
      })
  void what_breaks_the_grammar_is_ignored_whole(String value) {
    assertThat(StrictTransportSecurity.parse(value))
        .isInstanceOf(StrictTransportSecurity.Invalid.class);
  }

  @Test
  void only_the_first_field_counts() {
    assertThat(StrictTransportSecurity.of(List.of("max-age=0", "max-age=9")))
        .isEqualTo(new StrictTransportSecurity.Policy(0, false, false));
    assertThat(StrictTransportSecurity.of(List.of()))
        .isEqualTo(new StrictTransportSecurity.Absent());
  }

  @Test
  void a_number_beyond_all_bounds_is_a_very_long_time() {
    assertThat(StrictTransportSecurity.parse("max-age=" + "9".repeat(500)))
        .isEqualTo(new StrictTransportSecurity.Policy(Long.MAX_VALUE, false, false));
  }

  @FuzzTest(maxDuration = "5s")
  void nothing_breaks_the_parser(FuzzedDataProvider data) {
    assertThat(StrictTransportSecurity.parse(data.consumeRemainingAsString())).isNotNull();
  }
}
