package no.dugnad.catalogue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a plan needs beside the replay, and its words.
class PlanDataTest {
  private static final ReplayData DATA = ReplayData.shipped();
  private static final PlanData PLAN = PlanData.shipped(DATA);

  @Test
  void there_are_three_budgets_for_each_size_and_the_first_costs_no_kroner() {
    assertThat(PLAN.budgets()).hasSize(9);
    assertThat(PLAN.budgets().stream().filter(one -> one.name().equals("free_now")))
        .allSatisfy(one -> assertThat(one.thousandKroner()).isZero());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offers.tsv|https://nsm.no/tjenester/allvis-nor/|nsm.no|whole address",
        "offers.tsv|2026-11-23|in November|a day such as",
        "offers.tsv|EXPOSE,PATCH_EDGE|EXPOSE,NO_SUCH|measure of measures.tsv",
        "prerequisites.tsv|LEASTPRIV|APPCTRL|not needed by what it needs",
        "prerequisites.tsv|MONITOR|NO_SUCH|measure of measures.tsv",
        "budgets.tsv|fifty_hours\tS|fifty_hours\tM|another budget and size",
        "budgets.tsv|fifty_hours\tS|other\tS|a row for each budget"
      })
  void a_table_that_is_wrong_is_refused_with_what_was_expected(
      String file, String good, String bad, String expected) {
    assertThatThrownBy(() ->
            PlanData.read(
                DATA,
                name -> {
                  String text = Resources.text(PlanData.class, name);
                  return name.equals(file) ? text.replace(good, bad) : text;
                }))
        .isInstanceOf(BadRow.class)
        .hasMessageContaining(file)
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void budgets_offers_and_the_first_steps_of_every_basic_measure_have_their_words(String language)
      throws IOException {
    Properties words = texts(language);
    PLAN.budgets().forEach(one -> said(words, "budget." + one.name()));
    for (Offer offer : PLAN.offers()) {
      said(words, "offer." + offer.id() + ".title");
      said(words, "offer." + offer.id() + ".what");
    }
    DATA.basic()
        .forEach(measure -> {
          for (int step = 1; step <= 3; step++) {
            said(words, measure + ".first." + step);
          }
        });
    for (String firmness : new String[] {"firm", "alike", "loose", "nothing", "kept"}) {
      said(words, "advice." + firmness);
    }
  }

  @Test
  void the_three_languages_say_the_same_things() throws IOException {
    TreeSet<Object> bokmal = new TreeSet<>(texts("nb").keySet());
    assertThat(new TreeSet<>(texts("nn").keySet())).isEqualTo(bokmal);
    assertThat(new TreeSet<>(texts("en").keySet())).isEqualTo(bokmal);
  }

  private static void said(Properties texts, String key) {
    assertThat(texts.getProperty(key, "")).as(key).isNotBlank();
  }

  private static Properties texts(String language) throws IOException {
    String path = "/no/dugnad/catalogue/texts/plan." + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(PlanDataTest.class.getResourceAsStream(path))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
