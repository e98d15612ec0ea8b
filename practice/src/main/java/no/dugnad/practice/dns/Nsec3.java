package no.dugnad.practice.dns;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.practice.town.Signing;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base16;
import org.xbill.DNS.utils.base32;

/// The NSEC3 chain of a zone (RFC 5155).
final class Nsec3 implements Denial {
  private static final int SHA1 = NSEC3Record.SHA1_DIGEST_ID;
  private static final int OPT_OUT = 1;

  private final ZoneData zone;
  private final Signing.Denial.Nsec3 parameters;
  private final byte[] salt;
  private final long ttl;
  private final boolean misplaced;
  private final NavigableMap<byte[], RRset> chain = new TreeMap<>(Arrays::compareUnsigned);

  /// @param misplaced whether each proof is the record after the right one
  Nsec3(ZoneData zone, Signing.Denial.Nsec3 parameters, long ttl, boolean misplaced) {
    this.zone = zone;
    this.parameters = parameters;
    this.salt = parameters.salt().isEmpty() ? new byte[0] : base16.fromString(parameters.salt());
    this.ttl = ttl;
    this.misplaced = misplaced;
    NavigableMap<byte[], Name> owners = new TreeMap<>(Arrays::compareUnsigned);
    for (Name name : names()) {
      owners.put(hash(name), name);
    }
    List<byte[]> hashes = new ArrayList<>(owners.keySet());
    for (int i = 0; i < hashes.size(); i++) {
      byte[] next = hashes.get((i + 1) % hashes.size());
      Name name = java.util.Objects.requireNonNull(owners.get(hashes.get(i)));
      chain.put(hashes.get(i), new RRset(record(hashes.get(i), next, types(name))));
    }
  }

  /// The record at the apex that tells secondaries how the chain is made (§4).
  static NSEC3PARAMRecord parametersAt(Name apex, Signing.Denial.Nsec3 parameters) {
    byte[] salt = parameters.salt().isEmpty() ? new byte[0] : base16.fromString(parameters.salt());
    return new NSEC3PARAMRecord(apex, DClass.IN, 0, SHA1, 0, parameters.iterations(), salt);
  }

  private Set<Name> names() {
    Set<Name> all = new LinkedHashSet<>();
    for (Name name : zone.nodes().keySet()) {
      if (zone.occluded(name) || (parameters.optOut() && zone.insecureCut(name))) {
        continue;
      }
      for (int labels = zone.apex().labels(); labels <= name.labels(); labels++) {
        all.add(ZoneData.ancestor(name, labels));
      }
    }
    return all;
  }

  private int[] types(Name name) {
    Map<Integer, RRset> node = zone.nodes().getOrDefault(name, Map.of());
    IntStream held = node.keySet().stream().mapToInt(Integer::intValue);
    boolean cut = !name.equals(zone.apex()) && node.containsKey(Type.NS);
    if (cut) {
      held = held.filter(type -> type == Type.NS || type == Type.DS);
    }
    boolean signed = !node.isEmpty() && (!cut || node.containsKey(Type.DS));
    return IntStream.concat(held, signed ? IntStream.of(Type.RRSIG) : IntStream.empty()).toArray();
  }

  private NSEC3Record record(byte[] hash, byte[] next, int[] types) {
    String label =
        new base32(base32.Alphabet.BASE32HEX, false, false).toString(hash).toLowerCase(Locale.ROOT);
    try {
      Name owner = Name.fromString(label, zone.apex());
      int flags = parameters.optOut() ? OPT_OUT : 0;
      return new NSEC3Record(
          owner, DClass.IN, ttl, SHA1, flags, parameters.iterations(), salt, next, types);
    } catch (TextParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] hash(Name name) {
    try {
      return new NSEC3Record(
              zone.apex(),
              DClass.IN,
              0,
              SHA1,
              0,
              parameters.iterations(),
              salt,
              new byte[20],
              new int[0])
          .hashName(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<RRset> noData(Name name) {
    // An unsigned delegation that opt-out left out: the closest provable encloser (§7.2.4).
    return chain.containsKey(hash(name))
        ? List.of(at(name))
        : distinct(encloserProof(name, provable(name)));
  }

  @Override
  public List<RRset> noName(Name name) {
    Name encloser = zone.closestEncloser(name);
    return distinct(
        Stream.concat(encloserProof(name, encloser), Stream.of(at(ZoneData.wildcard(encloser)))));
  }

  @Override
  public List<RRset> wildcardAnswer(Name name) {
    return List.of(at(ZoneData.ancestor(name, zone.closestEncloser(name).labels() + 1)));
  }

  @Override
  public List<RRset> wildcardNoData(Name name) {
    return noName(name);
  }

  private Name provable(Name name) {
    for (int labels = name.labels() - 1; labels > zone.apex().labels(); labels--) {
      if (chain.containsKey(hash(ZoneData.ancestor(name, labels)))) {
        return ZoneData.ancestor(name, labels);
      }
    }
    return zone.apex();
  }

  /// §8.3: the encloser matched, the next closer name covered.
  private Stream<RRset> encloserProof(Name name, Name encloser) {
    return Stream.of(at(encloser), at(ZoneData.ancestor(name, encloser.labels() + 1)));
  }

  private static List<RRset> distinct(Stream<RRset> sets) {
    return sets.distinct().toList();
  }

  private RRset at(Name name) {
    byte[] owner = chain.floorKey(hash(name));
    if (owner == null) {
      owner = chain.lastKey();
    }
    if (misplaced) {
      byte[] next = chain.higherKey(owner);
      owner = next == null ? chain.firstKey() : next;
    }
    return java.util.Objects.requireNonNull(chain.get(owner));
  }
}
