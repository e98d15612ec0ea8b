package no.dugnad.wire.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.ToldSize;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersJsonTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MeasureId REMOTE = new MeasureId("MFA_REMOTE");
  private static final MeasureId BACKUP = new MeasureId("BACKUP_OFF");
  private static final Set<MeasureId> KNOWN = Set.of(REMOTE, BACKUP);

  @Test
  void every_part_of_an_answer_is_read() {
    String file =
        """
        {"schema": "dugnad-answers-1", "organisation": "Fjellby kommune", "inhabitants": 14840,
         "answers": {"MFA_REMOTE": {"answer": "partly", "share": 0.9, "on": "2026-11-20",
                                    "by": "IT-leder", "note": "Ikke leverandørene ennå."},
                     "BACKUP_OFF": {"answer": "unknown"}}}
        """;

    Answers answers = read(file);

    assertThat(answers.organisation()).isEqualTo("Fjellby kommune");
    assertThat(answers.size()).contains(new ToldSize.Inhabitants(14840));
    assertThat(answers.of(REMOTE))
        .isEqualTo(
            new GivenAnswer(
                Answer.PARTLY,
                Optional.of(Estimate.of(0.9)),
                Optional.of(LocalDate.of(2026, 11, 20)),
                "IT-leder",
                "Ikke leverandørene ennå."));
    assertThat(answers.of(BACKUP)).isEqualTo(GivenAnswer.of(Answer.UNKNOWN));
    assertThat(answers.of(new MeasureId("DMARC"))).isEqualTo(GivenAnswer.NONE);
  }

  @Test
  void no_answers_at_all_are_answers() {
    assertThat(read("{\"schema\": \"dugnad-answers-1\", \"answers\": {}}")).isEqualTo(Answers.NONE);
  }

  @Test
  void a_yes_of_less_than_all_counts_as_partly() {
    assertThat(read(one("'answer':'yes','share':0.9")).of(REMOTE)).isEqualTo(partly(0.9));
    assertThat(read(one("'answer':'yes','share':1")).of(REMOTE).answer()).isEqualTo(Answer.YES);
    assertThat(read(one("'answer':'no','share':0")).of(REMOTE).answer()).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'answer':'ja'                            | ANSWER      | answers.MFA_REMOTE.answer
          'answer':'YES'                           | ANSWER      | answers.MFA_REMOTE.answer
          'answer':true                            | ANSWER      | answers.MFA_REMOTE.answer
          'answer':null                            | ANSWER      | answers.MFA_REMOTE.answer
          'answer':{}                              | ANSWER      | answers.MFA_REMOTE.answer
          'answer':'not_asked'                     | ANSWER      | answers.MFA_REMOTE.answer
          'note':'hei'                             | ANSWER      | answers.MFA_REMOTE.answer
          'answer':'yes','answer':'yes'            | TWICE       | answers.MFA_REMOTE
          'answer':'yes','anwser':'no'             | NAME        | answers.MFA_REMOTE
          'answer':'partly','share':1.0001         | SHARE       | answers.MFA_REMOTE.share
          'answer':'partly','share':-0.1           | SHARE       | answers.MFA_REMOTE.share
          'answer':'partly','share':60             | SHARE       | answers.MFA_REMOTE.share
          'answer':'partly','share':1e999          | SHARE       | answers.MFA_REMOTE.share
          'answer':'partly','share':'0.5'          | SHARE       | answers.MFA_REMOTE.share
          'answer':'no','share':0.5                | SHARE_ALONE | answers.MFA_REMOTE.share
          'answer':'unknown','share':0             | SHARE_ALONE | answers.MFA_REMOTE.share
          'answer':'yes','on':'2026-11-26'         | FUTURE      | answers.MFA_REMOTE.on
          'answer':'yes','on':'+999999999-12-31'   | FUTURE      | answers.MFA_REMOTE.on
          'answer':'yes','on':'2026-02-30'         | DAY         | answers.MFA_REMOTE.on
          'answer':'yes','on':'20.11.2026'         | DAY         | answers.MFA_REMOTE.on
          'answer':'yes','on':'0026-11-20'         | DAY         | answers.MFA_REMOTE.on
          'answer':'yes','on':''                   | DAY         | answers.MFA_REMOTE.on
          'answer':'yes','by':['IT']               | SHORT_TEXT  | answers.MFA_REMOTE.by
          'answer':'yes','note':7                  | LONG_TEXT   | answers.MFA_REMOTE.note
          """)
  void a_wrong_answer_is_told_with_its_place(String members, AnswersProblem problem, String where) {
    assertThat(wrong(one(members)))
        .extracting(AnswersFault.Wrong::problem, AnswersFault.Wrong::where)
        .containsExactly(problem, new Place.Path(where));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                          | OBJECT      | ``
          7                                                           | OBJECT      | ``
          {'answers':{}}                                              | SCHEMA      | schema
          {'schema':'dugnad-report-1','answers':{}}                   | SCHEMA      | schema
          {'schema':'dugnad-answers-1'}                               | ANSWERS     | answers
          {'schema':'dugnad-answers-1','answers':[]}                  | OBJECT      | answers
          {'schema':'dugnad-answers-1','answers':{'MFA_REMOTE':'yes'}}| OBJECT      | answers.MFA_REMOTE
          {'schema':'dugnad-answers-1','answers':{'MFA_REMOT':{}}}    | MEASURE     | answers
          {'schema':'dugnad-answers-1','answers':{'mfa_remote':{}}}   | MEASURE     | answers
          {'schema':'dugnad-answers-1','answers':{},'size':'XL'}      | SIZE        | size
          {'schema':'dugnad-answers-1','answers':{},'size':2}         | SIZE        | size
          {'schema':'dugnad-answers-1','answers':{},'inhabitants':0}  | INHABITANTS | inhabitants
          {'schema':'dugnad-answers-1','answers':{},'inhabitants':1.5}| INHABITANTS | inhabitants
          {'schema':'dugnad-answers-1','answers':{},'inhabitants':99999999999} | INHABITANTS | inhabitants
          {'schema':'dugnad-answers-1','answers':{},'answers':{}}     | TWICE       | ``
          {'schema':'dugnad-answers-1','answers':{},'x':{'y':[1]}}    | NAME        | ``
          {'schema':'dugnad-answers-1','answers':{},'size':'S','inhabitants':4000} | BOTH_SIZES | inhabitants
          """)
  void a_wrong_file_is_told_with_its_place(String file, AnswersProblem problem, String where) {
    assertThat(wrong(file.replace('\'', '"')))
        .extracting(AnswersFault.Wrong::problem, AnswersFault.Wrong::where)
        .containsExactly(problem, new Place.Path(where));
  }

  @Test
  void a_measure_answered_twice_counts_neither_time() {
    assertThat(
            wrong(
                "{\"schema\":\"dugnad-answers-1\",\"answers\":{\"MFA_REMOTE\":{\"answer\":\"yes\"},"
                    + "\"MFA_REMOTE\":{\"answer\":\"no\"}}}"))
        .isEqualTo(
            new AnswersFault.Wrong(AnswersProblem.TWICE, new Place.Path("answers"), "MFA_REMOTE"));
  }

  @Test
  void a_day_that_has_begun_further_east_is_no_day_to_come() {
    assertThat(read(one("'answer':'yes','on':'2026-11-25'")).of(REMOTE).on())
        .contains(TODAY.plusDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"schema\"", "nei", "{\"schema\":\"dugnad-answers-1\",}", "PK\3\4"})
  void what_is_no_json_is_told_with_its_line(String file) {
    assertThat(unreadable(file).why().problem()).isEqualTo(Problem.JSON);
    assertThat(unreadable(file).why().where()).contains(new Place.Line(1));
  }

  @Test
  void more_after_the_end_is_told() {
    assertThat(unreadable("{\"schema\":\"dugnad-answers-1\",\"answers\":{}}\n{}").why().where())
        .contains(new Place.Line(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n"})
  void an_empty_file_is_told(String file) {
    assertThat(unreadable(file).why().problem()).isEqualTo(Problem.EMPTY);
  }

  @Test
  void json_that_is_nested_deeply_overflows_nothing() {
    String deep = "[".repeat(500_000);
    assertThat(wrong("{\"schema\":\"dugnad-answers-1\",\"answers\":" + deep).problem())
        .isEqualTo(AnswersProblem.OBJECT);
    assertThat(wrong("{\"x\":" + deep).problem()).isEqualTo(AnswersProblem.NAME);
  }

  @Test
  void a_file_far_too_large_is_refused_before_it_is_held() throws IOException {
    Content endless = () -> new BlankStream(2L * AnswersJson.LARGEST);
    assertThat(AnswersJson.read(endless, KNOWN, TODAY))
        .isEqualTo(
            new AnswersReading.Bad(
                new AnswersFault.Unreadable(
                    no.dugnad.wire.evidence.BadFile.whole(Problem.TOO_LARGE))));
  }

  @Test
  void texts_have_a_longest_length() {
    String name = "x".repeat(AnswersJson.LONGEST_NAME);
    String note = "x".repeat(AnswersJson.LONGEST_NOTE);
    assertThat(read(one("'answer':'no','by':'" + name + "','note':'" + note + "'")).of(REMOTE).by())
        .isEqualTo(name);
    assertThat(wrong(one("'answer':'no','by':'" + name + "x'")).problem())
        .isEqualTo(AnswersProblem.SHORT_TEXT);
    assertThat(wrong(one("'answer':'no','note':'" + note + "x'")).problem())
        .isEqualTo(AnswersProblem.LONG_TEXT);
    assertThat(wrong(one("'answer':'no','by':'" + name + "x'")).found()).hasSize(61);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
  void notepad_s_encodings_are_read(String charset) throws IOException {
    String file = one("'answer':'no','note':'Vi øver på åpen linje'");
    byte[] bytes = file.getBytes(Charset.forName(charset));
    assertThat(AnswersJson.read(() -> new ByteArrayInputStream(bytes), KNOWN, TODAY))
        .isEqualTo(new AnswersReading.Read(read(file)));
  }

  @Test
  void what_is_written_is_read_again_as_it_was_and_keeps_to_the_schema() {
    Random random = new Random(4);
    for (int i = 0; i < 500; i++) {
      Answers answers = RandomAnswers.any(random, KNOWN, TODAY);
      String written = AnswersJson.write(answers);
      assertThat(read(written)).as(written).isEqualTo(answers);
      assertThat(AnswersSchema.faults(written)).as(written).isEmpty();
    }
  }

  @Test
  void the_schema_refuses_what_the_reader_refuses_by_its_form() {
    assertThat(AnswersSchema.faults(one("'answer':'ja'"))).isNotEmpty();
    assertThat(AnswersSchema.faults(one("'answer':'partly','share':1.5"))).isNotEmpty();
    assertThat(AnswersSchema.faults(one("'answer':'unknown','share':0.5"))).isNotEmpty();
    assertThat(AnswersSchema.faults(one("'answer':'no','share':0.5"))).isNotEmpty();
    assertThat(AnswersSchema.faults(one("'answer':'no','x':1"))).isNotEmpty();
    assertThat(AnswersSchema.faults("{\"answers\":{}}")).isNotEmpty();
    assertThat(AnswersSchema.faults(one("'answer':'partly','share':0.5"))).isEmpty();
  }

  @Test
  void what_could_not_be_read_again_is_not_written() {
    Answers answers =
        Answers.NONE.with(
            REMOTE,
            new GivenAnswer(Answer.NO, Optional.empty(), Optional.empty(), "", "x".repeat(2_001)));
    assertThatThrownBy(() -> AnswersJson.write(answers))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_answer_taken_back_is_gone() {
    Answers answers = Answers.NONE.with(REMOTE, GivenAnswer.of(Answer.YES));
    assertThat(answers.with(REMOTE, GivenAnswer.NONE)).isEqualTo(Answers.NONE);
    assertThat(new Answers("", Optional.empty(), Map.of(REMOTE, GivenAnswer.NONE)))
        .isEqualTo(Answers.NONE);
  }

  private static GivenAnswer partly(double share) {
    return new GivenAnswer(
        Answer.PARTLY, Optional.of(Estimate.of(share)), Optional.empty(), "", "");
  }

  private static String one(String members) {
    return "{'schema':'dugnad-answers-1','answers':{'MFA_REMOTE':{%s}}}"
        .formatted(members)
        .replace('\'', '"');
  }

  private static AnswersReading reading(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    try {
      return AnswersJson.read(() -> new ByteArrayInputStream(bytes), KNOWN, TODAY);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Answers read(String file) {
    return ((AnswersReading.Read) reading(file)).answers();
  }

  private static AnswersFault fault(String file) {
    return ((AnswersReading.Bad) reading(file)).why();
  }

  private static AnswersFault.Wrong wrong(String file) {
    return (AnswersFault.Wrong) fault(file);
  }

  private static AnswersFault.Unreadable unreadable(String file) {
    return (AnswersFault.Unreadable) fault(file);
  }

  /// Blanks without end, of which only so many may be asked for.
  private static final class BlankStream extends InputStream {
    private long left;

    BlankStream(long most) {
      this.left = most;
    }

    @Override
    public int read() {
      assertThat(--left).isPositive();
      return ' ';
    }

    @Override
    public int read(byte[] into, int from, int length) {
      left -= length;
      assertThat(left).isPositive();
      Arrays.fill(into, from, from + length, (byte) ' ');
      return length;
    }
  }
}
