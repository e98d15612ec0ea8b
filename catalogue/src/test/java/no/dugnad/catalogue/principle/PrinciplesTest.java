package no.dugnad.catalogue.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped principles are what our sources say they are, and a bad table is refused.
class PrinciplesTest {
  private static final ReplayData REPLAY = ReplayData.shipped();
  private static final Principles DATA = Principles.shipped(REPLAY);

  /// The tables of the principles.
  private static final List<String> FILES =
      List.of(
          "measures.tsv",
          "lists.tsv",
          "basic.tsv",
          "bearing.tsv",
          "frameworks.tsv",
          "mappings.tsv");

  @Test
  void four_categories_twenty_one_principles_one_hundred_and_eighteen_measures() {
    assertThat(DATA.categories()).containsExactly("1", "2", "3", "4");
    assertThat(DATA.principles()).hasSize(21).contains("2.10").doesNotContain("2.11");
    assertThat(DATA.measures()).hasSize(118);
    // As a public listing shows them, sixteen to a page; 3.4 and category 4 are from memory.
    Map<String, Integer> counts = new HashMap<>();
    DATA.principles().forEach(one -> counts.put(one, DATA.under(one).size()));
    assertThat(counts)
        .containsEntry("1.1", 6)
        .containsEntry("2.1", 10)
        .containsEntry("2.3", 10)
        .containsEntry("2.10", 4)
        .containsEntry("3.4", 6);
  }

  @Test
  void numbers_run_from_one_without_a_hole() {
    for (String principle : DATA.principles()) {
      List<PrincipleMeasure> measures = DATA.under(principle);
      for (int i = 0; i < measures.size(); i++) {
        assertThat(measures.get(i).number()).hasToString(principle + "." + (i + 1));
      }
    }
  }

  @Test
  void thirty_four_numbers_are_from_memory_and_say_so() {
    Map<Certainty, Long> counts =
        DATA.measures().stream()
            .collect(Collectors.groupingBy(PrincipleMeasure::certainty, Collectors.counting()));
    assertThat(counts)
        .containsEntry(Certainty.MEMORY, 34L)
        .containsEntry(Certainty.SECONDARY, 12L)
        .containsEntry(Certainty.SEEN, 72L);
  }

  @Test
  void each_short_list_points_at_the_measures_that_our_sources_give_it() {
    Map<String, Integer> counts = new HashMap<>();
    DATA.lists()
        .forEach(
            list -> counts.put(list.id(), numbers(one -> one.lists().contains(list.id())).size()));
    assertThat(counts)
        .containsEntry("four", 4)
        .containsEntry("five", 5)
        .containsEntry("ten", 9)
        .containsEntry("lessons", 25)
        .containsEntry("toten", 10)
        .containsEntry("suggested", 30);
    assertThat(one("2.6.7").lists())
        .containsExactly("five", "lessons", "toten", "suggested", "replay");
  }

  @Test
  void what_only_lies_near_a_basic_measure_of_the_replay_is_not_basic_by_it() {
    assertThat(one("2.8.1").replay()).extracting(ReplayLink::extent).containsExactly(Extent.NEAR);
    assertThat(one("2.8.1").lists()).isEmpty();
  }

  @Test
  void all_of_cis_ig1_is_mapped_or_said_to_be_a_gap() {
    Set<String> references = new TreeSet<>();
    all().stream()
        .filter(one -> one.framework().equals("cis8ig1"))
        .forEach(one -> references.add(one.reference()));
    assertThat(references).hasSize(56);
    assertThat(DATA.gaps()).contains(new Mapping("cis8ig1", "14.1", false));
    assertThat(DATA.gaps()).contains(new Mapping("digdir4", "DNSSEC", false));
  }

