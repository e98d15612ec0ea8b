package no.dugnad.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The list of all checks.
class ChecksTest {
  private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

  static Stream<String> ids() {
    return Checks.all().stream().map(Check::id);
  }

  @Test
  void no_two_have_the_same_id() {
    assertThat(ids()).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }

  @Test
  void ids_have_two_or_three_parts() {
    assertThat(ids()).allMatch(id -> id.matches("[a-z]+(\\.[a-z0-9-]+){1,2}"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void each_has_its_words_in_three_languages(String id) throws IOException {
    for (String language : LANGUAGES) {
      Properties texts = texts(id, language);
      assertThat(texts.stringPropertyNames())
          .as(id + " in " + language)
          .contains("title", "why")
          .anyMatch(key -> key.startsWith("reason."));
      assertThat(texts.values()).as(id + " in " + language).doesNotContain("");
    }
  }

  @Test
  void each_makes_a_claim() {
    assertThat(Checks.all()).allSatisfy(check -> assertThat(check.claims()).isNotEmpty());
  }

  private static Properties texts(String id, String language) throws IOException {
    String path = "/no/dugnad/judge/texts/" + id + "." + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = ChecksTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
