package no.dugnad.wire.dns;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;

/// Reads record data out of its wire format. Every reader is empty where the record is of another
/// type or its data is malformed: what a stranger's zone holds is never an exception.
public final class RecordData {
  private RecordData() {}

  /// One MX record (RFC 1035 §3.3.9); the root as exchange is a null MX (RFC 7505).
  ///
  /// @param preference 0 to 65535, lower is preferred
  public record Mx(int preference, DomainName exchange) {}

  /// One SOA record (RFC 1035 §3.3.13); times in seconds.
  public record Soa(
      DomainName primary, long serial, long refresh, long retry, long expire, long minimum) {}

  /// One CAA record (RFC 8659 §4).
  public record Caa(int flags, String tag, String value) {}

  /// One SRV record (RFC 2782); the root as target says that the service is not offered.
  public record Srv(int priority, int weight, int port, DomainName target) {}

  /// One TLSA record (RFC 6698 §2.1).
  public record Tlsa(int usage, int selector, int matchingType, Bytes data) {}

  /// The data of an MX record.
  public static Optional<Mx> mx(ResourceRecord record) {
    return read(record, RecordType.MX, MXRecord.class)
        .flatMap(mx -> name(mx.getTarget()).map(target -> new Mx(mx.getPriority(), target)));
  }

  /// The address of an A or AAAA record.
  public static Optional<IpAddress> address(ResourceRecord record) {
    boolean fits =
        record.type().equals(RecordType.A) && record.data().length() == 4
            || record.type().equals(RecordType.AAAA) && record.data().length() == 16;
    return fits ? Optional.of(new IpAddress(record.data())) : Optional.empty();
  }

  /// The name that an NS, CNAME, DNAME or PTR record points at.
  public static Optional<DomainName> target(ResourceRecord record) {
    boolean fits =
        List.of(RecordType.NS, RecordType.CNAME, RecordType.DNAME, RecordType.PTR)
            .contains(record.type());
    if (!fits) {
      return Optional.empty();
    }
    try {
      return name(new Name(record.data().toArray()));
    } catch (java.io.IOException malformed) {
      return Optional.empty();
    }
  }

  /// The strings of a TXT record joined without anything between them (RFC 7208 §3.3), each byte as
  /// the character of the same number.
  public static Optional<String> text(ResourceRecord record) {
    return read(record, RecordType.TXT, TXTRecord.class)
        .map(txt -> {
          StringBuilder joined = new StringBuilder();
          for (byte[] part : txt.getStringsAsByteArrays()) {
            joined.append(Bytes.of(part).latin1());
          }
          return joined.toString();
        });
  }

  /// The data of a SOA record.
  public static Optional<Soa> soa(ResourceRecord record) {
    return read(record, RecordType.SOA, SOARecord.class)
        .flatMap(soa ->
            name(soa.getHost())
                .map(primary ->
                    new Soa(
                        primary,
                        soa.getSerial(),
                        soa.getRefresh(),
                        soa.getRetry(),
                        soa.getExpire(),
                        soa.getMinimum())));
  }

  /// The data of a CAA record; the tag in lower case, the value as latin-1. Read byte by byte,
  /// because dnsjava gives the value as it stands in zone files, with escapes.
  public static Optional<Caa> caa(ResourceRecord record) {
    Bytes data = record.data();
    if (!record.type().equals(RecordType.CAA) || data.length() < 2) {
      return Optional.empty();
    }
    int end = 2 + data.at(1);
    return end > 2 && end <= data.length()
        ? Optional.of(
            new Caa(
                data.at(0),
                Bytes.of(data.toArray(), 2, end).latin1().toLowerCase(java.util.Locale.ROOT),
                Bytes.of(data.toArray(), end, data.length()).latin1()))
        : Optional.empty();
  }

  /// The data of an SRV record.
  public static Optional<Srv> srv(ResourceRecord record) {
    return read(record, RecordType.SRV, SRVRecord.class)
        .flatMap(srv ->
            name(srv.getTarget())
                .map(target -> new Srv(srv.getPriority(), srv.getWeight(), srv.getPort(), target)));
  }

  /// The data of a TLSA record.
  public static Optional<Tlsa> tlsa(ResourceRecord record) {
    return read(record, RecordType.TLSA, TLSARecord.class)
        .map(tlsa ->
            new Tlsa(
                tlsa.getCertificateUsage(),
                tlsa.getSelector(),
                tlsa.getMatchingType(),
                Bytes.of(tlsa.getCertificateAssociationData())));
  }

  /// A dnsjava name as ours; empty where it holds what ours can't (dots, spaces or bytes in
  /// labels).
  public static Optional<DomainName> name(Name name) {
    String text = name.toString(true);
    return text.indexOf('\\') >= 0
        ? Optional.empty()
        : DomainName.parse(text.isEmpty() ? "." : text);
  }

  private static <T extends Record> Optional<T> read(
      ResourceRecord record, RecordType type, Class<T> as) {
    if (!record.type().equals(type)) {
      return Optional.empty();
    }
    try {
      Record read =
          Record.newRecord(
              Name.root, type.number(), DClass.IN, record.ttl(), record.data().toArray());
      return as.isInstance(read) ? Optional.of(as.cast(read)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
