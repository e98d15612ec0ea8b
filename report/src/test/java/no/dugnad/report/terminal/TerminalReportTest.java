package no.dugnad.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import no.dugnad.report.Harmless;
import no.dugnad.report.Language;
import no.dugnad.report.LeadTest;
import no.dugnad.report.Occasion;
import no.dugnad.report.Report;
import no.dugnad.report.Texts;
import no.dugnad.report.testing.Hostile;
import no.dugnad.report.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalReportTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static Sheet sheet(int width, Style style, Charset charset, boolean verbose) {
    return new Sheet(width, style, charset, OSLO, verbose);
  }

  private static String told(Report report, Language language, Sheet sheet) {
    return told(report, Occasion.CHECK, language, sheet);
  }

  private static String told(Report report, Occasion occasion, Language language, Sheet sheet) {
    StringBuilder told = new StringBuilder();
    try {
      TerminalReport.write(report, occasion, Texts.in(language), sheet, told);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return told.toString();
  }

  private static String plain(Report report) {
    return told(report, Language.NB, sheet(80, Style.PLAIN, StandardCharsets.UTF_8, false));
  }

  @Test
  void what_is_wrong_stands_before_what_is_not_known_and_that_before_what_is_in_order() {
    assertThat(plain(Samples.ordinary()))
        .containsSubsequence(
            "Hvor vi sto",
            "Gjør dette først (2)",
            "Dette bør bli bedre (1)",
            "Dette vet vi ikke (1)",
            "Dette er i orden (1)",
            "Ikke aktuelt her (1)",
            "Oppsummert: 2 ikke i orden, 1 delvis i orden, 1 vet vi ikke, 1 i orden,",
            "kode 10");
  }

  @Test
  void the_record_to_paste_is_a_line_of_its_own_from_the_first_column_and_never_wrapped() {
    String narrow =
        told(Samples.ordinary(), Language.NB, sheet(30, Style.ANSI, StandardCharsets.UTF_8, false));

    assertThat(narrow.lines()).contains(Samples.RECORD);
  }

  @Test
  void words_are_wrapped_to_the_width_and_only_what_must_be_whole_is_longer() {
    String told = plain(Samples.ordinary());

    assertThat(told.lines().filter(line -> line.length() > 80)).containsExactly(Samples.RECORD);
  }

  @Test
  void parts_that_differ_stand_under_their_whole() {
    assertThat(plain(Samples.ordinary()).replaceAll("\\s+", " "))
        .containsSubsequence(
            "2. Ikke i orden: E-postmottaket tilbyr kryptering",
            "Hver for seg",
            "- Ikke i orden: mx1.bodø.kommune.no (mx1.xn--bod-2na.kommune.no) (192.0.2.25, port"
                + " 25)",
            "- I orden: mx1.bodø");
  }

  @Test
  void an_unknown_says_what_can_be_done_and_lets_both_explanations_stand() {
    String told = plain(Samples.ordinary()).replaceAll("\\s+", " ");

    assertThat(told)
        .contains("Enten mangler nettet her IPv6, eller så svarer ikke tjenesten der.")
        .contains("Hva dere kan gjøre: Kjør sjekken fra et annet nett");
  }

  @Test
  void a_run_that_was_stopped_says_so_and_has_no_summary() {
    String told = plain(Samples.stopped());

    assertThat(told).contains("Sjekken ble stoppet før den var ferdig");
    assertThat(told).doesNotContain("Programmet avslutter med kode");
  }

  @ParameterizedTest
  @CsvSource({"NB, kode 0, kode 10", "NN, kode 0, kode 10", "EN, code 0, code 10"})
  void a_demonstration_ends_with_0_and_says_what_a_check_would_end_with(
      Language language, String own, String checks) {
    Sheet sheet = sheet(80, Style.PLAIN, StandardCharsets.UTF_8, false);
    String told = told(Samples.ordinary(), Occasion.EXERCISE, language, sheet);
    assertThat(told.replaceAll("\\s+", " "))
        .contains(Texts.in(language).word("exercise"))
        .containsSubsequence(own, checks);
    assertThat(told(Samples.ordinary(), language, sheet))
        .doesNotContain(Texts.in(language).word("exercise"));
  }

  @Test
  void what_many_checks_say_for_one_reason_is_said_once_and_every_check_is_named() {
    Report report = LeadTest.report(0, 0, 0, 4);
    String told = plain(report);
    assertThat(told).contains("Dette vet vi ikke (4)").contains("4 punkter av samme grunn");
    assertThat(told.split("Dette så vi", -1)).hasSize(2);
    assertThat(told.split("\\(mail.spf.policy\\)", -1)).hasSize(5);
    assertThat(plain(LeadTest.report(0, 0, 0, 2))).doesNotContain("av samme grunn");
  }

  @Test
  void nothing_is_only_a_colour() {
    String coloured =
        told(Samples.ordinary(), Language.NB, sheet(80, Style.ANSI, StandardCharsets.UTF_8, true));
    String bare =
        told(Samples.ordinary(), Language.NB, sheet(80, Style.PLAIN, StandardCharsets.UTF_8, true));

    assertThat(coloured).contains("\u001b[1;31m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(bare);
  }

  @Test
  void an_output_that_knows_ascii_only_gets_ascii_only() {
    String told =
        told(
            Samples.ordinary(),
            Language.NB,
            sheet(80, Style.PLAIN, StandardCharsets.US_ASCII, true));

    assertThat(told).matches(text -> text.chars().allMatch(c -> c < 128));
    assertThat(told).contains("Gjoer dette foerst").contains("mx1.xn--bod-2na.kommune.no");
  }

  @Test
  void verbose_tells_every_question_and_answer() {
    Report report = Samples.ordinary();
    String told = told(report, Language.EN, sheet(100, Style.PLAIN, StandardCharsets.UTF_8, true));

    for (Report.Seen seen : report.observations()) {
      assertThat(told).contains("\n" + seen.id() + ": ");
    }
    assertThat(told).contains("IN TXT \"v=spf1 +all\"").contains("\\# 2 0102");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_tells_every_kind_of_observation(Language language) {
    assertThat(
            told(
                Samples.ordinary(), language, sheet(72, Style.PLAIN, StandardCharsets.UTF_8, true)))
        .isNotBlank()
        .doesNotContain("{");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 33, 80, 500})
  void no_character_that_acts_reaches_the_terminal_whatever_strangers_say(int width) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
    List<String> said = new java.util.ArrayList<>(Hostile.chosen());
    for (int i = 0; i < 60; i++) {
      said.add(Hostile.random(random));
    }
    for (String text : said) {
      String told =
          told(
              Samples.of(text),
              Language.NN,
              sheet(width, Style.PLAIN, StandardCharsets.UTF_8, true));
      assertThat(told.codePoints().filter(c -> c != '\n' && Harmless.acts(c)).toArray())
          .as("what acts in a report in which strangers say %s", Harmless.line(text))
          .isEmpty();
    }
  }
}
