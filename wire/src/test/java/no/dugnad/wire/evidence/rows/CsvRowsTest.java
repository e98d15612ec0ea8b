package no.dugnad.wire.evidence.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Content;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.Problem;
import no.dugnad.wire.evidence.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  private static List<List<String>> all(Content content) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Rows table = CsvRows.of(content)) {
      rows.add(table.header());
      while (table.next() instanceof RowStep.Row row) {
        rows.add(row.fields());
      }
    }
    return rows;
  }

  private static BadFile bad(Content content) throws IOException {
    try (Rows table = CsvRows.of(content)) {
      RowStep step = table.next();
      while (step instanceof RowStep.Row) {
        step = table.next();
      }
      assertThat(step).isInstanceOf(RowStep.Bad.class);
      return ((RowStep.Bad) step).why();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\r\n1,2\r\n",
        "a;b\n1;2\n",
        "a\tb\n1\t2",
        "\"a\",\"b\"\n\"1\",\"2\"\n",
        "#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser\r\n"
            + "\"a\",\"b\"\r\n"
            + "\"1\",\"2\"\r\n",
        "sep=;\r\na;b\r\n1;2\r\n",
        "\r\na,b\r\n\r\n1,2\r\n\r\n"
      })
  void the_same_table_is_read_however_it_is_written(String text) throws IOException {
    assertThat(all(Samples.text(text))).containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void letters_come_out_right_in_every_usual_encoding(String encoding) throws IOException {
    byte[] text = "Navn;Sted\nØyvind;Bodø\n".getBytes(Charset.forName(encoding));
    assertThat(all(Samples.bytes(text)))
        .containsExactly(List.of("Navn", "Sted"), List.of("Øyvind", "Bodø"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_no_part_of_the_first_name(String encoding) throws IOException {
    byte[] text = "\ufeffa,b\n1,2\n".getBytes(Charset.forName(encoding));
    assertThat(all(Samples.bytes(text)).getFirst()).containsExactly("a", "b");
  }

  @Test
  void separators_line_ends_and_quotes_inside_quotes_are_text() throws IOException {
    assertThat(all(Samples.text("a,b\n\"1,5\n\",\"say \"\"yes\"\"\"\n")).get(1))
        .containsExactly("1,5\n", "say \"yes\"");
  }

  @Test
  void a_formula_is_text_and_stays_as_it_is() throws IOException {
    assertThat(all(Samples.text("a,b\n=cmd|' /C calc'!A0,@SUM(1)\n")).get(1))
        .containsExactly("=cmd|' /C calc'!A0", "@SUM(1)");
  }

  @Test
  void a_row_of_another_width_is_named_with_its_number() throws IOException {
    BadFile shorter = bad(Samples.text("a,b,c\n1,2,3\n1,2\n"));
    assertThat(shorter.problem()).isEqualTo(Problem.WIDTH);
    assertThat(shorter.where()).contains(new Place.Row(3));
    assertThat(shorter.expected()).isEqualTo("3");
    assertThat(shorter.found()).isEqualTo(Found.FEWER);
    assertThat(bad(Samples.text("a,b\n1,2,3\n")).found()).isEqualTo(Found.MORE);
  }

  @Test
  void an_open_quote_is_told_and_does_not_swallow_the_rest_in_silence() throws IOException {
    BadFile open = bad(Samples.text("a,b\n1,2\n\"3,4\n5,6\n"));
    assertThat(open.problem()).isEqualTo(Problem.CSV);
    assertThat(open.where()).contains(new Place.Row(3));
  }

  @Test
  void a_field_without_end_is_not_held() throws IOException {
    String field = "x".repeat(3 << 20);
    assertThat(bad(Samples.text("a,b\n1," + field + "\n")).problem()).isEqualTo(Problem.CSV);
  }

  @Test
  void no_text_at_all_is_empty() throws IOException {
    assertThat(bad(Samples.text("\n\n")).problem()).isEqualTo(Problem.EMPTY);
  }

  @Test
  void a_name_that_stands_twice_is_no_column() {
    Columns columns = new Columns(List.of("Incoming token type", "User", "incoming  token type "));
    assertThat(columns.find("Incoming token type")).isEmpty();
    assertThat(columns.isTwice("Incoming token type")).isTrue();
    assertThat(columns.find(" user ")).hasValue(1);
  }

  @Test
  void what_is_written_by_the_rules_comes_back_as_it_was() throws IOException {
    RandomGenerator random = new Random(4);
    for (int i = 0; i < 200; i++) {
      List<List<String>> table = new ArrayList<>();
      int columns = 2 + random.nextInt(4);
      for (int row = 0; row < 1 + random.nextInt(6); row++) {
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
          fields.add((row == 0 ? "c" + column : "") + field(random));
        }
        table.add(fields);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (List<String> fields : table) {
        List<String> quoted =
            fields.stream().map(one -> '"' + one.replace("\"", "\"\"") + '"').toList();
        out.write((String.join(",", quoted) + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
      assertThat(all(Samples.bytes(out.toByteArray()))).isEqualTo(table);
    }
  }

  private static String field(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < random.nextInt(8); i++) {
      text.append(",;\"\n\tåa=1 '#".charAt(random.nextInt(12)));
    }
    return text.toString();
  }
}
