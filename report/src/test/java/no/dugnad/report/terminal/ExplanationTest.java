package no.dugnad.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import no.dugnad.report.Language;
import no.dugnad.report.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExplanationTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void it_says_what_why_how_by_which_rule_and_what_silence_is_worth(Language language)
      throws IOException {
    Texts texts = Texts.in(language);
    StringBuilder told = new StringBuilder();
    Explanation.write(
        "mail.spf.policy",
        "RFC 7208 §5.1",
        List.of("content", "absence", "closed", "reachable"),
        texts,
        new Sheet(500, Style.PLAIN, StandardCharsets.UTF_8, ZoneOffset.UTC, false),
        told);

    assertThat(told)
        .contains(texts.title("mail.spf.policy"), texts.why("mail.spf.policy"), "RFC 7208 §5.1")
        .contains("- pass-all: ", "- strict: ", texts.word("claim.absence"))
        .doesNotContain("{");
  }
}
