package no.dugnad.observe.dns.validate;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.bytes.Bytes;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/// Denial by NSEC3 (RFC 5155 §8).
final class Nsec3Proofs {
  /// What BIND 9.18 and 9.20, Knot Resolver and PowerDNS accept; RFC 9276 §3.2 lets a validator
  /// take any lower bound than 100 too, and a zone that half of the validators take for unsigned is
  /// not signed.
  static final int MOST_ITERATIONS = 50;

  private static final byte[] NOTHING = new byte[0];

  private record Entry(Bytes hash, NSEC3Record record) {}

  private record Enclosure(Name encloser, Name nextCloser) {}

  private final Name zone;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Name, Bytes> hashes = new HashMap<>();
  private final Effort effort;
  private final boolean tooManyIterations;

  /// @param records signed by the zone
  Nsec3Proofs(Name zone, List<NSEC3Record> records, Effort effort) {
    this.zone = zone;
    this.effort = effort;
    this.tooManyIterations =
        records.stream().anyMatch(record -> record.getIterations() > MOST_ITERATIONS);
    Optional<NSEC3Record> first = records.stream().filter(Nsec3Proofs::known).findFirst();
    for (NSEC3Record record : records) {
      if (known(record) && first.isPresent() && sameParameters(first.get(), record)) {
        entry(record).ifPresent(entries::add);
      }
    }
  }

  private static boolean known(NSEC3Record record) {
    // RFC 5155 §8.1, §8.2: unknown hashes and flags are ignored.
    return record.getHashAlgorithm() == NSEC3Record.SHA1_DIGEST_ID && (record.getFlags() & ~1) == 0;
  }

  private static boolean sameParameters(NSEC3Record one, NSEC3Record other) {
    return one.getIterations() == other.getIterations() && Arrays.equals(salt(one), salt(other));
  }

  private static byte[] salt(NSEC3Record record) {
    byte[] salt = record.getSalt();
    return salt == null ? NOTHING : salt;
  }

  private Optional<Entry> entry(NSEC3Record record) {
    if (record.getName().labels() != zone.labels() + 1 || !record.getName().subdomain(zone)) {
      return Optional.empty();
    }
    base32 text = new base32(base32.Alphabet.BASE32HEX, false, false);
    byte[] hash = text.fromString(record.getName().getLabelString(0));
    return hash == null || hash.length != 20 || record.getNext().length != 20
        ? Optional.empty()
        : Optional.of(new Entry(Bytes.of(hash), record));
  }

  Proof prove(Claim claim) {
    if (tooManyIterations) {
      return Proof.of(Proof.Kind.TOO_MANY_ITERATIONS);
    }
    Proof proof =
        switch (claim) {
          case Claim.NoName(Name name) -> noName(name);
          case Claim.NoData(Name name, int type) -> noData(name, type);
          case Claim.Wildcard(Name name, Name under) -> wildcard(name, under);
        };
    return effort.spent() ? Proof.of(Proof.Kind.TOO_MUCH_WORK) : proof;
  }

  private Proof noName(Name name) {
    Optional<Enclosure> enclosure = enclosure(name);
    if (enclosure.isEmpty()) {
      return Proof.unproven("no NSEC3 is at a name that encloses " + name);
    }
    Optional<NSEC3Record> next = covering(enclosure.get().nextCloser);
    if (next.isEmpty()) {
      return Proof.unproven("no NSEC3 covers " + enclosure.get().nextCloser);
    }
    Name wildcard = Names.wildcard(enclosure.get().encloser);
    if (covering(wildcard).isEmpty()) {
      return Proof.unproven("no NSEC3 covers " + wildcard);
    }
    return Proof.of(optOut(next.get()) ? Proof.Kind.OPT_OUT : Proof.Kind.PROVEN);
  }

