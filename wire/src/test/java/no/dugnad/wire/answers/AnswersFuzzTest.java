package no.dugnad.wire.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.Content;

/// Whatever comes is read whole or refused, and what was read is written and read again the same.
class AnswersFuzzTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MeasureId EDR = new MeasureId("EDR");
  private static final Set<MeasureId> KNOWN = Set.of(EDR, new MeasureId("DMARC"));

  private static Content content(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  @FuzzTest
  void json_is_read_whole_or_refused(FuzzedDataProvider data) throws IOException {
    json(data.consumeRemainingAsBytes());
  }

  @FuzzTest
  void answers_in_json_are_read_whole_or_refused(FuzzedDataProvider data) throws IOException {
    String inner = data.consumeRemainingAsString();
    String text = "{\"schema\":\"dugnad-answers-1\",\"answers\":{\"EDR\":{" + inner + "}}}";
    json(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void json(byte[] bytes) throws IOException {
    AnswersReading reading = AnswersJson.read(content(bytes), KNOWN, TODAY);
    if (reading instanceof AnswersReading.Read(Answers answers)) {
      byte[] written = AnswersJson.write(answers).getBytes(StandardCharsets.UTF_8);
      assertThat(AnswersJson.read(content(written), KNOWN, TODAY)).isEqualTo(reading);
    }
  }

  @FuzzTest
  void a_workbook_is_read_whole_or_refused(FuzzedDataProvider data) throws IOException {
    byte[] bytes = data.consumeRemainingAsBytes();
    AnswersReading reading = Questionnaire.read(content(bytes), KNOWN, TODAY);
    assertThat(Questionnaire.read(content(bytes), KNOWN, TODAY)).isEqualTo(reading);
  }

  @FuzzTest
  void cells_are_read_whole_or_refused_and_written_again_as_they_were(FuzzedDataProvider data)
      throws IOException {
    StringBuilder row = new StringBuilder("<row>" + cell("EDR"));
    for (int i = 0; i < 5; i++) {
      row.append(cell(data.consumeString(60)));
    }
    StringBuilder header = new StringBuilder("<row>");
    List.of("Kode", "Svar", "Hvor mye", "Dato", "Ansvarlig", "Merknad")
        .forEach(one -> header.append(cell(one)));
    AnswersReading reading =
        Questionnaire.read(content(book(header + "</row>" + row + "</row>")), KNOWN, TODAY);
    if (reading instanceof AnswersReading.Read(Answers answers)) {
      Map<Answer, String> words =
          Map.of(
              Answer.YES, "ja",
              Answer.PARTLY, "delvis",
              Answer.NO, "nei",
              Answer.UNKNOWN, "vet ikke");
      Questionnaire form =
          new Questionnaire(0, List.of(new Questionnaire.Question(EDR, "", "")), words);
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      form.write(answers, again);
      assertThat(Questionnaire.read(content(again.toByteArray()), KNOWN, TODAY))
          .isEqualTo(new AnswersReading.Read(new Answers("", Optional.empty(), answers.given())));
    }
  }

  private static String cell(String text) {
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + XlsxText.written(text)
        + "</t></is></c>";
  }

  private static byte[] book(String rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @FuzzTest
  void words_are_understood_or_not(FuzzedDataProvider data) {
    AnswerWords.read(data.consumeRemainingAsString())
        .ifPresent(said -> {
          assertThat(said.answer()).isNotEqualTo(Answer.NOT_ASKED);
          assertThat(said.share().isEmpty() || said.answer() == Answer.PARTLY).isTrue();
          assertThat(said.share().orElse(0.5)).isBetween(0.0, 1.0);
        });
  }
}
