package no.dugnad.wire.address;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.wire.table.Table;

/// IANA's special-purpose address registries (RFC 6890), and beside them multicast and the
/// deprecated IPv6 ranges that stand in other registries.
///
/// Why not the JDK's predicates: `isSiteLocalAddress` and its kin know neither unique local
/// addresses, nor shared address space, nor documentation ranges, nor an IPv4 address inside an
/// IPv6 one.
public final class SpecialPurpose {
  /// Most specific first, so that the first range that holds an address is the one that counts (RFC
  /// 6890 §2.2.1: "unless by virtue of a more specific reservation").
  private static final List<Range> RANGES =
      Table.rows(SpecialPurpose.class, "special-purpose.tsv", 4).stream()
          .map(SpecialPurpose::range)
          .sorted(Comparator.comparingInt(Range::bits).reversed())
          .toList();

  private static final Range COMPATIBLE = named("::", 96);
  private static final Range MAPPED = named("::ffff:0:0", 96);
  private static final Range TRANSLATED = named("64:ff9b::", 96);
  private static final Range SIX_TO_FOUR = named("2002::", 16);
  private static final Range TEREDO = named("2001::", 32);

  private SpecialPurpose() {}

  /// What the registry says of "Globally Reachable".
  public enum Reach {
    YES,
    NO,
    /// The registry says N/A: 6to4, Teredo and what is deprecated.
    NOT_STATED
  }

  /// One range with a special purpose.
  ///
  /// @param base the first address
  /// @param bits the prefix length
  /// @param name as the registry has it, such as `Private-Use`
  /// @param rfc where it is defined, such as `RFC 1918`
  public record Range(IpAddress base, int bits, String name, String rfc, Reach reach) {
    /// Whether the address lies in it.
    public boolean holds(IpAddress address) {
      return address.family() == base.family() && address.network(bits).equals(base);
    }

    /// Such as `10.0.0.0/8`.
    public String block() {
      return base + "/" + bits;
    }
  }

  /// All ranges, the most specific first.
  public static List<Range> ranges() {
    return RANGES;
  }

  /// The most specific range that the address lies in, as it is written: an IPv4 address inside an
  /// IPv6 one is not looked at. Empty for ordinary addresses.
  public static Optional<Range> of(IpAddress address) {
    return RANGES.stream().filter(range -> range.holds(address)).findFirst();
  }

  /// The IPv4 address inside an IPv6 address that packets to it end up at, or may: IPv4-mapped and
  /// IPv4-compatible (RFC 4291 §2.5.5), translated (RFC 6052 §2.1, the well-known prefix), 6to4
  /// (RFC 3056 §2), the client behind Teredo (RFC 4380 §4, where it stands inverted).
  public static Optional<IpAddress> embedded(IpAddress address) {
    if (address.family() == Family.IPV4) {
      return Optional.empty();
    }
    boolean last =
        MAPPED.holds(address)
            || TRANSLATED.holds(address)
            // "::" and "::1" are addresses of their own and hold none.
            || COMPATIBLE.holds(address) && of(address).filter(COMPATIBLE::equals).isPresent();
    if (last) {
      return Optional.of(four(address, 12, 0));
    }
    if (SIX_TO_FOUR.holds(address)) {
      return Optional.of(four(address, 2, 0));
    }
    return TEREDO.holds(address) ? Optional.of(four(address, 12, 0xff)) : Optional.empty();
  }

  /// Why the internet can't reach an address: the range that says so, its own or that of the IPv4
  /// address inside it (a private address behind 6to4 is private). Empty where it can be reached,
  /// and where the registry does not say.
  public static Optional<Range> notGloballyReachable(IpAddress address) {
    Optional<Range> inside =
        embedded(address).flatMap(SpecialPurpose::of).filter(range -> range.reach() == Reach.NO);
    return inside.isPresent() ? inside : of(address).filter(range -> range.reach() == Reach.NO);
  }

  private static IpAddress four(IpAddress address, int from, int mask) {
    byte[] octets = new byte[4];
    for (int i = 0; i < 4; i++) {
      octets[i] = (byte) (address.octets().at(from + i) ^ mask);
    }
    return IpAddress.of(octets);
  }

  private static Range named(String base, int bits) {
    IpAddress first = IpAddress.literal(base);
    return RANGES.stream()
        .filter(range -> range.bits() == bits && range.base().equals(first))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not in the table: " + base + "/" + bits));
  }

  private static Range range(List<String> row) {
    int slash = row.getFirst().indexOf('/');
    IpAddress base = IpAddress.literal(row.getFirst().substring(0, slash));
    int bits = Integer.parseInt(row.getFirst().substring(slash + 1));
    Reach reach =
        switch (row.get(3)) {
          case "yes" -> Reach.YES;
          case "no" -> Reach.NO;
          case "n/a" -> Reach.NOT_STATED;
          default -> throw new IllegalStateException("not yes, no or n/a: " + row);
        };
    if (!base.network(bits).equals(base)) {
      throw new IllegalStateException("not the first address of its range: " + row);
    }
    return new Range(base, bits, row.get(1), row.get(2), reach);
  }
}
