package no.dugnad.wire.evidence.outside;

import java.util.List;
import no.dugnad.wire.evidence.Importer;

/// The formats in which `dugnad check` writes its reports for programs.
public final class OutsideImporters {
  private OutsideImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new ReportImporter("outside.report.json", ReportImporter.Form.WHOLE),
        new ReportImporter("outside.report.ndjson", ReportImporter.Form.LINES));
  }
}
