package no.dugnad.wire.evidence.principles;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All files here are made by us: nobody here has seen NSM's or KS's own.
class PrincipleSheetsTest {
  private static final Set<String> KNOWN = Set.of("1.1.1", "2.6.7", "2.10.1");

  private static PrincipleSheet csv(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrincipleSheet read(byte[] bytes) {
    try {
      return PrincipleSheets.read(() -> new ByteArrayInputStream(bytes), KNOWN);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /// A workbook with one sheet of texts; a cell that begins with `=` is a formula.
  private static byte[] workbook(List<List<String>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (List<String> row : rows) {
      sheet.append("<row>");
      for (String cell : row) {
        sheet.append(
            cell.startsWith("=")
                ? "<c><f>" + cell.substring(1) + "</f><v>9</v></c>"
                : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static BadFile bad(PrincipleSheet sheet) {
    assertThat(sheet).isInstanceOf(PrincipleSheet.Bad.class);
    return ((PrincipleSheet.Bad) sheet).why();
  }

  private static PrincipleSheet.Read good(PrincipleSheet sheet) {
    assertThat(sheet).isInstanceOf(PrincipleSheet.Read.class);
    return (PrincipleSheet.Read) sheet;
  }

  private static PrincipleSheet.Entry entry(PrincipleSheet.Read read, String number) {
    return java.util.Objects.requireNonNull(read.entries().get(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nr;Prioritet;Spørsmål\n2.6.7;1;Må alle bruke totrinn?\n",
        "TILTAKS-ID;PRIORITERINGSGRUPPE;Tiltak\n2.6.7;1;Må alle bruke totrinn?\n",
        "Nummer\tPrio\tSpurnad\n2.6.7\t1\tMå alle bruke totrinn?\n",
        "Measure ID,Priority,Question\n2.6.7,1,Må alle bruke totrinn?\n",
        "Annet;Spørsmål;Nr.;Prioritet:\nx;Må alle bruke totrinn?;2.6.7 Flerfaktor;1\n"
      })
  void columns_are_known_by_their_headings_in_any_order_and_three_languages(String text) {
    assertThat(good(csv(text)).entries())
        .containsOnlyKeys("2.6.7")
        .containsValue(new PrincipleSheet.Entry(List.of("1"), List.of("Må alle bruke totrinn?")));
  }

  @Test
  void other_lines_may_stand_above_and_rows_of_principles_between() throws IOException {
    PrincipleSheet sheet =
        read(
            workbook(
                List.of(
                    List.of("Grunnprinsipper"),
                    List.of("Versjon", "2.1"),
                    List.of("Nr", "Tiltak", "Prioritet", "Mer"),
                    List.of("1 Identifisere"),
                    List.of("1.1", "Kartlegg"),
                    List.of("1.1.1.", "Vit", "Gruppe 2"),
                    List.of("Merknad", "uten nummer"),
                    List.of("NSM 2.10.1", "Endre", "3", "x"))));
    assertThat(good(sheet).entries().get("1.1.1"))
        .isEqualTo(new PrincipleSheet.Entry(List.of("Gruppe 2"), List.of("Vit")));
    assertThat(good(sheet).entries()).containsOnlyKeys("1.1.1", "2.10.1");
  }

  @Test
  void several_questions_about_one_measure_are_all_kept_and_the_same_one_once() {
    assertThat(entry(good(csv("Nr,Krav\n2.6.7,A\n2.6.7,B\n2.6.7,A\n")), "2.6.7").questions())
        .containsExactly("A", "B");
  }

  @Test
  void a_formula_is_left_out_and_counted() throws IOException {
    PrincipleSheet.Read read =
        good(
            read(
                workbook(
                    List.of(
                        List.of("Nr", "Prioritet", "Krav"), List.of("2.6.7", "=1+1", "Totrinn")))));
    assertThat(read.formulas()).isEqualTo(1);
    assertThat(entry(read, "2.6.7").priorities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.9.9",
        "2.6.70",
        "2001-01-01",
        "01.01.2001",
        "1.1.1.1",
        "1,1,1",
        "tiltak 2.6.7",
        "=1+1"
      })
  void a_number_that_there_is_not_is_refused_with_its_row_and_nothing_is_kept(String number) {
    BadFile why = bad(csv("Nr;Krav\n1.1.1;Vit\n" + number + ";Annet\n"));
    assertThat(why.problem()).isEqualTo(Problem.VALUE);
    assertThat(why.where()).isEqualTo(Optional.of(new Place.Row(3)));
    assertThat(why.expected()).isEqualTo("1.1.1 – 4.4.4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b\n1.1.1;x\n",
        "Nr;Navn\n1.1.1;x\n",
        "Prioritet;Krav\n1;x\n",
        "{\"a\": [1, 2]}",
        "bare tekst"
      })
  void what_has_no_known_headings_says_so(String text) {
    assertThat(csv(text)).isInstanceOf(PrincipleSheet.NotRecognised.class);
  }

  @Test
  void headings_are_not_looked_for_without_end() {
    assertThat(csv("x;y\n".repeat(100) + "Nr;Krav\n1.1.1;Vit\n"))
        .isInstanceOf(PrincipleSheet.NotRecognised.class);
  }

  @Test
  void headings_without_a_measure_and_an_empty_file_are_refused() {
    assertThat(bad(csv("Nr;Krav\n1;x\n")).problem()).isEqualTo(Problem.NO_ROWS);
    assertThat(bad(csv("")).problem()).isEqualTo(Problem.EMPTY);
  }

  @Test
  void what_is_too_much_is_refused() {
    assertThat(bad(csv("Nr;Krav\n1.1.1;" + "x".repeat(5_000) + "\n")).problem())
        .isEqualTo(Problem.PIECE_TOO_LARGE);
    StringBuilder many = new StringBuilder("Nr;Krav\n");
    for (int i = 0; i < 30; i++) {
      many.append("1.1.1;spørsmål ").append(i).append('\n');
    }
    assertThat(bad(csv(many.toString())).problem()).isEqualTo(Problem.PIECE_TOO_LARGE);
    assertThat(bad(csv("Nr;Krav\n" + "1.1.1;x\n".repeat(30_000))).problem())
        .isEqualTo(Problem.TOO_LARGE);
  }

  @Test
  void a_broken_workbook_is_refused_in_one_sentence() throws IOException {
    byte[] whole = workbook(List.of(List.of("Nr", "Krav"), List.of("1.1.1", "Vit")));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 3);
    assertThat(read(half)).isInstanceOf(PrincipleSheet.Bad.class);
  }

  @Test
  void an_entity_is_never_expanded() throws IOException {
    byte[] entity = workbook(List.of(List.of("Nr", "Krav"), List.of("1.1.1", "&undefined;")));
    assertThat(entry(good(read(entity)), "1.1.1").questions()).isEmpty();
  }

  @FuzzTest(maxDuration = "5s")
  void any_bytes_are_read_or_refused(FuzzedDataProvider data) {
    String start = data.pickValue(List.of("", "Nr;Krav;Prioritet\n", "Nr,Krav\n1.1.1,x\n"));
    PrincipleSheet sheet = csv(start + data.consumeRemainingAsString());
    if (sheet instanceof PrincipleSheet.Read read) {
      assertThat(KNOWN).containsAll(read.entries().keySet());
    }
  }
}
