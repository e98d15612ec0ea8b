package no.dugnad.practice.dns;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.Entry;
import no.dugnad.practice.town.NameServer;
import no.dugnad.practice.town.ZoneFile;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// All zones of a municipality, linked by DS records and ready to answer from.
public final class Zones {
  private final Map<Name, Optional<ZoneKeys>> keys = new HashMap<>();
  private final Map<Name, ZoneFile> written = new HashMap<>();
  private final Map<Name, SignedZone> byApex = new HashMap<>();
  private final UnaryOperator<String> fill;

  /// Makes the keys and links the zones.
  ///
  /// @param fill replaces the placeholders in record data
  /// @throws IllegalArgumentException where an entry is not a record, with the entry
  public Zones(List<ZoneFile> files, UnaryOperator<String> fill, Instant now) {
    this.fill = fill;
    for (ZoneFile file : files) {
      Name apex = name(file.apex());
      keys.put(apex, SignedZone.keys(apex, file.signing(), now));
      written.put(apex, file);
    }
    written.forEach((apex, file) -> byApex.put(apex, signed(apex, file)));
  }

  private SignedZone signed(Name apex, ZoneFile file) {
    List<Record> records = new ArrayList<>();
    for (Entry entry : file.entries()) {
      records.add(record(entry, fill));
    }
    records.addAll(delegations(apex, records, written, keys));
    return new SignedZone(apex, records, file.signing(), keys.getOrDefault(apex, Optional.empty()));
  }

  private static List<DSRecord> delegations(
      Name apex,
      List<Record> records,
      Map<Name, ZoneFile> written,
      Map<Name, Optional<ZoneKeys>> keys) {
    return records.stream()
        .filter(record -> record.getType() == Type.NS && !record.getName().equals(apex))
        .map(Record::getName)
        .distinct()
        .flatMap(child ->
            Optional.ofNullable(written.get(child)).stream()
                .flatMap(file ->
                    SignedZone.delegation(
                        child, file.signing(), keys.getOrDefault(child, Optional.empty()))
                        .stream()))
        .toList();
  }

  /// The zone of that apex.
  Optional<SignedZone> zone(String apex) {
    return Optional.ofNullable(byApex.get(name(apex)));
  }

  /// The zones of a name server, each as its copy has it, signed by the same keys.
  List<SignedZone> of(NameServer server) {
    List<SignedZone> zones = new ArrayList<>();
    for (String apex : server.zones()) {
      Optional<SignedZone> usual = zone(apex);
      if (usual.isPresent()) {
        ZoneFile file = Objects.requireNonNull(written.get(name(apex)));
        ZoneFile copy = server.copyOf(file);
        zones.add(copy.equals(file) ? usual.get() : signed(name(apex), copy));
      }
    }
    return zones;
  }

  /// The DS records of the root's keys: the trust anchor, in zone file format.
  public List<String> trustAnchor() {
    return zone(".").stream()
        .flatMap(root -> root.published().stream())
        .filter(key -> (key.getFlags() & org.xbill.DNS.DNSKEYRecord.Flags.SEP_KEY) != 0)
        .map(key -> new DSRecord(Name.root, DClass.IN, 300, DNSSEC.Digest.SHA256, key))
        .map(ds -> ". 300 IN DS " + ds.rdataToString())
        .toList();
  }

  private static Record record(Entry entry, UnaryOperator<String> fill) {
    int type = Type.value(entry.type(), true);
    try {
      return Record.fromString(
          name(entry.owner()), type, DClass.IN, entry.ttl(), fill.apply(entry.data()), Name.root);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a record: " + entry, e);
    }
  }

  static Name name(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a name: " + text, e);
    }
  }
}