  @Test
  void every_reference_to_iso_27002_is_one_that_exists() {
    Map<Integer, Integer> sizes = Map.of(5, 37, 6, 8, 7, 14, 8, 34);
    assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(93);
    List<String> references =
        all().stream()
            .filter(one -> one.framework().equals("iso27002"))
            .map(Mapping::reference)
            .toList();
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          String[] parts = reference.split("\\.", -1);
          assertThat(Integer.parseInt(parts[1]))
              .isBetween(1, sizes.getOrDefault(Integer.parseInt(parts[0]), 0));
        });
  }

  @Test
  void no_mapping_claims_to_have_been_seen_while_none_has() {
    assertThat(all()).noneMatch(Mapping::seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everything_has_its_words_and_there_are_no_others(String language) throws IOException {
    Set<String> keys = new TreeSet<>();
    DATA.categories().forEach(one -> keys.add("category." + one));
    DATA.principles().forEach(one -> keys.add("principle." + one));
    for (PrincipleMeasure measure : DATA.measures()) {
      keys.add("measure." + measure.number());
      keys.add("evidence." + measure.number());
    }
    DATA.lists().forEach(list -> keys.add("list." + list.id()));
    for (Certainty certainty : Certainty.values()) {
      keys.add("certainty." + certainty.name().toLowerCase(Locale.ROOT));
    }
    for (BasicList.Sure sure : BasicList.Sure.values()) {
      keys.add("sure." + sure.name().toLowerCase(Locale.ROOT));
    }
    for (Extent extent : Extent.values()) {
      keys.add("extent." + extent.name().toLowerCase(Locale.ROOT));
    }
    keys.addAll(List.of("mapping.seen", "mapping.judgement"));
    Properties texts = texts(language);
    assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void no_two_measures_have_the_same_words_and_no_language_is_a_copy_of_another()
      throws IOException {
    for (String language : List.of("nb", "nn", "en")) {
      Properties texts = texts(language);
      assertThat(DATA.measures().stream().map(one -> texts.getProperty("measure." + one.number())))
          .doesNotHaveDuplicates();
    }
    Properties bokmal = texts("nb");
    Properties english = texts("en");
    assertThat(DATA.measures())
        .noneMatch(one ->
            bokmal
                .getProperty("measure." + one.number())
                .equals(english.getProperty("measure." + one.number())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "measures.tsv; 2.6.7|seen; 2.6|seen;"
            + " measures.tsv, line 64: expected a number such as 2.6.7 in measure",
        "measures.tsv; 2.6.7|seen; 2.6.6|memory;"
            + " measures.tsv, line 64: expected a number after 2.6.6 in measure",
        "measures.tsv; 2.6.7|seen; 2.6.7|sure; expected one of memory, secondary, seen in"
            + " certainty",
        "basic.tsv; four|2.3.2; four|2.3.99;"
            + " basic.tsv, line 6: expected a measure of measures.tsv, not 2.3.99",
        "basic.tsv; four|2.3.2; fire|2.3.2; expected a list of lists.tsv in list",
        "basic.tsv; four|2.3.2; replay|2.3.2; expected another list than replay, which is derived",
        "lists.tsv; replay|own; ours|own; lists.tsv: expected a row for the list replay",
        "lists.tsv; https://nsm.no/aktuelt; nsm.no/aktuelt; expected a whole address",
        "bearing.tsv; replay|JML|2.6.2|part; replay|JML|2.6.3|part;"
            + " expected the pairs of replay/measures.tsv; these differ: [JML 2.6.2, JML 2.6.3]",
        "bearing.tsv; check|web.https|2.7.2|part; check|web.https|2.7.2|whole;"
            + " expected part or near in extent: a check or a file is never a whole measure",
        "bearing.tsv; check|web.https; probe|web.https;"
            + " expected one of check, evidence, replay in kind",
        "bearing.tsv; check|web.https|2.7.4|part; check|web.https|2.7.2|near;"
            + " expected another kind, what and measure: this one stood before",
        "mappings.tsv; digdir4|DMARC; digdir5|DMARC;"
            + " expected a framework of frameworks.tsv in framework",
        "mappings.tsv; iso27002|5.31|1.1.1|judgement; iso27002|5.31|1.1.1|sure;"
            + " expected one of judgement, seen in sure"
      })
  void a_bad_row_says_where_and_what(String file, String good, String bad, String sentence) {
    assertThatThrownBy(() -> Principles.read(REPLAY, name -> changed(name, file, good, bad)))
        .isInstanceOf(BadRow.class)
        .message()
        .contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1", "1.1", "1.1.1.1", "01.1.1", "1.1.01", "1.1.100", "0.1.1", "1.1.1 ", "a.b.c"
      })
  void what_is_no_number_of_a_measure_is_none(String text) {
    assertThat(MeasureNumber.of(text)).isEmpty();
    assertThat(DATA.under("9")).isEmpty();
  }

  @Test
  void what_stands_under_a_number_is_not_what_begins_with_the_same_digits() {
    assertThat(DATA.under("2.1")).hasSize(10);
    assertThat(DATA.under("2.10")).hasSize(4);
    assertThat(DATA.under("2.1.1")).hasSize(1);
    assertThat(DATA.under("")).isEmpty();
  }

  @FuzzTest(maxDuration = "5s")
  void whatever_is_written_into_a_table_is_read_or_refused_by_a_sentence(FuzzedDataProvider data) {
    String file = data.pickValue(FILES);
    String text = text(file);
    int from = data.consumeInt(0, text.length());
    int to = data.consumeInt(from, Math.min(text.length(), from + 40));
    String changed = text.substring(0, from) + data.consumeRemainingAsString() + text.substring(to);
    try {
      Principles read = Principles.read(REPLAY, name -> name.equals(file) ? changed : text(name));
      assertThat(read.measures()).isNotEmpty();
    } catch (BadRow refused) {
      assertThat(refused).message().contains("expected");
    }
  }

  private static List<Mapping> all() {
    List<Mapping> all = new ArrayList<>(DATA.gaps());
    DATA.measures().forEach(one -> all.addAll(one.mappings()));
    return all;
  }

  private static List<MeasureNumber> numbers(Function<PrincipleMeasure, Boolean> which) {
    return DATA.measures().stream().filter(which::apply).map(PrincipleMeasure::number).toList();
  }

  private static PrincipleMeasure one(String number) {
    return DATA.measure(MeasureNumber.of(number).orElseThrow()).orElseThrow();
  }

  private static String changed(String name, String file, String good, String bad) {
    String text = text(name);
    if (!name.equals(file)) {
      return text;
    }
    String before = good.replace('|', '\t');
    assertThat(text).contains(before);
    return text.replaceFirst(
        Pattern.quote(before), Matcher.quoteReplacement(bad.replace('|', '\t')));
  }

  private static String text(String file) {
    return Resources.text(Principles.class, file);
  }

  private static Properties texts(String language) throws IOException {
    String path = "/no/dugnad/catalogue/texts/principles." + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Principles.class.getResourceAsStream(path), path)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
