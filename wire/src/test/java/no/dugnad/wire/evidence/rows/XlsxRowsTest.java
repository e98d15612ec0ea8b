package no.dugnad.wire.evidence.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Samples;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
  private static final String STYLES =
      """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>\
      """;

  private static Content book(String sheet, String strings) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("../../etc/passwd", "not a path");
    parts.put("xl/worksheets/sheet1.xml", sheet);
    parts.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    parts.put("xl/styles.xml", STYLES);
    return Samples.bytes(zip(parts));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static List<RowStep> all(Content content) throws IOException {
    List<RowStep> steps = new ArrayList<>();
    try (Rows rows = Rows.of(content)) {
      steps.add(new RowStep.Row(1, rows.header()));
      do {
        steps.add(rows.next());
      } while (steps.getLast() instanceof RowStep.Row);
    }
    return steps;
  }

  private static BadFile bad(Content content) throws IOException {
    assertThat(all(content).getLast()).isInstanceOf(RowStep.Bad.class);
    return ((RowStep.Bad) all(content).getLast()).why();
  }

  @Test
  void texts_numbers_and_dates_come_out_as_they_are_seen() throws IOException {
    String rows =
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Sist</t></is></c></row>
        <row r="3"><c r="A3"><v>12</v></c><c r="B3" s="1"><v>46350</v></c></row>
        <row r="4"><c r="B4" s="2"><v>46350.5</v></c></row>\
        """;
    assertThat(all(book(sheet(rows), "<si><t>Navn</t></si>")))
        .containsExactly(
            new RowStep.Row(1, List.of("Navn", "Sist")),
            new RowStep.Row(3, List.of("12", "2026-11-24")),
            new RowStep.Row(4, List.of("", "2026-11-24T12:00:00")),
            new RowStep.End());
  }

  @Test
  void a_formula_is_its_text_and_what_a_program_left_in_it_is_not_believed() throws IOException {
    String rows =
        """
        <row><c><v>1</v></c></row><row><c><f>1+1</f><v>100</v></c></row>\
        """;
    assertThat(all(book(sheet(rows), "")).get(1)).isEqualTo(new RowStep.Row(2, List.of("=1+1")));
  }

  @Test
  void an_entity_is_neither_fetched_nor_expanded() throws IOException {
    String evil =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + sheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
    assertThat(all(book(evil, "")).toString()).doesNotContain("root:");
  }

  @Test
  void a_cell_that_names_a_text_that_is_not_there_is_told() throws IOException {
    String rows = "<row><c><v>1</v></c></row><row><c t=\"s\"><v>7</v></c></row>";
    assertThat(bad(book(sheet(rows), "")).problem()).isEqualTo(Problem.XML);
  }

  @Test
  void a_text_that_unpacks_to_more_than_is_held_is_a_bomb() throws IOException {
    String text = "<si><t>" + " ".repeat(900_000) + "</t></si>";
    assertThat(bad(book(sheet("<row><c><v>1</v></c></row>"), text.repeat(40))).problem())
        .isEqualTo(Problem.BOMB);
  }

  @Test
  void a_workbook_without_a_sheet_is_told() throws IOException {
    assertThat(bad(Samples.bytes(zip(Map.of("xl/workbook.xml", "<x/>")))).problem())
        .isEqualTo(Problem.ARCHIVE);
  }

  @Test
  void a_broken_sheet_is_told() throws IOException {
    assertThat(bad(book("<worksheet><sheetData><row><c><v>1</v></c></row><row>", "")).problem())
        .isEqualTo(Problem.XML);
  }
}
