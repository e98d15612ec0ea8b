package no.dugnad.observe.dns.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// The records that validation starts from, by the zone they are of.
public final class Anchors {
  private final Map<Name, List<Record>> byZone;

  /// @param records DS and DNSKEY records
  public Anchors(List<Record> records) {
    byZone = new HashMap<>(records.stream().collect(Collectors.groupingBy(Record::getName)));
  }

  /// A zone's anchors; empty where it has none.
  List<Record> of(Name zone) {
    return byZone.getOrDefault(zone, List.of());
  }

  /// The nearest zone at or above a name that has an anchor.
  Optional<Name> above(Name name) {
    for (int labels = name.labels(); labels >= 1; labels--) {
      Name candidate = Names.suffix(name, labels);
      if (byZone.containsKey(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
