package no.dugnad.wire.spf;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.dugnad.model.asset.Family;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.bytes.Bytes;

/// A set of addresses of one family as ranges that neither touch nor overlap. Adding costs the
/// logarithm of how many ranges there are, and what it swallows.
final class AddressSet {
  private final Family family;
  private final TreeMap<BigInteger, BigInteger> ranges = new TreeMap<>();

  AddressSet(Family family) {
    this.family = family;
  }

  /// How many addresses a family has.
  static BigInteger size(Family family) {
    return BigInteger.ONE.shiftLeft(family == Family.IPV4 ? 32 : 128);
  }

  static AddressSet everyone(Family family) {
    AddressSet set = new AddressSet(family);
    set.add(BigInteger.ZERO, size(family));
    return set;
  }

  /// Adds a network.
  AddressSet add(IpAddress address, int bits) {
    int width = address.octets().length() * 8;
    BigInteger from = number(address.network(bits).octets());
    add(from, from.add(BigInteger.ONE.shiftLeft(width - bits)));
    return this;
  }

  AddressSet addAll(AddressSet other) {
    for (Map.Entry<BigInteger, BigInteger> range : other.ranges.entrySet()) {
      add(range.getKey(), range.getValue());
    }
    return this;
  }

  /// What is in this set and not in the other.
  AddressSet without(AddressSet other) {
    AddressSet rest = new AddressSet(family);
    for (Map.Entry<BigInteger, BigInteger> range : ranges.entrySet()) {
      BigInteger at = range.getKey();
      BigInteger end = range.getValue();
      BigInteger first = Optional.ofNullable(other.ranges.floorKey(at)).orElse(at);
      for (Map.Entry<BigInteger, BigInteger> hole :
          other.ranges.subMap(first, true, end, false).entrySet()) {
        rest.add(at, hole.getKey());
        at = at.max(hole.getValue());
      }
      rest.add(at, end);
    }
    return rest;
  }

  /// How many addresses are in it.
  BigInteger count() {
    return ranges.entrySet().stream()
        .map(range -> range.getValue().subtract(range.getKey()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// @param from the first address
  /// @param to the one after the last; nothing is added where it is not after `from`
  private void add(BigInteger from, BigInteger to) {
    if (from.compareTo(to) >= 0) {
      return;
    }
    BigInteger start = from;
    BigInteger end = to;
    Map.Entry<BigInteger, BigInteger> before = ranges.floorEntry(from);
    if (before != null && before.getValue().compareTo(from) >= 0) {
      start = before.getKey();
    }
    Map<BigInteger, BigInteger> swallowed = ranges.subMap(start, true, to, true);
    for (BigInteger other : swallowed.values()) {
      end = end.max(other);
    }
    swallowed.clear();
    ranges.put(start, end);
  }

  private static BigInteger number(Bytes octets) {
    return new BigInteger(1, octets.toArray());
  }
}
