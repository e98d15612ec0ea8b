package no.dugnad.wire.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.GivenAnswer;

/// Writes a questionnaire as a workbook (ECMA-376 part 1, chapters 12 and 18): one sheet, every
/// cell a text in a format for texts, a list to choose the answer from.
final class QuestionnaireWriter {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final List<Answer> CHOICES =
      List.of(Answer.YES, Answer.PARTLY, Answer.NO, Answer.UNKNOWN);

  /// A header, and what is written below it.
  private static final int HEADER = 1;

  private static final int TEXT = 2;

  private QuestionnaireWriter() {}

  static void write(Questionnaire form, Answers answers, OutputStream stream) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(stream);
    part(zip, "[Content_Types].xml", contentTypes());
    part(zip, "_rels/.rels", related("officeDocument", "xl/workbook.xml"));
    part(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + "<sheet name=\"Dugnad\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        zip,
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + PACKAGE
            + "relationships\">"
            + relationship(1, "worksheet", "worksheets/sheet1.xml")
            + relationship(2, "styles", "styles.xml")
            + "</Relationships>");
    part(zip, "xl/styles.xml", styles());
    part(zip, "xl/worksheets/sheet1.xml", sheet(form, answers));
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write((XML + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", kind + "sheet.main+xml")
        + override("/xl/styles.xml", kind + "styles+xml")
        + override("/xl/worksheets/sheet1.xml", kind + "worksheet+xml")
        + "</Types>";
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + kind + "\"/>";
  }

  private static String related(String kind, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relationship(1, kind, target)
        + "</Relationships>";
  }

  private static String relationship(int number, String kind, String target) {
    return "<Relationship Id=\"rId"
        + number
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  // Format 49 is text: what somebody types over it stays as it is typed.
  private static String styles() {
    String top = "<alignment vertical=\"top\" wrapText=\"1\"/>";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz"
        + " val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill"
        + " patternType=\"gray125\"/></fill></fills><borders"
        + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
        + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
        + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\""
        + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\""
        + " borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
        + top
        + "</xf>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyNumberFormat=\"1\" applyAlignment=\"1\">"
        + top
        + "</xf>"
        + "</cellXfs><cellStyles count=\"1\">"
        + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
  }

  private static String sheet(Questionnaire form, Answers answers) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
    sheet.append(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
            + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int i = 0; i < QuestionnaireColumn.ALL.size(); i++) {
      sheet.append(
          "<col min=\""
              + (i + 1)
              + "\" max=\""
              + (i + 1)
              + "\" width=\""
              + QuestionnaireColumn.ALL.get(i).width()
              + "\" customWidth=\"1\"/>");
    }
    sheet.append("</cols><sheetData>");
    row(
        sheet,
        1,
        HEADER,
        QuestionnaireColumn.ALL.stream().map(one -> one.names().get(form.language())).toList());
    int row = 1;
    for (Questionnaire.Question question : form.questions()) {
      Map<String, String> cells = cells(form, question, answers.of(question.measure()));
      row(
          sheet,
          ++row,
          TEXT,
          QuestionnaireColumn.ALL.stream().map(one -> cells.getOrDefault(one.id(), "")).toList());
    }
    char answer = letter(QuestionnaireColumn.ALL.indexOf(QuestionnaireColumn.of("answer")));
    String choices = CHOICES.stream().map(form::word).collect(Collectors.joining(","));
    sheet.append("</sheetData>");
    if (row > 1) {
      // Chosen or typed: "partly 60 %" is an answer too, so nothing is refused here.
      sheet.append(
          "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\""
              + " showErrorMessage=\"0\" sqref=\""
              + answer
              + "2:"
              + answer
              + row
              + "\"><formula1>&quot;"
              + XlsxText.written(choices)
              + "&quot;</formula1></dataValidation></dataValidations>");
    }
    return sheet
        .append("<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>")
        .toString();
  }

  private static Map<String, String> cells(
      Questionnaire form, Questionnaire.Question question, GivenAnswer given) {
    boolean answered = given.answer() != Answer.NOT_ASKED;
    return Map.of(
        "measure", question.measure().id(),
        "line", question.line(),
        "question", question.text(),
        "answer", answered ? form.word(given.answer()) : "",
        "share", given.share().map(Estimate::likely).map(QuestionnaireWriter::share).orElse(""),
        "on", given.on().map(LocalDate::toString).orElse(""),
        "by", given.by(),
        "note", given.note());
  }

  private static String share(double share) {
    BigDecimal hundredths = BigDecimal.valueOf(share).movePointRight(2);
    return hundredths
            .setScale(Math.clamp(hundredths.scale(), 0, 20), RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  private static void row(StringBuilder sheet, int number, int style, List<String> cells) {
    sheet.append("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.size(); i++) {
      String cell = "<c r=\"" + letter(i) + number + "\" s=\"" + style + "\"";
      sheet.append(
          cells.get(i).isEmpty()
              ? cell + "/>"
              : cell
                  + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                  + XlsxText.written(cells.get(i))
                  + "</t></is></c>");
    }
    sheet.append("</row>");
  }

  private static char letter(int column) {
    return (char) ('A' + column);
  }
}
