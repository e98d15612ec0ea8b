package no.dugnad.observe.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class WiringFileFuzzTest {
  @FuzzTest(maxDuration = "5s")
  void any_text_is_a_wiring_or_is_told_with_its_line(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    if (WiringFile.read(text) instanceof WiringFile.Read.Bad(var why, int line)) {
      assertThat(why).isNotNull();
      assertThat(line).isBetween(0, text.length() + 1);
    }
  }
}
