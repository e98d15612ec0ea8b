package no.dugnad.wire.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands at one `_dmarc` name.
///
/// @param records the DMARC records there; a reader uses one only where there is exactly one (RFC
///   9989 §4.10, RFC 7489 §6.6.3)
/// @param nearMisses texts that were meant as DMARC records and are none, such as one with a blank
///   before `v=`
public record DmarcRecords(List<DmarcRecord> records, List<String> nearMisses) {
  /// The most records of one name that are read.
  public static final int MOST = 50;

  public DmarcRecords {
    records = List.copyOf(records);
    nearMisses = List.copyOf(nearMisses);
  }

  /// Sorts the TXT records of a name.
  public static DmarcRecords of(List<String> texts) {
    List<DmarcRecord> records = new ArrayList<>();
    List<String> nearMisses = new ArrayList<>();
    for (String text : texts.subList(0, Math.min(MOST, texts.size()))) {
      Optional<DmarcRecord> record = DmarcRecord.parse(text);
      if (record.isPresent()) {
        records.add(record.get());
      } else if (text.toLowerCase(Locale.ROOT).contains("dmarc")) {
        nearMisses.add(text);
      }
    }
    return new DmarcRecords(records, nearMisses);
  }

  /// The record that readers use.
  public Optional<DmarcRecord> usable() {
    return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
  }
}
