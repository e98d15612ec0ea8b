package no.dugnad.catalogue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bad row is one clear sentence with file, row and what was expected.
class BadTablesTest {
  private static final List<String> FILES =
      List.of(
          "about.tsv",
          "measures.tsv",
          "steps.tsv",
          "effects.tsv",
          "globals.tsv",
          "trust.tsv",
          "costs.tsv",
          "files.tsv",
          "incidents.tsv",
          "stages.tsv",
          "sources.tsv",
          "ten.tsv");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "effects.tsv; valid_remote|MFA_REMOTE|0.80; valid_remote|MFA_REMOTE|1.80;"
            + " effects.tsv, line 5: expected a number from 0 to 1 in low",
        "effects.tsv; valid_remote|MFA_REMOTE|0.80; valid_remote|MFA_REMOTE|0.95;"
            + " effects.tsv, line 5: expected low, likely, high in rising order",
        "effects.tsv; valid_remote|MFA_REMOTE; valid_remote|MFA_FJERN;"
            + " effects.tsv, line 5: expected a measure of measures.tsv, not MFA_FJERN",
        "effects.tsv; valid_remote|MFA_REMOTE; valid_door|MFA_REMOTE;"
            + " effects.tsv, line 5: expected a step of steps.tsv in step",
        "effects.tsv; valid_remote|JML; valid_remote|MFA_REMOTE;"
            + " effects.tsv, line 6: expected another step and measure: this one stood before",
        "effects.tsv; |A|Microsoft; |D|Microsoft;"
            + " effects.tsv, line 5: expected one of A, B, C in letter",
        "effects.tsv; step|measure|low; step|measure|least;"
            + " effects.tsv, line 4: expected the columns step, measure, low, likely, high,"
            + " letter, source",
        "globals.tsv; floor|0.01; flor|0.01; globals.tsv, line 12: expected one of beta, bk_base,",
        "steps.tsv; 0.34; 0.35;"
            + " steps.tsv: expected the weights in unknown to sum to 1 in each stage",
        "stages.tsv; |spray|1; |spray|0.9;"
            + " incidents.tsv, line 8: expected weights in stages.tsv that sum to 1 in each stage",
        "ten.tsv; acos; akos; ten.tsv, line 13: expected an incident of incidents.tsv",
        "incidents.tsv; |NO|2021; |Norge|2021;"
            + " incidents.tsv, line 7: expected two capital letters in country",
        "sources.tsv; https://www.personvernnemnda.no/node/640; personvernnemnda.no/…/640;"
            + " expected a whole address, or \"-\", in address",
        "costs.tsv; EXPOSE|S; EXPOSE|XS; expected one of L, M, S in size",
        "measures.tsv; EDR|edr; edr|edr;"
            + " expected a measure's name of capital letters, digits and _ in id"
      })
  void a_bad_row_says_where_and_what(String file, String good, String bad, String sentence) {
    assertThatThrownBy(() -> ReplayData.read(name -> changed(name, file, good, bad)))
        .isInstanceOf(BadRow.class)
        .message()
        .contains(sentence);
  }

  @Test
  void a_row_with_a_field_too_few_says_how_many_there_should_be() {
    assertThatThrownBy(() -> ReplayData.read(name -> changed(name, "ten.tsv", "acos", "acos|DDoS")))
        .hasMessage("ten.tsv, line 13: expected one field between tabs, not 2");
  }

  @Test
  void an_empty_field_is_not_the_same_as_nothing() {
    assertThatThrownBy(
            () -> ReplayData.read(name -> changed(name, "incidents.tsv", "|36 MNOK|", "||")))
        .message()
        .contains("expected something in bill, or \"-\"");
  }

  @Test
  void an_empty_table_is_not_a_table() {
    assertThatThrownBy(() -> ReplayData.read(name -> name.equals("ten.tsv") ? "" : text(name)))
        .hasMessage("ten.tsv: expected at least one row under incident");
  }

  @FuzzTest(maxDuration = "5s")
  void whatever_is_written_into_a_table_is_read_or_refused_by_a_sentence(FuzzedDataProvider data) {
    String file = data.pickValue(FILES);
    String text = text(file);
    int from = data.consumeInt(0, text.length());
    int to = data.consumeInt(from, Math.min(text.length(), from + 40));
    String changed = text.substring(0, from) + data.consumeRemainingAsString() + text.substring(to);
    try {
      ReplayData read = ReplayData.read(name -> name.equals(file) ? changed : text(name));
      assertThat(read.incidents()).isNotEmpty();
    } catch (BadRow refused) {
      assertThat(refused).message().contains("expected");
    }
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
    return Resources.text(ReplayData.class, file);
  }
}
