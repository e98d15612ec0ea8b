package no.dugnad.practice.dns;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/// The NSEC chain of a zone (RFC 4034 §4).
final class Nsec implements Denial {
  private final ZoneData zone;
  private final boolean misplaced;
  private final NavigableMap<Name, RRset> chain = new TreeMap<>();

  /// @param misplaced whether each proof is the record after the right one
  Nsec(ZoneData zone, long ttl, boolean misplaced) {
    this.zone = zone;
    this.misplaced = misplaced;
    List<Name> owners =
        zone.nodes().keySet().stream().filter(name -> !zone.occluded(name)).toList();
    for (int i = 0; i < owners.size(); i++) {
      Name owner = owners.get(i);
      Name next = owners.get((i + 1) % owners.size());
      chain.put(owner, new RRset(new NSECRecord(owner, DClass.IN, ttl, next, types(zone, owner))));
    }
  }

  private static int[] types(ZoneData zone, Name owner) {
    Map<Integer, RRset> node = zone.nodes().getOrDefault(owner, Map.of());
    boolean cut = !owner.equals(zone.apex()) && node.containsKey(Type.NS);
    IntStream held =
        node.keySet().stream()
            .mapToInt(Integer::intValue)
            .filter(type -> !cut || type == Type.NS || type == Type.DS);
    return IntStream.concat(held, IntStream.of(Type.RRSIG, Type.NSEC)).toArray();
  }

  @Override
  public List<RRset> noData(Name name) {
    return List.of(at(name));
  }

  @Override
  public List<RRset> noName(Name name) {
    return Stream.of(at(name), at(ZoneData.wildcard(zone.closestEncloser(name))))
        .distinct()
        .toList();
  }

  @Override
  public List<RRset> wildcardAnswer(Name name) {
    return List.of(at(name));
  }

  @Override
  public List<RRset> wildcardNoData(Name name) {
    return noName(name);
  }

  /// The record that matches a name or covers it.
  private RRset at(Name name) {
    Name owner = chain.floorKey(name);
    if (owner == null) {
      owner = chain.lastKey();
    }
    if (misplaced) {
      Name next = chain.higherKey(owner);
      owner = next == null ? chain.firstKey() : next;
    }
    return java.util.Objects.requireNonNull(chain.get(owner));
  }
}
