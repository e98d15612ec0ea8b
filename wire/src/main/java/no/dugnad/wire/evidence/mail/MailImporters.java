package no.dugnad.wire.evidence.mail;

import java.util.List;
import no.dugnad.wire.evidence.Importer;
import no.dugnad.wire.evidence.json.ItemImporter;
import no.dugnad.wire.evidence.xml.XmlImporter;

/// The formats of reports about mail that are read.
public final class MailImporters {
  private MailImporters() {}

  /// All of them.
  public static List<Importer> all() {
    return List.of(
        new XmlImporter("mail.dmarc-report.xml", DmarcReport::new),
        new ItemImporter("mail.tls-report.json", "", TlsReport::new));
  }
}
