package no.dugnad.report.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Contradiction;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.State;
import no.dugnad.report.Language;
import no.dugnad.report.Template;
import no.dugnad.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTextsTest {
  private static Properties texts(Language language) throws IOException {
    return texts("/no/dugnad/report/assess/assess", language);
  }

  private static Properties texts(String file, Language language) throws IOException {
    Properties texts = new Properties();
    String path = file + "." + language.code() + ".properties";
    try (InputStream in = AssessmentTextsTest.class.getResourceAsStream(path)) {
      texts.load(
          new InputStreamReader(Optional.ofNullable(in).orElseThrow(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void the_languages_have_the_same_texts_with_the_same_places() throws IOException {
    Properties nb = texts(Language.NB);
    for (Language language : Language.values()) {
      Properties other = texts(language);
      assertThat(other.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
      for (String key : nb.stringPropertyNames()) {
        assertThat(new Template(other.getProperty(key)).arguments())
            .as(language + " " + key)
            .isEqualTo(new Template(nb.getProperty(key)).arguments());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_line_state_level_contradiction_and_first_step_has_its_words(Language language) {
    AssessmentWords words = new AssessmentWords(Texts.in(language));
    ReplayData data = ReplayData.shipped();
    BasicLine.shipped(data)
        .forEach(line -> assertThat(words.own("line." + line.id())).isNotBlank());
    for (State state : State.values()) {
      assertThat(words.state(state)).isNotBlank();
    }
    for (EvidenceLevel level : EvidenceLevel.values()) {
      assertThat(words.level(level)).isNotBlank();
    }
    for (Contradiction one : Contradiction.values()) {
      assertThat(words.own("contradiction." + AssessmentWords.key(one))).isNotBlank();
    }
    for (Measure measure : data.measures()) {
      assertThat(words.first(measure.id())).hasSize(3).allMatch(step -> step.length() < 140);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void words_that_we_do_not_use_are_not_used(Language language) throws IOException {
    String all = texts(language).values().toString().toLowerCase(Locale.ROOT);
    assertThat(List.of("gjennomspilling", "egenerklæring", "knutepunkt", "compliance", "modenhet"))
        .noneMatch(all::contains);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_file_that_can_prove_something_has_its_name_and_no_name_is_left_over(Language language)
      throws IOException {
    Set<String> files =
        ReplayData.shipped().files().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Properties names = texts("/no/dugnad/catalogue/texts/files", language);
    assertThat(names.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(files.stream().map(AssessmentWords::fileKey).toList());
    AssessmentWords words = new AssessmentWords(Texts.in(language));
    for (String file : files) {
      assertThat(words.file(file)).isNotBlank();
      if (language == Language.EN) {
        assertThat(words.file(file)).isEqualTo(file);
      }
    }
  }
}
