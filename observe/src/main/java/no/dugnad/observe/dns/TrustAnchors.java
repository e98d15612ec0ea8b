package no.dugnad.observe.dns;

import java.util.List;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;

/// What validation starts from: DS or DNSKEY records of the root, or of a zone whose parent is not
/// to be asked.
public final class TrustAnchors {
  private TrustAnchors() {}

  /// IANA's keys of the root, as shipped.
  public static List<ResourceRecord> builtIn() {
    return of(ZoneText.resource("root.ds"));
  }

  /// Reads DS and DNSKEY records.
  ///
  /// @throws MalformedRecords with what is wrong, where there is none
  public static List<ResourceRecord> parse(String text) {
    return of(ZoneText.read(text));
  }

  private static List<ResourceRecord> of(List<ResourceRecord> records) {
    List<ResourceRecord> anchors =
        records.stream()
            .filter(record ->
                record.type().equals(RecordType.DS) || record.type().equals(RecordType.DNSKEY))
            .toList();
    if (anchors.isEmpty()) {
      throw new MalformedRecords(0, "no DS or DNSKEY record in the trust anchor");
    }
    return anchors;
  }
}
