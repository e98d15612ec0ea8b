package no.dugnad.wire.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MeasureId EDR = new MeasureId("EDR");
  private static final MeasureId DMARC = new MeasureId("DMARC");
  private static final Set<MeasureId> KNOWN = Set.of(EDR, DMARC, new MeasureId("EOL"));
  private static final List<Map<Answer, String>> WORDS =
      List.of(
          words("ja", "delvis", "nei", "vet ikke"),
          words("ja", "delvis", "nei", "veit ikkje"),
          words("yes", "partly", "no", "don’t know"));

  private static Map<Answer, String> words(String yes, String partly, String no, String unknown) {
    return Map.of(Answer.YES, yes, Answer.PARTLY, partly, Answer.NO, no, Answer.UNKNOWN, unknown);
  }

  private static byte[] written(int language, Answers answers) throws IOException {
    List<Questionnaire.Question> questions =
        new TreeSet<>(KNOWN)
            .stream()
                .map(one ->
                    new Questionnaire.Question(one, "E-post", "Er det <slik>, «" + one + "»?"))
                .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Questionnaire(language, questions, WORDS.get(language)).write(answers, bytes);
    return bytes.toByteArray();
  }

  private static AnswersReading read(byte[] bytes) throws IOException {
    return Questionnaire.read(() -> new ByteArrayInputStream(bytes), KNOWN, TODAY);
  }

  /// A table as a workbook that somebody else wrote.
  private static byte[] book(String... rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (String row : rows) {
      sheet.append("<row>");
      for (String field : row.split("\\|", -1)) {
        sheet.append(
            field.startsWith("f:")
                ? "<c><f>" + field.substring(2) + "</f><v>ja</v></c>"
                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + field + "</t></is></c>");
      }
      sheet.append("</row>");
    }
    return zip(sheet.append("</sheetData></worksheet>").toString());
  }

  private static byte[] zip(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Map<MeasureId, GivenAnswer> given(String... rows) throws IOException {
    AnswersReading reading = read(book(rows));
    assertThat(reading).isInstanceOf(AnswersReading.Read.class);
    return ((AnswersReading.Read) reading).answers().given();
  }

  private static GivenAnswer edr(String... rows) throws IOException {
    return Objects.requireNonNull(given(rows).get(EDR));
  }

  private static AnswersFault fault(String... rows) throws IOException {
    AnswersReading reading = read(book(rows));
    assertThat(reading).isInstanceOf(AnswersReading.Bad.class);
    return ((AnswersReading.Bad) reading).why();
  }

  private static void wrong(AnswersProblem problem, long row, String found, String... rows)
      throws IOException {
    assertThat(fault(rows)).isEqualTo(new AnswersFault.Wrong(problem, new Place.Row(row), found));
  }

  @Test
  void what_is_written_is_read_again_the_same_in_every_language() throws IOException {
    Random random = new Random(20261124);
    for (int i = 0; i < 400; i++) {
      Answers answers = RandomAnswers.any(random, KNOWN, TODAY);
      Answers kept = new Answers("", Optional.empty(), answers.given());
      assertThat(read(written(i % 3, answers))).isEqualTo(new AnswersReading.Read(kept));
    }
  }

  @Test
  void a_share_of_counts_is_read_again_to_the_last_bit() throws IOException {
    for (int part = 1; part < 340; part++) {
      Optional<Estimate> share = Optional.of(Estimate.share(part, 340));
      Answers answers =
          Answers.NONE.with(EDR, new GivenAnswer(Answer.PARTLY, share, Optional.empty(), "", ""));
      assertThat(read(written(0, answers))).isEqualTo(new AnswersReading.Read(answers));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_x0041_",
        "_x0041_x0042_",
        "_x005F_",
        "_x005F_x0041_",
        "_x0041\u0007",
        "__x0007_",
        "_x00\u0001",
        "\u0007x0041_",
        "\r\n",
        "\ufffe",
        "]]>",
        "&lt;",
        "_"
      })
  void signs_that_xml_has_no_room_for_come_through(String note) throws IOException {
    Answers answers =
        Answers.NONE.with(
            EDR, new GivenAnswer(Answer.NO, Optional.empty(), Optional.empty(), note, note));
    assertThat(read(written(0, answers))).isEqualTo(new AnswersReading.Read(answers));
  }

  @Test
  void every_cell_is_a_text_and_none_a_formula_and_answers_are_chosen_from_a_list()
      throws IOException {
    GivenAnswer nasty =
        new GivenAnswer(
            Answer.NO, Optional.empty(), Optional.empty(), "@SUM(A1)", "=HYPERLINK(\"x\")");
    String sheet = sheet(written(0, Answers.NONE.with(EDR, nasty)));
    assertThat(sheet).doesNotContain("<f>", "<v>");
    assertThat(sheet).contains(">=HYPERLINK(&quot;x&quot;)<", ">@SUM(A1)<");
    assertThat(sheet).contains("<formula1>&quot;ja,delvis,nei,vet ikke&quot;</formula1>");
    assertThat(written(0, Answers.NONE)).isEqualTo(written(0, Answers.NONE));
  }

  private static String sheet(byte[] book) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no sheet");
  }

  @Test
  void rows_and_columns_may_stand_in_any_order_and_language() throws IOException {
    List<String> rows = new ArrayList<>(List.of("delvis 60 %|EDR|drift", "JA.|DMARC|"));
    Map<MeasureId, GivenAnswer> one = given("Svar|Kode|Ansvarlig", rows.get(0), rows.get(1));
    Collections.reverse(rows);
    assertThat(given("answer|CODE| Responsible ", rows.get(0), rows.get(1))).isEqualTo(one);
    assertThat(one.get(EDR))
        .isEqualTo(
            new GivenAnswer(
                Answer.PARTLY, Optional.of(Estimate.of(0.6)), Optional.empty(), "drift", ""));
    assertThat(one.get(DMARC)).isEqualTo(GivenAnswer.of(Answer.YES));
  }

  @Test
  void shares_and_days_are_read_as_people_write_them() throws IOException {
    GivenAnswer one = edr("Kode|Svar|Hvor mye|Dato", "edr||312 av 340|20.11.2026");
    assertThat(one.answer()).isEqualTo(Answer.PARTLY);
    assertThat(one.share()).contains(Estimate.share(312, 340));
    assertThat(one.on()).contains(LocalDate.of(2026, 11, 20));
    assertThat(edr("Kode|Svar|Dato", "EDR|nei|2026-11-20T00:00:00").on())
        .contains(LocalDate.of(2026, 11, 20));
  }

  @Test
  void a_row_without_an_answer_tells_nothing() throws IOException {
    assertThat(given("Kode|Svar|Merknad", "EDR||spør drift", "||", "DMARC|nei|"))
        .containsOnlyKeys(DMARC);
    assertThat(given("Kode|Svar")).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_with_its_row_and_nothing_is_half_loaded() throws IOException {
    wrong(AnswersProblem.ANSWER, 3, "kanskje", "Kode|Svar", "EDR|ja", "DMARC|kanskje");
    wrong(AnswersProblem.MEASURE, 2, "ERD", "Kode|Svar", "ERD|ja");
    wrong(AnswersProblem.MEASURE, 2, "", "Kode|Svar", "|ja");
    wrong(AnswersProblem.TWICE, 3, "EDR", "Kode|Svar", "EDR|ja", "EDR|nei");
    wrong(AnswersProblem.SHARE, 2, "mye", "Kode|Svar|Hvor mye", "EDR|delvis|mye");
    wrong(AnswersProblem.SHARE, 2, "50 %", "Kode|Svar|Hvor mye", "EDR|delvis 60 %|50 %");
    wrong(AnswersProblem.SHARE_ALONE, 2, "0.5", "Kode|Svar|Hvor mye", "EDR|vet ikke|50 %");
    wrong(AnswersProblem.DAY, 2, "i går", "Kode|Svar|Dato", "EDR|ja|i går");
    wrong(AnswersProblem.FUTURE, 2, "2027-01-01", "Kode|Svar|Dato", "EDR|ja|1.1.2027");
    assertThat(fault("Kode|Svar|Merknad", "EDR|ja|" + "x".repeat(2001)))
        .isInstanceOf(AnswersFault.Wrong.class);
  }

  @Test
  void a_formula_is_not_an_answer_whatever_it_came_to() throws IOException {
    wrong(AnswersProblem.ANSWER, 2, "=A1", "Kode|Svar", "EDR|f:A1");
    wrong(AnswersProblem.SHARE, 2, "=1/2", "Kode|Svar|Hvor mye", "EDR|delvis|f:1/2");
  }

  @Test
  void a_column_that_is_lacking_or_twice_is_told() throws IOException {
    for (String header : List.of("Kode|Merknad", "Svar|Merknad", "Kode|Svar|Svar")) {
      AnswersFault why = fault(header, "EDR|ja" + (header.endsWith("Svar|Svar") ? "|ja" : ""));
      assertThat(why)
          .isInstanceOfSatisfying(
              AnswersFault.Unreadable.class,
              one -> assertThat(one.why().problem()).isEqualTo(Problem.LACKS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "PK\u0003\u0004xxxx", "{}", "not a workbook"})
  void what_is_no_workbook_is_told(String text) throws IOException {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            AnswersReading.Bad.class,
            bad -> assertThat(bad.why()).isInstanceOf(AnswersFault.Unreadable.class));
  }

  @Test
  void entities_and_endless_tables_do_no_harm() throws IOException {
    String xxe =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
            + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    assertThat(read(zip(xxe))).isInstanceOf(AnswersReading.Bad.class);
    StringBuilder rows = new StringBuilder("Kode|Svar");
    for (int i = 0; i < 10_001; i++) {
      rows.append("\nEOL|");
    }
    assertThat(fault(rows.toString().split("\n"))).isInstanceOf(AnswersFault.Unreadable.class);
  }
}
