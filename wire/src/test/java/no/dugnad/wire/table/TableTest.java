package no.dugnad.wire.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void comments_and_empty_lines_count_for_nothing_and_empty_fields_are_kept() {
    assertThat(Table.rows(TableTest.class, "example.tsv", 3))
        .containsExactly(List.of("a", "b", "c"), List.of("æ", "", "#"));
  }

  @Test
  void a_row_with_another_number_of_fields_is_a_broken_build() {
    assertThatThrownBy(() -> Table.rows(TableTest.class, "example.tsv", 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("example.tsv");
  }

  @Test
  void a_missing_table_is_a_broken_build() {
    assertThatThrownBy(() -> Table.rows(TableTest.class, "nowhere.tsv", 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere.tsv");
  }
}
