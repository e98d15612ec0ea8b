package no.dugnad.wire.evidence.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Accounts for signing in, of people and of programs, without machines.
///
/// @param enabled open accounts
/// @param disabled closed accounts
/// @param unused for open accounts that have never been used: how many were made on each day
/// @param used for open accounts: how many were last used on each day
/// @param unsaid open accounts that say neither
/// @param passwordNeverExpires open accounts whose password never has to be changed
public record Accounts(
    long enabled,
    long disabled,
    SortedMap<LocalDate, Long> used,
    SortedMap<LocalDate, Long> unused,
    long unsaid,
    long passwordNeverExpires) {
  public Accounts {
    used = copy(used);
    unused = copy(unused);
  }

  private static SortedMap<LocalDate, Long> copy(Map<LocalDate, Long> map) {
    return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /// Whether the file tells when accounts were last used. Where no account at all has been used,
  /// the export lacks the attribute, or comes from a directory that does not keep it.
  public boolean tellsUse() {
    return !used.isEmpty();
  }

  /// How many open accounts have not been used since a day, nor made after it.
  public long idleSince(LocalDate day) {
    return count(used.headMap(day)) + count(unused.headMap(day));
  }

  private static long count(Map<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }
}
