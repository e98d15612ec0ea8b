package no.dugnad.wire.spf;

import java.util.List;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;

/// What a domain publishes of SPF: the selection of RFC 7208 §4.4 and §4.5.
public sealed interface PublishedSpf {
  /// Exactly one record.
  record One(SpfRecord record) implements PublishedSpf {}

  /// More than one, which is a permanent error; at least two.
  record Several(List<SpfRecord> records) implements PublishedSpf {
    public Several {
      records = List.copyOf(records);
    }
  }

  /// The name exists, or at least something answers for it, and there is no SPF record.
  record None() implements PublishedSpf {}

  /// The name does not exist.
  record NoSuchName() implements PublishedSpf {}

  /// It could not be told.
  record NotKnown() implements PublishedSpf {}

  /// Picks the SPF records out of an answer's TXT records.
  static PublishedSpf in(List<ResourceRecord> records) {
    List<SpfRecord> found =
        records.stream()
            .flatMap(record -> RecordData.text(record).stream())
            .filter(SpfRecord::isOne)
            .limit(MOST)
            .map(SpfRecord::parse)
            .toList();
    return switch (found.size()) {
      case 0 -> new None();
      case 1 -> new One(found.getFirst());
      default -> new Several(found);
    };
  }

  /// The most records that are read where a domain has several: two are as wrong as 10,000.
  int MOST = 8;

  /// Asks for a domain's record.
  static PublishedSpf of(DomainName domain, SpfLookup lookup) {
    return switch (lookup.ask(domain, RecordType.TXT)) {
      case SpfAnswer.Records(List<ResourceRecord> records) -> in(records);
      case SpfAnswer.NoData() -> new None();
      case SpfAnswer.NoSuchName() -> new NoSuchName();
      case SpfAnswer.TempError() -> new NotKnown();
    };
  }
}