  private Proof noData(Name name, int type) {
    Optional<NSEC3Record> at = at(name);
    if (at.isPresent()) {
      return matching(at.get(), name, type);
    }
    Optional<Enclosure> enclosure = enclosure(name);
    if (enclosure.isEmpty()) {
      return Proof.unproven("no NSEC3 is at " + name + " or a name that encloses it");
    }
    Optional<NSEC3Record> next = covering(enclosure.get().nextCloser);
    if (next.isEmpty()) {
      return Proof.unproven("no NSEC3 covers " + enclosure.get().nextCloser);
    }
    if (optOut(next.get())) {
      return Proof.of(Proof.Kind.OPT_OUT);
    }
    Name wildcard = Names.wildcard(enclosure.get().encloser);
    return at(wildcard).filter(record -> lacks(record, type)).isPresent()
        ? Proof.of(Proof.Kind.PROVEN)
        : Proof.unproven("no NSEC3 at " + name + " or " + wildcard + " without the type");
  }

  private static Proof matching(NSEC3Record record, Name name, int type) {
    if (!lacks(record, type)) {
      return Proof.unproven("the NSEC3 at " + name + " has the type");
    }
    boolean cut = record.hasType(Type.NS) && !record.hasType(Type.SOA);
    if (type == Type.DS) {
      if (record.hasType(Type.SOA) && name.labels() > 1) {
        return Proof.unproven("the NSEC3 at " + name + " is the child's");
      }
      return Proof.of(cut ? Proof.Kind.UNSIGNED_DELEGATION : Proof.Kind.PROVEN);
    }
    return cut
        ? Proof.unproven("the NSEC3 at " + name + " is the parent's")
        : Proof.of(Proof.Kind.PROVEN);
  }

  private Proof wildcard(Name name, Name under) {
    Name nextCloser = Names.suffix(name, under.labels() + 1);
    Optional<NSEC3Record> next = covering(nextCloser);
    if (next.isEmpty()) {
      return Proof.unproven("no NSEC3 covers " + nextCloser);
    }
    return Proof.of(optOut(next.get()) ? Proof.Kind.OPT_OUT : Proof.Kind.PROVEN);
  }

  /// RFC 5155 §8.3: the nearest ancestor that exists, and the name one label longer.
  private Optional<Enclosure> enclosure(Name name) {
    if (!name.subdomain(zone)) {
      return Optional.empty();
    }
    for (int labels = name.labels() - 1; labels >= zone.labels(); labels--) {
      Name candidate = Names.suffix(name, labels);
      Optional<NSEC3Record> at = at(candidate);
      if (at.isPresent()) {
        boolean closed =
            at.get().hasType(Type.DNAME)
                || at.get().hasType(Type.NS) && !at.get().hasType(Type.SOA);
        return closed
            ? Optional.empty()
            : Optional.of(new Enclosure(candidate, Names.suffix(name, labels + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean lacks(NSEC3Record record, int type) {
    return !record.hasType(type) && !record.hasType(Type.CNAME);
  }

  private static boolean optOut(NSEC3Record record) {
    return (record.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0;
  }

  private Optional<NSEC3Record> at(Name name) {
    Bytes hash = hash(name);
    return entries.stream().filter(entry -> entry.hash.equals(hash)).map(Entry::record).findFirst();
  }

  private Optional<NSEC3Record> covering(Name name) {
    Bytes hash = hash(name);
    return hash.length() == 0
        ? Optional.empty()
        : entries.stream()
            .filter(entry -> between(entry.hash.toArray(), hash.toArray(), entry.record.getNext()))
            .map(Entry::record)
            .findFirst();
  }

  private static boolean between(byte[] owner, byte[] hash, byte[] next) {
    boolean after = Arrays.compareUnsigned(owner, hash) < 0;
    boolean before = Arrays.compareUnsigned(hash, next) < 0;
    // The last NSEC3 of a zone leads round to the first.
    return Arrays.compareUnsigned(owner, next) < 0 ? after && before : after || before;
  }

  private Bytes hash(Name name) {
    Bytes known = hashes.get(name);
    if (known != null) {
      return known;
    }
    Bytes hash =
        entries.isEmpty() || !effort.hash() ? Bytes.empty() : hash(entries.getFirst().record, name);
    hashes.put(name, hash);
    return hash;
  }

  private static Bytes hash(NSEC3Record parameters, Name name) {
    try {
      return Bytes.of(parameters.hashName(name));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JDK has no SHA-1", impossible);
    }
  }
}
