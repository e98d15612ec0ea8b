package no.dugnad.plan.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.posture.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a result says has words in three languages.
class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void every_kind_way_set_reading_and_field_has_its_words(String language) throws IOException {
    Properties words = new Properties();
    String path = "/no/dugnad/catalogue/texts/replay." + language + ".properties";
    try (InputStream in = Objects.requireNonNull(ReplayData.class.getResourceAsStream(path))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    all(words, "kind.", SquareKind.values());
    all(words, "kinds.", SquareKind.values());
    all(words, "through.", Through.Way.values());
    all(words, "set.", AttackSet.values());
    all(words, "reading.", Reading.values());
    all(words, "field.", Field.values());
  }

  private static void all(Properties words, String start, Enum<?>[] values) {
    for (Enum<?> value : values) {
      String key = start + value.name().toLowerCase(Locale.ROOT);
      assertThat(words.getProperty(key, "")).as(key).isNotBlank();
    }
  }
}
