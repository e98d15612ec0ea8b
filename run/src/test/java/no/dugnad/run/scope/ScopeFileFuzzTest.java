package no.dugnad.run.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class ScopeFileFuzzTest {
  @FuzzTest(maxDuration = "5s")
  void any_text_is_a_scope_or_is_told_with_its_line(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    if (ScopeFile.read(text) instanceof ScopeFile.Read.Bad(var why, int line)) {
      assertThat(why).isNotNull();
      assertThat(line).isBetween(0, text.length() + 1);
    }
  }
}
