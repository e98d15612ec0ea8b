package no.dugnad.wire.evidence.backup;

import java.util.List;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.rows.RowImporter;

/// The formats about backup that are read.
public final class BackupImporters {
  private BackupImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new ItemImporter("backup.list.restic-json", "", ResticSnapshots::new),
        new ItemImporter("backup.list.borg-json", "", () -> new BorgArchives("mode")),
        new ItemImporter("backup.list.borg2-json", "", () -> new BorgArchives("id_hash")),
        new ResticCheckText("backup.check.restic-text"),
        new ItemImporter("backup.check.restic-json", "", ResticCheckJson::new),
        new ItemImporter("backup.check.borg-json", "", BorgCheck::new),
        veeam("backup.sessions.veeam-report-csv", VeeamSessions.REPORT),
        veeam("backup.sessions.veeam-manager-csv", VeeamSessions.ENTERPRISE_MANAGER),
        veeam("backup.sessions.veeam-nutanix-csv", VeeamSessions.NUTANIX),
        veeam("backup.sessions.veeam-properties-csv", VeeamSessions.PROPERTIES),
        new ItemImporter("backup.lock.s3-json", "", ObjectLock::new),
        new ItemImporter("backup.lock.azure-json", "", BlobPolicy::new),
        new BorgConfig("backup.lock.borg-config"),
        new RowImporter("backup.lock.veeam-csv", VeeamRepositories::of),
        new ItemImporter("backup.deletion-trial.form", "", DeletionTrial::new),
        new ItemImporter("backup.restore-drill.form", "", RestoreDrill::new));
  }

  private static RowImporter veeam(String format, VeeamSessions.Form form) {
    return new RowImporter(format, columns -> VeeamSessions.of(columns, form));
  }
}
