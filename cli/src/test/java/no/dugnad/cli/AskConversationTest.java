package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.report.Language;
import no.dugnad.report.Template;
import no.dugnad.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The questionnaire, as it is answered at a keyboard.
class AskConversationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MeasureId FIRST = new MeasureId("MFA_REMOTE");
  private static final MeasureId SECOND = new MeasureId("BACKUP_OFF");
  private static final MeasureId THIRD = new MeasureId("EDR");

  @TempDir private Path folder;

  private record Held(boolean finished, Answers answers, String page) {}

  private Path file() {
    return folder.resolve("svar.json");
  }

  private Answers saved() throws IOException {
    return Files.exists(file())
        ? AnswersFile.read(file(), "--answers", ReplayData.shipped(), TODAY)
        : Answers.NONE;
  }

  private Held hold(Language language, boolean all, byte[] typed) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    AskWords words = new AskWords(Texts.in(language));
    AskConversation conversation =
        new AskConversation(
            Stream.of(FIRST, SECOND, THIRD)
                .map(one -> new AskConversation.Question(one, "linje"))
                .toList(),
            new AskedAnswers(file(), saved()),
            words,
            new AskedLines(new ByteArrayInputStream(typed), StandardCharsets.ISO_8859_1),
            new PrintStream(page, true, StandardCharsets.UTF_8),
            InstantSource.fixed(NOW));
    boolean finished = conversation.hold(all);
    return new Held(finished, saved(), page.toString(StandardCharsets.UTF_8));
  }

  private Held hold(String... lines) throws IOException {
    return hold(
        Language.NB, false, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static GivenAnswer given(Answer answer, String by, String note) {
    return new GivenAnswer(answer, Optional.empty(), Optional.of(TODAY), by, note);
  }

  @Test
  void answers_come_with_share_owner_note_and_the_day_of_the_clock() throws IOException {
    Held held =
        hold(
            "ja",
            "IT-leder",
            "",
            "delvis",
            "312 av 340",
            "",
            "=ikke en formel",
            "vet ikke",
            "",
            "");
    assertThat(held.finished()).isTrue();
    assertThat(held.answers().of(FIRST)).isEqualTo(given(Answer.YES, "IT-leder", ""));
    assertThat(held.answers().of(SECOND))
        .isEqualTo(
            new GivenAnswer(
                Answer.PARTLY,
                Optional.of(Estimate.share(312, 340)),
                Optional.of(TODAY),
                "",
                "=ikke en formel"));
    assertThat(held.answers().of(THIRD)).isEqualTo(given(Answer.UNKNOWN, "", ""));
    assertThat(held.page()).contains("Spørsmål 1 av 3 · 3 igjen", "Spørsmål 3 av 3 · 1 igjen");
  }

  @Test
  void an_answer_is_in_the_file_before_its_owner_is_asked_for() throws IOException {
    Held held = hold("nei");
    assertThat(held.finished()).isFalse();
    assertThat(held.answers().of(FIRST)).isEqualTo(given(Answer.NO, "", ""));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void whoever_comes_back_goes_on_where_it_stopped() throws IOException {
    assertThat(hold("ja", "", "", "stopp").finished()).isFalse();
    Held later = hold("nei", "", "", "v", "", "");
    assertThat(later.finished()).isTrue();
    assertThat(later.page()).contains("Spørsmål 2 av 3 · 2 igjen").doesNotContain("Spørsmål 1");
    assertThat(later.answers().given()).hasSize(3);
  }

  @Test
  void back_leads_to_the_question_before_and_shows_its_answer_and_enter_keeps_it()
      throws IOException {
    Held held = hold("ja", "drift", "", "t", "", "n", "", "", "s");
    assertThat(held.page()).contains("Svar til nå: ja · dato: 2026-11-24 · ansvarlig: drift.");
    assertThat(held.answers().of(FIRST)).isEqualTo(given(Answer.YES, "drift", ""));
    assertThat(held.answers().of(SECOND)).isEqualTo(given(Answer.NO, "", ""));
    assertThat(hold("t", "t", "t", "d 60 %", "", "", "s").answers().of(FIRST).share())
        .contains(Estimate.of(0.6));
  }

  @Test
  void a_changed_answer_keeps_owner_and_note_until_they_are_taken_away() throws IOException {
    hold("ja", "drift", "siden 2024", "s");
    byte[] typed = "nei\n\n\ns\n".getBytes(StandardCharsets.UTF_8);
    assertThat(hold(Language.NB, true, typed).answers().of(FIRST))
        .isEqualTo(given(Answer.NO, "drift", "siden 2024"));
    byte[] away = "nei\n-\n-\ns\n".getBytes(StandardCharsets.UTF_8);
    assertThat(hold(Language.NB, true, away).answers().of(FIRST))
        .isEqualTo(given(Answer.NO, "", ""));
  }

  @Test
  void skipped_questions_stay_without_answer_and_no_file_is_made_for_nothing() throws IOException {
    Held held = hold("", "hopp", "");
    assertThat(held.finished()).isTrue();
    assertThat(held.answers().given()).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void what_is_not_understood_is_asked_again_and_nothing_is_guessed() throws IOException {
    Held held = hold("kanskje", "[2J", "delvis", "mye", "101 %", "1", "50 %", "", "", "s");
    assertThat(held.answers().of(FIRST).share()).contains(Estimate.of(0.5));
    assertThat(held.page()).contains("«kanskje» forstod vi ikke.", "«mye» er ikke en andel.");
    assertThat(held.page()).doesNotContain("");
  }

  @Test
  void too_long_texts_and_endless_lines_are_told_and_asked_again() throws IOException {
    Held held = hold("ja", "x".repeat(201), "IT", "y".repeat(3_000_000), "kort", "s");
    assertThat(held.answers().of(FIRST)).isEqualTo(given(Answer.YES, "IT", "kort"));
    assertThat(held.page()).contains("høyst 200 tegn", "høyst 2000 tegn");
  }

  @Test
  void letters_of_a_machine_that_does_not_write_utf_8_are_read() throws IOException {
    byte[] typed = "ja\nRådmann\r\n\r\ns\r\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(hold(Language.NB, false, typed).answers().of(FIRST).by()).isEqualTo("Rådmann");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_letters_that_are_offered_work_in_each_language(Language language) throws IOException {
    AskWords words = new AskWords(Texts.in(language));
    List<String> letters =
        java.util.regex.Pattern.compile("\\(([a-z])\\)")
            .matcher(words.of("choices"))
            .results()
            .map(one -> one.group(1))
            .toList();
    assertThat(letters).hasSize(6);
    String typed =
        letters.get(0)
            + "\n\n\n"
            + letters.get(1)
            + "\n\n\n\n"
            + letters.get(4)
            + "\n"
            + letters.get(2)
            + "\n\n\n"
            + letters.get(3)
            + "\n\n\n";
    Held held = hold(language, false, typed.getBytes(StandardCharsets.UTF_8));
    assertThat(held.finished()).isTrue();
    assertThat(held.answers().given().values().stream().map(GivenAnswer::answer))
        .containsExactlyInAnyOrder(Answer.YES, Answer.NO, Answer.UNKNOWN);
    byte[] stop = (letters.get(5) + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(hold(language, true, stop).finished()).isFalse();
  }

  @Test
  void the_languages_have_the_same_texts_with_the_same_places_for_arguments() throws IOException {
    Properties nb = texts(Language.NB);
    for (Language other : List.of(Language.NN, Language.EN)) {
      Properties texts = texts(other);
      assertThat(texts.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
      for (String key : nb.stringPropertyNames()) {
        assertThat(new Template(texts.getProperty(key)).arguments())
            .as(other + " " + key)
            .isEqualTo(new Template(nb.getProperty(key)).arguments());
      }
    }
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    String path = "texts/ask." + language.code() + ".properties";
    try (InputStream in = AskConversationTest.class.getResourceAsStream(path)) {
      texts.load(
          new InputStreamReader(Optional.ofNullable(in).orElseThrow(), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
