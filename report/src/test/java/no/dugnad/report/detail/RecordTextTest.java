package no.dugnad.report.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordTextTest {
  private static ResourceRecord record(int type, byte[] data) {
    return new ResourceRecord(
        DomainName.of("fjellby.no"), new RecordType(type), 300, Bytes.of(data));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1 | c0000219 | 192.0.2.25",
        "28 | 20010db8000000000000000000000025 | 2001:db8::25",
        "15 | 000a036d783107666a656c6c6279026e6f00 | 10 mx1.fjellby.no.",
        "15 | 000000 | 0 .",
        "2 | 036e7331026e6f00 | ns1.no.",
        "2 | 03612e6201780000 | \\# 8 03612e6201780000",
        "2 | 03612e62017800 | a\\.b.x.",
        "16 | 0361226200 | \"a\\\"b\" \"\"",
        "16 | 02ff5c | \"\\255\\\\\"",
        "16 | 05616263 | \\# 4 05616263",
        "43 | 12670d02abcd | 4711 13 2 abcd",
        "52 | 030101abcd | 3 1 1 abcd",
        "257 | 00056973737565612e6e6f | 0 issue \"a.no\"",
        "33 | 0000000101bb01780000 | \\# 10 0000000101bb01780000",
        "33 | 0000000101bb017800 | 0 1 443 x.",
        "2 | c00c | \\# 2 c00c",
        "65280 | ab | \\# 1 ab"
      })
  void data_is_written_as_zone_files_write_it(int type, String hex, String text) {
    assertThat(RecordText.data(record(type, HexFormat.of().parseHex(hex)))).isEqualTo(text);
  }

  @Test
  void no_data_at_all_is_written_as_none() {
    assertThat(RecordText.of(record(1, new byte[0]))).isEqualTo("fjellby.no. 300 IN A \\# 0");
  }

  @Test
  void sixty_thousand_empty_strings_take_no_time_to_speak_of() {
    assertThat(RecordText.data(record(16, new byte[60_000]))).hasSize(60_000 * 3 - 1);
  }

  @FuzzTest(maxDuration = "3s")
  void whatever_it_holds_it_is_printable_ascii(byte[] data) {
    int type = data.length == 0 ? 16 : data[0] & 0x3f;
    assertThatCode(() -> RecordText.of(record(type, data))).doesNotThrowAnyException();
    assertThat(RecordText.data(record(type, data)).chars().allMatch(c -> c >= 32 && c < 127))
        .isTrue();
  }
}
