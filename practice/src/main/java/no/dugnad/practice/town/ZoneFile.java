package no.dugnad.practice.town;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A zone: what stands in it and how it is signed. DS records of signed children are made when the
/// zones are built, so they are not written here.
///
/// @param apex absolute, with the dot at the end
public record ZoneFile(String apex, List<Entry> entries, Signing signing) {
  public ZoneFile {
    apex = Entry.absolute(apex);
    entries = List.copyOf(entries);
  }

  /// With these records instead of the RRset that was there, if any.
  public ZoneFile replace(String owner, String type, String... data) {
    ZoneFile changed = without(owner, type);
    for (String one : data) {
      changed = changed.with(owner, type, one);
    }
    return changed;
  }

  /// With one record more.
  public ZoneFile with(String owner, String type, String data) {
    return with(Entry.of(owner, type, data));
  }

  /// With one record more.
  public ZoneFile with(Entry entry) {
    return with(List.of(entry));
  }

  /// With these records more.
  public ZoneFile with(List<Entry> more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new ZoneFile(apex, all, signing);
  }

  /// Without the RRset of that owner and type.
  public ZoneFile without(String owner, String type) {
    return new ZoneFile(
        apex, entries.stream().filter(entry -> !entry.is(owner, type)).toList(), signing);
  }

  /// Without any record of that owner.
  public ZoneFile without(String owner) {
    String absolute = Entry.absolute(owner);
    return new ZoneFile(
        apex, entries.stream().filter(entry -> !entry.owner().equals(absolute)).toList(), signing);
  }

  /// Signed in another way.
  public ZoneFile signed(UnaryOperator<Signing> change) {
    return new ZoneFile(apex, entries, change.apply(signing));
  }
}
