package no.dugnad.practice.dns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The records of one zone in canonical order (RFC 4034 §6.1), unsigned.
final class ZoneData {
  private final Name apex;
  private final NavigableMap<Name, Map<Integer, RRset>> nodes = new TreeMap<>();

  ZoneData(Name apex, List<? extends Record> records) {
    this.apex = apex;
    for (Record record : records) {
      nodes
          .computeIfAbsent(record.getName(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(record.getType(), _ -> new RRset())
          .addRR(record);
    }
  }

  Name apex() {
    return apex;
  }

  NavigableMap<Name, Map<Integer, RRset>> nodes() {
    return nodes;
  }

  Optional<RRset> find(Name owner, int type) {
    return Optional.ofNullable(nodes.getOrDefault(owner, Map.of()).get(type));
  }

  /// Whether a name has records, or names below it that have (an empty non-terminal).
  boolean exists(Name name) {
    if (nodes.containsKey(name)) {
      return true;
    }
    Name next = nodes.higherKey(name);
    return next != null && next.subdomain(name);
  }

  /// The delegation at or above a name, the highest one.
  Optional<Name> cut(Name name) {
    for (int labels = apex.labels() + 1; labels <= name.labels(); labels++) {
      Name candidate = ancestor(name, labels);
      if (find(candidate, Type.NS).isPresent()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// The nearest ancestor that has a DNAME (RFC 6672).
  Optional<RRset> redirection(Name name) {
    for (int labels = name.labels() - 1; labels >= apex.labels(); labels--) {
      Optional<RRset> found = find(ancestor(name, labels), Type.DNAME);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// The longest ancestor that exists; the name itself does not.
  Name closestEncloser(Name name) {
    for (int labels = name.labels() - 1; labels > apex.labels(); labels--) {
      if (exists(ancestor(name, labels))) {
        return ancestor(name, labels);
      }
    }
    return apex;
  }

  /// Whether a name is a delegation without DS.
  boolean insecureCut(Name name) {
    return !name.equals(apex) && find(name, Type.NS).isPresent() && find(name, Type.DS).isEmpty();
  }

  /// Whether a name lies below a delegation and so is not ours to speak of.
  boolean occluded(Name name) {
    return cut(name).filter(cut -> !cut.equals(name)).isPresent();
  }

  /// The last so many labels of a name.
  static Name ancestor(Name name, int labels) {
    return new Name(name, name.labels() - labels);
  }

  /// The wildcard below a name.
  static Name wildcard(Name encloser) {
    try {
      return Name.concatenate(Name.fromConstantString("*"), encloser);
    } catch (org.xbill.DNS.NameTooLongException e) {
      return encloser;
    }
  }
}
