package no.dugnad.wire.evidence.scan;

import java.util.List;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.rows.RowImporter;
import no.dugnad.wire.evidence.xml.XmlImporter;

/// The formats of scanners that are read.
public final class ScanImporters {
  private ScanImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new XmlImporter("scan.ports.nmap-xml", NmapXml::new),
        new XmlImporter("scan.vulnerabilities.nessus-xml", NessusXml::new),
        new XmlImporter("scan.vulnerabilities.openvas-xml", OpenvasXml::new),
        csv("scan.vulnerabilities.nessus-csv", FindingsCsv.NESSUS),
        csv("scan.vulnerabilities.tenable-sc-csv", FindingsCsv.TENABLE_SC),
        csv("scan.vulnerabilities.openvas-csv", FindingsCsv.OPENVAS));
  }

  private static RowImporter csv(String format, FindingsCsv.Form form) {
    return new RowImporter(format, columns -> FindingsCsv.of(columns, form));
  }
}
