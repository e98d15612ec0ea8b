package no.dugnad.wire.evidence.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.dugnad.wire.evidence.BadFile;
import no.dugnad.wire.evidence.Found;
import no.dugnad.wire.evidence.Place;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.rows.Columns;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.rows.RowStep;

/// Findings as CSV: of Nessus, of Tenable.sc, whose file may end in hundreds of empty rows, and of
/// Greenbone, whose filter is not in the file.
final class FindingsCsv implements RowImporter.Counting {
  /// The columns of one form.
  ///
  /// @param time empty where there is none
  /// @param also columns that tell the form from others
  /// @param tellsAll whether rows that are no findings show that nothing was left out
  record Form(
      String host, String degree, String title, String time, List<String> also, boolean tellsAll) {}

  static final Form NESSUS =
      new Form("Host", "Risk", "Name", "", List.of("Plugin ID", "Plugin Output"), true);
  static final Form TENABLE_SC =
      new Form("IP Address", "Severity", "Plugin Name", "", List.of("Plugin", "Family"), true);
  static final Form OPENVAS =
      new Form("IP", "Severity", "NVT Name", "Timestamp", List.of("NVT OID", "Result ID"), false);

  private final Columns columns;
  private final Form form;
  private final FindingCount counted = new FindingCount();

  private FindingsCsv(Columns columns, Form form) {
    this.columns = columns;
    this.form = form;
  }

  static Optional<RowImporter.Counting> of(Columns columns, Form form) {
    boolean known =
        columns.hasAll(form.host(), form.degree(), form.title())
            && form.also().stream().allMatch(columns::hasAll);
    return known ? Optional.of(new FindingsCsv(columns, form)) : Optional.empty();
  }

  @Override
  public Optional<BadFile> count(RowStep.Row row) throws TooLarge {
    if (row.fields().stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    String host = field(row, form.host()).strip();
    if (host.isEmpty()) {
      return Optional.of(BadFile.value(new Place.Row(row.number()), form.host(), Found.NOTHING));
    }
    counted.count(host, FindingCount.degree(field(row, form.degree())), field(row, form.title()));
    counted.at(Numbers.moment(form.time().isEmpty() ? "" : field(row, form.time()).strip()));
    return Optional.empty();
  }

  private String field(RowStep.Row row, String column) {
    OptionalInt at = columns.find(column);
    return at.isPresent() ? row.fields().get(at.getAsInt()) : "";
  }

  @Override
  public Facts facts() {
    return counted.facts(!form.tellsAll() || !counted.hasInformation());
  }
}
