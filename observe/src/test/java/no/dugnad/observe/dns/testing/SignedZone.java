package no.dugnad.observe.dns.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/// A zone in memory: records, signatures and denial, made once.
public final class SignedZone {
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  /// How it denies.
  public enum Denial {
    NSEC,
    NSEC3,
    NSEC3_OPT_OUT
  }

  /// What may be done differently.
  public static final class Plan {
    private final Name apex;
    private final StringBuilder text = new StringBuilder();
    private final List<Record> more = new ArrayList<>();
    private Optional<ZoneKey> key;
    private Optional<ZoneKey> signer = Optional.empty();
    private Denial denial = Denial.NSEC;
    private int iterations = 0;
    private Instant from = NOW.minus(Duration.ofDays(2));
    private Instant until = NOW.plus(Duration.ofDays(12));

    private Plan(String apex) {
      this.apex = Name.fromConstantString(apex);
      this.key = Optional.of(ZoneKey.ecdsa(this.apex));
    }

    /// Lines of a zone file, names relative to the apex.
    public Plan records(String lines) {
      text.append(lines).append('\n');
      return this;
    }

    /// A signed delegation.
    public Plan delegates(SignedZone child, int digest) {
      child.key.ifPresent(key -> more.add(key.ds(digest)));
      return this;
    }

    public Plan record(Record record) {
      more.add(record);
      return this;
    }

    public Plan unsigned() {
      key = Optional.empty();
      return this;
    }

    public Plan key(ZoneKey other) {
      key = Optional.of(other);
      return this;
    }

    /// Signed by another key than the one that is published.
    public Plan signedBy(ZoneKey other) {
      signer = Optional.of(other);
      return this;
    }

    public Plan denial(Denial other) {
      denial = other;
      return this;
    }

    public Plan iterations(int count) {
      iterations = count;
      return this;
    }

    public Plan valid(Instant start, Instant end) {
      from = start;
      until = end;
      return this;
    }

    public SignedZone build() {
      return new SignedZone(this);
    }
  }

  private record Key(Name name, int type) {}

  private final Name apex;
  private final Optional<ZoneKey> key;
  private final Plan plan;
  private final Map<Key, RRset> sets = new HashMap<>();
  private final TreeMap<Name, TreeSet<Integer>> names = new TreeMap<>();
  private final TreeMap<String, NSEC3Record> hashed = new TreeMap<>();

  public static Plan of(String apex) {
    return new Plan(apex);
  }

