package no.dugnad.wire.answers;

import java.util.List;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.table.Table;

/// A column of a questionnaire as a workbook. They are known by name in any of the languages,
/// wherever they stand.
///
/// @param id which one
/// @param width in characters
/// @param names in bokmål, nynorsk and English
record QuestionnaireColumn(String id, int width, List<String> names) {
  /// All, in the order in which they are written.
  static final List<QuestionnaireColumn> ALL =
      Table.rows(QuestionnaireColumn.class, "columns.tsv", 5).stream()
          .map(row ->
              new QuestionnaireColumn(
                  row.get(0), Integer.parseInt(row.get(1)), row.subList(2, row.size())))
          .toList();

  /// The one with this id.
  static QuestionnaireColumn of(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /// Where it stands among these.
  OptionalInt in(Columns columns) {
    return names.stream()
        .map(columns::find)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
