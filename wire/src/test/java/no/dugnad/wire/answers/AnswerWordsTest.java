package no.dugnad.wire.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import no.dugnad.model.measure.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Ja, YES",
    "ja., YES",
    "JA, YES",
    "' ja ', YES",
    "yes!, YES",
    "J, YES",
    "nei, NO",
    "No., NO",
    "vet ikke, UNKNOWN",
    "Veit  ikkje, UNKNOWN",
    "don’t know, UNKNOWN",
    "?, UNKNOWN",
    "delvis, PARTLY",
    "100 %, YES",
    "0 %, NO",
    "ja 100 %, YES",
    "nei 0, NO",
  })
  void words_are_understood_however_they_are_written(String written, Answer answer) {
    assertThat(AnswerWords.read(written)).contains(new AnswerWords.Said(answer, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delvis 60 % | 0.6",
        "Delvis: 60%. | 0.6",
        "delvis (60 prosent) | 0.6",
        "delvis, 0,6 | 0.6",
        "d 60 | 0.6",
        "partly 3 of 4 | 0.75",
        "delvis 312 av 340 | 0.9176470588235294",
        "ja 90 % | 0.9",
        "60 % | 0.6",
        "3/4 | 0.75",
        "6０ % | 0.6",
      })
  void a_share_comes_with_it(String written, double share) {
    assertThat(AnswerWords.read(written))
        .contains(new AnswerWords.Said(Answer.PARTLY, Optional.of(share)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "kanskje",
        "ja nei",
        "=1+1",
        "=ja",
        "60",
        "1",
        "delvis 101 %",
        "delvis 1",
        "5 av 4",
        "0 av 0",
        "nei 50 %",
        "vet ikke 50 %",
        "delvis -5 %",
        "ja 1e2",
        "delvis 60 % 70 %"
      })
  void what_is_not_understood_is_never_guessed_at(String written) {
    assertThat(AnswerWords.read(written)).isEmpty();
  }

  @Test
  void any_text_whatever_is_understood_or_not_and_does_no_harm() {
    Random random = new Random(20261124);
    String signs = "janeidlvstk 0123456789%.,/()-=+@?\t\u00a0æ\ud800";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      AnswerWords.read(text.toString())
          .ifPresent(said -> {
            assertThat(said.answer()).isNotEqualTo(Answer.NOT_ASKED);
            assertThat(said.share().isEmpty() || said.answer() == Answer.PARTLY).isTrue();
            assertThat(said.share().orElse(0.5)).isBetween(0.0, 1.0);
          });
    }
    assertThat(AnswerWords.read("j".repeat(1_000_000))).isEmpty();
    assertThat(AnswerWords.read("9".repeat(1_000_000) + "%")).isEmpty();
  }
}
