package no.dugnad.wire.evidence.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Machines in a list, without names. Products are ids of
/// [no.dugnad.wire.evidence.products.Products]; a machine with several has them with `+` between.
///
/// @param count machines in all
/// @param active by product: machines in use, or all of them where the list does not tell use
/// @param idle by product: machines not seen for long before the newest was seen
/// @param updated how many machines got their last update on each day; the rest tell no day
/// @param tellsUpdates whether the list has a column for that at all
/// @param tellsUse whether the list says when machines were last seen
/// @param owned machines that somebody is named as responsible for
public record Machines(
    long count,
    SortedMap<String, Long> active,
    SortedMap<String, Long> idle,
    SortedMap<LocalDate, Long> updated,
    boolean tellsUpdates,
    boolean tellsUse,
    long owned) {
  public Machines {
    active = Collections.unmodifiableSortedMap(new TreeMap<>(active));
    idle = Collections.unmodifiableSortedMap(new TreeMap<>(idle));
    updated = Collections.unmodifiableSortedMap(new TreeMap<>(updated));
  }

  /// Machines in use, as far as the list tells.
  public long inUse() {
    return sum(active);
  }

  /// Machines that tell no day of their last update.
  public long undated() {
    return count - sum(updated);
  }

  /// Machines whose last update came on these days, both included.
  public long updatedBetween(LocalDate first, LocalDate last) {
    return sum(updated.subMap(first, last.plusDays(1)));
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
