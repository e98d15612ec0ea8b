package no.dugnad.catalogue.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.catalogue.rows.BadRow;
import no.dugnad.catalogue.rows.Resources;
import no.dugnad.model.measure.MeasureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ten lines: every measure stands in one, and a bad table is one sentence.
class BasicLineTest {
  private static final ReplayData DATA = ReplayData.shipped();

  @Test
  void ten_lines_hold_every_measure_once() {
    List<BasicLine> lines = BasicLine.shipped(DATA);
    List<MeasureId> all = new ArrayList<>();
    for (BasicLine line : lines) {
      assertThat(line.deciding()).as(line.id()).isNotEmpty();
      all.addAll(line.deciding());
      all.addAll(line.behind());
    }
    assertThat(lines).hasSize(10);
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(DATA.measures().stream().map(Measure::id).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sign-in|MFA_REMOTE|decides; sign-in|MFA_FJERN|decides;"
            + " a measure of measures.tsv that has not stood before, not MFA_FJERN",
        "sign-in|MFA_MAIL|decides; sign-in|MFA_REMOTE|decides;"
            + " a measure of measures.tsv that has not stood before, not MFA_REMOTE",
        "backup|BACKUP_OFF|decides; backup|BACKUP_OFF|behind;"
            + " every measure once, and one in each line that decides",
        "backup|BACKUP_OFF|decides; backup|BACKUP_OFF|bestemmer; in role",
        "line|measure|role; line|measure|rolle; expected the columns line, measure, role, why",
        "old|EOL|decides|; old|EOL|decides|much|; expected 4 fields between tabs, not 5",
        "old|EOL|decides; old|eol|decides; a measure's name of capital letters, digits and _",
      })
  void a_bad_table_says_where_and_what(String good, String bad, String sentence) {
    assertThatThrownBy(() -> BasicLine.read(DATA, file -> changed(file, good, bad)))
        .isInstanceOf(BadRow.class)
        .message()
        .contains("lines.tsv")
        .contains(sentence);
  }

  @Test
  void a_measure_that_is_left_out_is_told() {
    assertThatThrownBy(() ->
            BasicLine.read(
                DATA,
                file ->
                    Resources.text(BasicLine.class, file)
                        .lines()
                        .filter(line -> !line.contains("PAYROUTINE"))
                        .reduce("", (all, line) -> all + line + "\n")))
        .isInstanceOf(BadRow.class)
        .hasMessageContaining("every measure once");
  }

  @Test
  void an_empty_table_is_no_table() {
    assertThatThrownBy(() -> BasicLine.read(DATA, _ -> "")).isInstanceOf(BadRow.class);
  }

  private static String changed(String file, String good, String bad) {
    String text = Resources.text(BasicLine.class, file);
    String before = good.replace('|', '\t');
    assertThat(text).contains(before);
    return text.replace(before, bad.replace('|', '\t'));
  }
}
