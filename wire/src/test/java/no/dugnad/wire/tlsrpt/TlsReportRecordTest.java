package no.dugnad.wire.tlsrpt;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsReportRecordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=TLSRPTv1;rua=mailto:reports@example.com",
        "v=TLSRPTv1; rua=https://reporting.example.com/v1/tlsrpt",
        "v=TLSRPTv1; rua=mailto:a@example.com,https://b.example/x;"
      })
  void the_examples_of_the_standard_are_usable(String text) {
    assertThat(TlsReportRecord.is(text)).isTrue();
    TlsReportRecord record = TlsReportRecord.parse(text);
    assertThat(record.usable()).isNotEmpty();
    assertThat(record.unusable()).isEmpty();
    assertThat(record.malformed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=TLSRPTv1;",
        "v=TLSRPTv1; rua=",
        "v=TLSRPTv1; rua=reports@example.com",
        "v=TLSRPTv1; rua=http://example.com",
        "v=TLSRPTv1; rua=mailto:a@example.com!10m",
        "v=TLSRPTv1; rua=https:x"
      })
  void an_address_that_nothing_can_be_sent_to_is_not_usable(String text) {
    assertThat(TlsReportRecord.parse(text).usable()).isEmpty();
  }

  @Test
  void another_version_is_no_record() {
    assertThat(TlsReportRecord.is("v=TLSRPTv2; rua=mailto:a@example.com")).isFalse();
    assertThat(TlsReportRecord.is("v=TLSRPTv1")).isFalse();
  }

  @FuzzTest(maxDuration = "5s")
  void any_text_is_read(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    TlsReportRecord record = TlsReportRecord.parse("v=TLSRPTv1; rua=" + text);
    assertThat(record.usable().size() + record.unusable().size()).isGreaterThan(0);
  }
}
