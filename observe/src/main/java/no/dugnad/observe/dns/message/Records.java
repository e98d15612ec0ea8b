package no.dugnad.observe.dns.message;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.wire.dns.RecordData;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Between dnsjava's records and names and ours.
public final class Records {
  private Records() {}

  /// A record as a value; empty for pseudo-records (OPT, TSIG), for those of another class than IN,
  /// and where the owner is a name that ours can't hold.
  public static Optional<ResourceRecord> ours(Record record) {
    if (record.getType() == Type.OPT
        || record.getType() == Type.TSIG
        || record.getDClass() != DClass.IN) {
      return Optional.empty();
    }
    Bytes data = Bytes.of(record.rdataToWireCanonical());
    return RecordData.name(record.getName())
        .map(owner ->
            new ResourceRecord(owner, new RecordType(record.getType()), record.getTTL(), data));
  }

  /// As [#ours(Record)] for many; those that can't be held are left out.
  public static List<ResourceRecord> ours(List<Record> records) {
    return records.stream().flatMap(record -> ours(record).stream()).toList();
  }

  /// A record for dnsjava.
  ///
  /// @throws IllegalArgumentException where the data does not fit its type
  public static Record theirs(ResourceRecord record) {
    return Record.newRecord(
        name(record.owner()),
        record.type().number(),
        DClass.IN,
        record.ttl(),
        record.data().toArray());
  }

  /// A name for dnsjava.
  public static Name name(DomainName name) {
    if (name.isRoot()) {
      return Name.root;
    }
    try {
      return new Name(escaped(name.ascii()) + ".");
    } catch (TextParseException impossible) {
      throw new IllegalStateException("a domain name that is none: " + name, impossible);
    }
  }

  /// dnsjava reads `@` alone and a few more as master files do; escaped they are themselves.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\"();@$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