  private SignedZone(Plan plan) {
    this.plan = plan;
    this.apex = plan.apex;
    this.key = plan.key;
    String head =
        "@ 3600 IN SOA ns.example. hostmaster.example. 1 7200 3600 1209600 300\n" + plan.text;
    try (Master master =
        new Master(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), apex, 3600)) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        add(record);
      }
    } catch (IOException wrong) {
      throw new IllegalArgumentException(wrong);
    }
    plan.more.forEach(this::add);
    if (key.isPresent()) {
      add(key.get().record());
      switch (plan.denial) {
        case NSEC -> chain();
        case NSEC3, NSEC3_OPT_OUT -> hashedChain();
      }
      sets.values().forEach(this::sign);
    }
  }

  private void add(Record record) {
    sets.computeIfAbsent(new Key(record.getName(), record.getType()), k -> new RRset())
        .addRR(record);
    names.computeIfAbsent(record.getName(), name -> new TreeSet<>()).add(record.getType());
  }

  private void sign(RRset set) {
    boolean belowCut = cut(set.getName()).filter(cut -> !cut.equals(set.getName())).isPresent();
    boolean delegation = set.getType() == Type.NS && !set.getName().equals(apex);
    if (!belowCut && !delegation) {
      set.addRR(plan.signer.or(() -> key).orElseThrow().sign(set, plan.from, plan.until));
    }
  }

  private List<Name> own() {
    return names.keySet().stream()
        .filter(name -> cut(name).filter(cut -> !cut.equals(name)).isEmpty())
        .toList();
  }

  private void chain() {
    List<Name> own = own();
    for (int i = 0; i < own.size(); i++) {
      TreeSet<Integer> types = new TreeSet<>(types(own.get(i)));
      types.add(Type.NSEC);
      types.add(Type.RRSIG);
      Name next = own.get((i + 1) % own.size());
      sets.put(
          new Key(own.get(i), Type.NSEC),
          new RRset(new NSECRecord(own.get(i), DClass.IN, 300, next, bits(types))));
    }
  }

  private void hashedChain() {
    TreeMap<String, Name> hashes = new TreeMap<>();
    TreeMap<Name, TreeSet<Integer>> all = new TreeMap<>();
    for (Name name : own()) {
      boolean unsignedCut =
          types(name).contains(Type.NS) && !types(name).contains(Type.DS) && !name.equals(apex);
      if (plan.denial == Denial.NSEC3_OPT_OUT && unsignedCut) {
        continue;
      }
      all.put(name, new TreeSet<>(types(name)));
      for (Name up = name; up.labels() > apex.labels(); up = new Name(up, 1)) {
        all.putIfAbsent(up, new TreeSet<>());
      }
    }
    all.keySet().forEach(name -> hashes.put(hash(name), name));
    List<String> order = List.copyOf(hashes.keySet());
    for (int i = 0; i < order.size(); i++) {
      TreeSet<Integer> types = new TreeSet<>(all.get(hashes.get(order.get(i))));
      if (!types.isEmpty()) {
        types.add(Type.RRSIG);
      }
      Name owner = child(order.get(i));
      NSEC3Record record =
          new NSEC3Record(
              owner,
              DClass.IN,
              300,
              1,
              plan.denial == Denial.NSEC3_OPT_OUT ? 1 : 0,
              plan.iterations,
              new byte[0],
              text().fromString(order.get((i + 1) % order.size())),
              bits(types));
      hashed.put(order.get(i), record);
      sets.put(new Key(owner, Type.NSEC3), new RRset(record));
    }
  }

  private Set<Integer> types(Name name) {
    return names.getOrDefault(name, new TreeSet<>());
  }

  private static base32 text() {
    return new base32(base32.Alphabet.BASE32HEX, false, true);
  }

  private Name child(String label) {
    try {
      return new Name(label, apex);
    } catch (IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private String hash(Name name) {
    try {
      return text()
          .toString(
              new NSEC3Record(
                      apex,
                      DClass.IN,
                      0,
                      1,
                      0,
                      plan.iterations,
                      new byte[0],
                      new byte[20],
                      new int[0])
                  .hashName(name));
    } catch (java.security.NoSuchAlgorithmException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static int[] bits(Set<Integer> types) {
    return types.stream().mapToInt(Integer::intValue).toArray();
  }

  public Name apex() {
    return apex;
  }

  public ZoneKey key() {
    return key.orElseThrow();
  }

  public DSRecord anchor() {
    return key().ds(2);
  }

  public boolean signed() {
    return key.isPresent();
  }

  public Optional<RRset> find(Name name, int type) {
    return Optional.ofNullable(sets.get(new Key(name, type)));
  }

  /// The delegation that a name lies at or below.
  public Optional<Name> cut(Name name) {
    for (int labels = apex.labels() + 1; labels <= name.labels(); labels++) {
      Name candidate = new Name(name, name.labels() - labels);
      if (sets.containsKey(new Key(candidate, Type.NS))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// Whether the name is there, be it only because names exist under it.
  public boolean exists(Name name) {
    return names.keySet().stream().anyMatch(other -> other.subdomain(name));
  }

  /// The nearest ancestor that exists.
  public Name encloser(Name name) {
    Name candidate = new Name(name, 1);
    while (!exists(candidate)) {
      candidate = new Name(candidate, 1);
    }
    return candidate;
  }

  /// The NSEC or NSEC3 at a name.
  public Optional<RRset> at(Name name) {
    if (plan.denial == Denial.NSEC) {
      return find(name, Type.NSEC);
    }
    return Optional.ofNullable(hashed.get(hash(name)))
        .flatMap(record -> find(record.getName(), Type.NSEC3));
  }

  /// The NSEC or NSEC3 that covers a name.
  public RRset covering(Name name) {
    if (plan.denial == Denial.NSEC) {
      Name owner =
          own().stream()
              .filter(other -> other.compareTo(name) < 0)
              .reduce((a, b) -> b)
              .orElseThrow();
      return find(owner, Type.NSEC).orElseThrow();
    }
    var before = hashed.lowerEntry(hash(name));
    NSEC3Record record =
        Optional.ofNullable(before == null ? hashed.lastEntry() : before).orElseThrow().getValue();
    return find(record.getName(), Type.NSEC3).orElseThrow();
  }

  public boolean hashed() {
    return plan.denial != Denial.NSEC;
  }
}
