package no.dugnad.model.dns;

import java.util.Map;
import java.util.Optional;

/// A DNS record type by its number (RFC 1035 §3.2.2 and IANA's table). Types without a name here
/// are written as RFC 3597 §5 has it, `TYPE65280`.
///
/// @param number 0 to 65535
public record RecordType(int number) implements Comparable<RecordType> {
  public static final RecordType A = new RecordType(1);
  public static final RecordType NS = new RecordType(2);
  public static final RecordType CNAME = new RecordType(5);
  public static final RecordType SOA = new RecordType(6);
  public static final RecordType PTR = new RecordType(12);
  public static final RecordType MX = new RecordType(15);
  public static final RecordType TXT = new RecordType(16);
  public static final RecordType AAAA = new RecordType(28);
  public static final RecordType SRV = new RecordType(33);
  public static final RecordType DNAME = new RecordType(39);
  public static final RecordType DS = new RecordType(43);
  public static final RecordType RRSIG = new RecordType(46);
  public static final RecordType NSEC = new RecordType(47);
  public static final RecordType DNSKEY = new RecordType(48);
  public static final RecordType NSEC3 = new RecordType(50);
  public static final RecordType NSEC3PARAM = new RecordType(51);
  public static final RecordType TLSA = new RecordType(52);
  public static final RecordType CAA = new RecordType(257);

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "A"),
          Map.entry(2, "NS"),
          Map.entry(5, "CNAME"),
          Map.entry(6, "SOA"),
          Map.entry(12, "PTR"),
          Map.entry(15, "MX"),
          Map.entry(16, "TXT"),
          Map.entry(28, "AAAA"),
          Map.entry(33, "SRV"),
          Map.entry(39, "DNAME"),
          Map.entry(43, "DS"),
          Map.entry(46, "RRSIG"),
          Map.entry(47, "NSEC"),
          Map.entry(48, "DNSKEY"),
          Map.entry(50, "NSEC3"),
          Map.entry(51, "NSEC3PARAM"),
          Map.entry(52, "TLSA"),
          Map.entry(257, "CAA"));

  /// @throws IllegalArgumentException outside 0 to 65535
  public RecordType {
    if (number < 0 || number > 0xffff) {
      throw new IllegalArgumentException("a record type is 0 to 65535");
    }
  }

  /// The type with this name; empty where it is none of the constants.
  public static Optional<RecordType> named(String name) {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(name))
        .findFirst()
        .map(entry -> new RecordType(entry.getKey()));
  }

  @Override
  public int compareTo(RecordType other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return NAMES.getOrDefault(number, "TYPE" + number);
  }
}
