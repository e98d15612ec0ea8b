package no.dugnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.report.Language;
import no.dugnad.wire.answers.AnswersProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said of a file of answers that can't be used: where, what was expected, in one sentence.
class AnswersFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ReplayData DATA = ReplayData.shipped();

  @TempDir private Path folder;

  private WrongUse wrong(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("svar.json"), text);
    return catchThrowableOfType(
        WrongUse.class, () -> AnswersFile.read(file, "--answers", DATA, TODAY));
  }

  private static String file(AnswersProblem problem) {
    String edr = "{\"schema\":\"dugnad-answers-1\",\"answers\":{\"EDR\":{\"answer\":";
    String head = "{\"schema\":\"dugnad-answers-1\",\"answers\":{},";
    return switch (problem) {
      case SCHEMA -> "{\"schema\":\"answers\",\"answers\":{}}";
      case ANSWERS -> "{\"schema\":\"dugnad-answers-1\"}";
      case OBJECT -> "[]";
      case NAME -> head + "\"svar\":1}";
      case TWICE -> head + "\"answers\":{}}";
      case MEASURE -> "{\"schema\":\"dugnad-answers-1\",\"answers\":{\"ERD\":{}}}";
      case ANSWER -> edr + "\"ja\"}}}";
      case SHARE -> edr + "\"partly\",\"share\":60}}}";
      case SHARE_ALONE -> edr + "\"no\",\"share\":0.5}}}";
      case DAY -> edr + "\"yes\",\"on\":\"20.11.2026\"}}}";
      case FUTURE -> edr + "\"yes\",\"on\":\"2036-11-20\"}}}";
      case SHORT_TEXT -> edr + "\"yes\",\"by\":\"" + "x".repeat(201) + "\"}}}";
      case LONG_TEXT -> edr + "\"yes\",\"note\":\"" + "x".repeat(2001) + "\"}}}";
      case SIZE -> head + "\"size\":\"XL\"}";
      case INHABITANTS -> head + "\"inhabitants\":0}";
      case BOTH_SIZES -> head + "\"size\":\"S\",\"inhabitants\":5000}";
    };
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_fault_has_a_sentence_of_its_own_with_the_place_and_what_was_expected(Language language)
      throws IOException {
    Words words = new Words(language);
    Set<String> sentences = new java.util.HashSet<>();
    for (AnswersProblem problem : EnumSet.allOf(AnswersProblem.class)) {
      WrongUse wrong = wrong(file(problem));
      assertThat(wrong.sentence().key())
          .isEqualTo("unusable.answers-" + EvidenceWords.key(problem));
      String said = words.say(wrong);
      assertThat(said).contains("svar.json").doesNotContain("{option}").hasLineCount(1);
      sentences.add(said);
    }
    assertThat(sentences).hasSameSizeAs(Arrays.asList(AnswersProblem.values()));
  }

  @Test
  void what_is_no_json_and_what_is_too_large_is_told() throws IOException {
    Words words = new Words(Language.EN);
    assertThat(words.say(wrong("{\n\n]"))).contains("not correct JSON", "line 3");
    assertThat(words.say(wrong("x".repeat(2_000_000)))).contains("1 MB");
  }

  @Test
  void what_somebody_wrote_into_a_file_cannot_steer_the_screen() throws IOException {
    WrongUse wrong = wrong("{\"schema\":\"\\u001b[2J\\u202e\",\"answers\":{}}");
    assertThat(new Words(Language.NB).say(wrong)).doesNotContain("\u001b", "\u202e");
    WrongUse name = wrong("{\"schema\":\"dugnad-answers-1\",\"answers\":{\"\\u001b[2J\":{}}}");
    assertThat(new Words(Language.NB).say(name)).doesNotContain("\u001b").contains("tiltak");
  }
}
