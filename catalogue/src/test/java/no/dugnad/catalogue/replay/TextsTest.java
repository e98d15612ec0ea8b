package no.dugnad.catalogue.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All that the data name has words in three languages.
class TextsTest {
  private static final ReplayData DATA = ReplayData.shipped();

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void every_measure_and_every_attack_has_its_words(String language) throws IOException {
    Properties measures = texts("measures", language);
    for (Measure measure : DATA.measures()) {
      said(measures, measure.id() + ".title");
      assertThat(said(measures, measure.id() + ".asked")).endsWith("?");
    }
    assertThat(measures).hasSize(2 * DATA.measures().size());
    Properties attacks = texts("attacks", language);
    for (Incident incident : DATA.incidents()) {
      said(attacks, incident.id() + ".name");
      said(attacks, incident.id() + ".happened");
    }
    assertThat(attacks).hasSize(2 * DATA.incidents().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void every_step_stage_group_and_word_of_the_coding_has_its_words(String language)
      throws IOException {
    Properties words = texts("replay", language);
    DATA.steps().forEach(step -> said(words, "step." + step.id()));
    DATA.measures().forEach(measure -> said(words, "group." + measure.group()));
    for (Stage stage : Stage.values()) {
      said(words, "stage." + stage.name().toLowerCase(Locale.ROOT));
    }
    for (Incident.How how : Incident.How.values()) {
      said(words, "how." + how.name().toLowerCase(Locale.ROOT));
    }
    for (Incident.Basis basis : Incident.Basis.values()) {
      said(words, "basis." + basis.name().toLowerCase(Locale.ROOT));
    }
    for (Letter letter : Letter.values()) {
      said(words, "letter." + letter.name());
    }
  }

  @Test
  void the_three_languages_say_the_same_things() throws IOException {
    for (String file : new String[] {"measures", "attacks", "replay"}) {
      TreeSet<Object> bokmal = new TreeSet<>(texts(file, "nb").keySet());
      assertThat(new TreeSet<>(texts(file, "nn").keySet())).isEqualTo(bokmal);
      assertThat(new TreeSet<>(texts(file, "en").keySet())).isEqualTo(bokmal);
    }
  }

  private static String said(Properties texts, String key) {
    String said = texts.getProperty(key, "");
    assertThat(said).as(key).isNotBlank();
    return said;
  }

  private static Properties texts(String file, String language) throws IOException {
    String path = "/no/dugnad/catalogue/texts/" + file + "." + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(path), path)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
