package no.dugnad.observe.dns.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The record sets of one section of a message, with the signatures over each.
public final class Sets {
  private record Key(Name name, int type) {}

  /// One record set.
  ///
  /// @param records at least one, without repetitions
  /// @param signatures those that cover it, in the order received
  public record SignedSet(RRset records, List<RRSIGRecord> signatures) {
    public SignedSet {
      signatures = List.copyOf(signatures);
    }

    /// Whose records they are.
    public Name name() {
      return records.getName();
    }

    /// Their type.
    public int type() {
      return records.getType();
    }
  }

  private final Map<Key, RRset> sets = new LinkedHashMap<>();
  private final Map<Key, List<RRSIGRecord>> signatures = new LinkedHashMap<>();

  private Sets() {}

  /// Takes a section apart. Only records of class IN count: others of the same name and type are no
  /// part of a set that was asked for (RFC 2181 §5).
  ///
  /// @param section a constant of [org.xbill.DNS.Section]
  public static Sets of(Message message, int section) {
    Map<Key, List<Record>> grouped = new LinkedHashMap<>();
    Sets sets = new Sets();
    for (Record record : message.getSection(section)) {
      if (record.getDClass() != DClass.IN) {
        continue;
      }
      if (record instanceof RRSIGRecord signature) {
        sets.signatures
            .computeIfAbsent(
                new Key(signature.getName(), signature.getTypeCovered()), key -> new ArrayList<>())
            .add(signature);
      } else if (record.getType() != Type.OPT) {
        grouped
            .computeIfAbsent(new Key(record.getName(), record.getType()), key -> new ArrayList<>())
            .add(record);
      }
    }
    grouped.forEach((key, records) -> sets.sets.put(key, new RRset(records)));
    return sets;
  }

  /// The set of a name and type.
  public Optional<SignedSet> find(Name name, int type) {
    Key key = new Key(name, type);
    return Optional.ofNullable(sets.get(key)).map(set -> signed(key, set));
  }

  /// All sets of a type, in the order received.
  public List<SignedSet> ofType(int type) {
    return sets.entrySet().stream()
        .filter(entry -> entry.getKey().type == type)
        .map(entry -> signed(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Whether there are no records.
  public boolean isEmpty() {
    return sets.isEmpty();
  }

  private SignedSet signed(Key key, RRset set) {
    return new SignedSet(set, signatures.getOrDefault(key, List.of()));
  }
}
