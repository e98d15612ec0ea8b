package no.dugnad.wire.dns;

import java.util.Optional;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

/// Reads the records of DNSSEC out of their wire format. Every reader is empty where the record is
/// of another type or its data is malformed.
public final class DnssecData {
  private static final int ZONE_KEY = 0x0100;
  private static final int REVOKED = 0x0080;
  private static final int ENTRY_POINT = 0x0001;

  private DnssecData() {}

  /// One DS record (RFC 4034 §5.1).
  public record Ds(int keyTag, int algorithm, int digestType, Bytes digest) {}

  /// One DNSKEY record (RFC 4034 §2.1).
  public record Key(int flags, int algorithm, Bytes key) {
    /// Whether it may sign a zone: the zone key flag is set and the revoke flag is not (RFC 4034
    /// §2.1.1, RFC 5011 §2.1).
    public boolean signsZone() {
      return (flags & ZONE_KEY) != 0 && (flags & REVOKED) == 0;
    }

    /// Whether it is meant to be named by the parent (RFC 4034 §2.1.1).
    public boolean entryPoint() {
      return (flags & ENTRY_POINT) != 0;
    }
  }

  /// One NSEC3PARAM record (RFC 5155 §4.1).
  ///
  /// @param iterations additional ones, 0 to 65535
  public record Nsec3Parameters(int hash, int flags, int iterations, Bytes salt) {}

  /// The data of a DS record.
  public static Optional<Ds> ds(ResourceRecord record) {
    Bytes data = record.data();
    return record.type().equals(RecordType.DS) && data.length() > 4
        ? Optional.of(new Ds(number(data, 0), data.at(2), data.at(3), rest(data, 4)))
        : Optional.empty();
  }

  /// The data of a DNSKEY record with the only protocol that there is (RFC 4034 §2.1.2).
  public static Optional<Key> key(ResourceRecord record) {
    Bytes data = record.data();
    return record.type().equals(RecordType.DNSKEY) && data.length() > 4 && data.at(2) == 3
        ? Optional.of(new Key(number(data, 0), data.at(3), rest(data, 4)))
        : Optional.empty();
  }

  /// The data of an NSEC3PARAM record.
  public static Optional<Nsec3Parameters> nsec3Parameters(ResourceRecord record) {
    Bytes data = record.data();
    boolean fits =
        record.type().equals(RecordType.NSEC3PARAM)
            && data.length() >= 5
            && data.length() == 5 + data.at(4);
    return fits
        ? Optional.of(new Nsec3Parameters(data.at(0), data.at(1), number(data, 2), rest(data, 5)))
        : Optional.empty();
  }

  /// The DS record with SHA-256 that the parent should publish for a key (RFC 4509), as it stands
  /// in zone files: key tag, algorithm, digest type, digest.
  public static Optional<String> delegationSigner(DomainName zone, ResourceRecord key) {
    if (key(key).isEmpty()) {
      return Optional.empty();
    }
    try {
      Name owner = Name.fromString(zone.isRoot() ? "." : zone.ascii() + ".");
      Record read =
          Record.newRecord(
              owner, RecordType.DNSKEY.number(), DClass.IN, key.ttl(), key.data().toArray());
      return read instanceof DNSKEYRecord dnskey
          ? Optional.of(
              new DSRecord(owner, DClass.IN, key.ttl(), DNSSEC.Digest.SHA256, dnskey)
                  .rdataToString())
          : Optional.empty();
    } catch (TextParseException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static int number(Bytes data, int at) {
    return data.at(at) << 8 | data.at(at + 1);
  }

  private static Bytes rest(Bytes data, int from) {
    return Bytes.of(data.toArray(), from, data.length());
  }
}
