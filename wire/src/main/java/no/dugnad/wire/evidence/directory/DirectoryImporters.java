package no.dugnad.wire.evidence.directory;

import java.util.List;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.rows.RowImporter;

/// The formats of Active Directory that are read.
public final class DirectoryImporters {
  private DirectoryImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new DirectoryLdif("ad.directory.ldapsearch", false),
        new DirectoryLdif("ad.directory.ldifde", true),
        new RowImporter("ad.directory.dugnad-csv", AccountsCsv::of),
        new RowImporter("ad.directory.csvde", Csvde::of));
  }
}
