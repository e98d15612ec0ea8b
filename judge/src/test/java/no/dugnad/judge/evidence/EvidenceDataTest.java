package no.dugnad.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.importers.Importers;
import no.dugnad.wire.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceDataTest {
  private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

  private static Properties texts(String kind, String language) throws IOException {
    Properties texts = new Properties();
    String name = "texts/" + kind + "." + language + ".properties";
    try (InputStream in = EvidenceRules.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<String> kinds() {
    return Table.rows(Shelf.class, "shelf.tsv", 3).stream().map(List::getFirst).toList();
  }

  @Test
  void every_importer_names_where_its_sample_came_from() {
    List<String> formats = Importers.all().stream().map(Importer::format).toList();
    assertThat(Formats.shipped().all()).extracting(Format::id).hasSameElementsAs(formats);
    assertThat(Formats.shipped().all()).allMatch(format -> format.source().length() > 20);
    assertThat(formats)
        .allMatch(format -> kinds().stream().anyMatch(kind -> format.startsWith(kind + ".")));
  }

  @Test
  void every_kind_has_the_same_texts_in_every_language() throws IOException {
    List<String> files = new ArrayList<>(kinds());
    files.add("common");
    for (String kind : files) {
      Set<String> keys = texts(kind, "nb").stringPropertyNames();
      for (String language : LANGUAGES) {
        Properties texts = texts(kind, language);
        assertThat(texts.stringPropertyNames()).as(kind).isEqualTo(keys);
        for (String key : keys) {
          assertThat(texts.getProperty(key)).as(kind + " " + key).isNotBlank();
          assertThat(places(texts.getProperty(key)))
              .as(kind + " " + language + " " + key)
              .isEqualTo(places(texts(kind, "nb").getProperty(key)));
        }
      }
      if (!kind.equals("common")) {
        assertThat(keys).contains("title", "missing", "how");
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{[a-z]+}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  @Test
  void every_fault_and_every_hole_has_a_sentence() throws IOException {
    Set<String> keys = texts("common", "nb").stringPropertyNames();
    assertThat(keys).containsAll(named("bad.", Problem.values()));
    assertThat(keys).containsAll(named("found.", Found.values()));
    assertThat(keys).containsAll(named("hole.", Enforcement.Hole.values()));
  }

  private static List<String> named(String start, Enum<?>[] all) {
    return Stream.of(all)
        .map(one -> start + one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  @Test
  void every_sentence_that_a_rule_can_say_stands_in_the_texts_and_none_is_left_over()
      throws IOException {
    Set<String> inRules = new TreeSet<>();
    Pattern quoted = Pattern.compile("\"([a-z][a-z-]+)\"");
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/no/dugnad/judge/evidence"))) {
      for (Path source : sources.filter(one -> one.toString().endsWith("Rule.java")).toList()) {
        Matcher key = quoted.matcher(Files.readString(source));
        while (key.find()) {
          inRules.add(key.group(1));
        }
      }
    }
    Set<String> inTexts = new TreeSet<>();
    for (String kind : kinds()) {
      for (String key : texts(kind, "nb").stringPropertyNames()) {
        if (key.startsWith("says.")) {
          inTexts.add(key.substring("says.".length()));
        }
      }
    }
    assertThat(inRules).containsAll(inTexts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void nobody_is_shamed(String language) throws IOException {
    for (String kind : kinds()) {
      String all = texts(kind, language).values().toString().toLowerCase(Locale.ROOT);
      assertThat(all).doesNotContain("compliance", "score", "modenhet", "mogning", "egenerklæring");
    }
  }
}
