package no.dugnad.wire.evidence.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.dugnad.wire.evidence.facts.Accounts;

/// Counts accounts for signing in.
final class AccountCount {
  private final SortedMap<LocalDate, Long> used = new TreeMap<>();
  private final SortedMap<LocalDate, Long> unused = new TreeMap<>();
  private long enabled;
  private long disabled;
  private long unsaid;
  private long neverExpires;

  /// Counts one account.
  ///
  /// @param lastUsed when it was last used; empty where it never was, or the file does not say
  /// @param made when it was made
  void count(
      boolean isEnabled,
      Optional<LocalDate> lastUsed,
      Optional<LocalDate> made,
      boolean passwordNeverExpires) {
    if (!isEnabled) {
      disabled++;
      return;
    }
    enabled++;
    neverExpires += passwordNeverExpires ? 1 : 0;
    if (lastUsed.isPresent()) {
      used.merge(lastUsed.get(), 1L, Long::sum);
    } else if (made.isPresent()) {
      unused.merge(made.get(), 1L, Long::sum);
    } else {
      unsaid++;
    }
  }

  /// What was counted; empty where there was no account.
  Optional<Accounts> counted() {
    return enabled + disabled == 0
        ? Optional.empty()
        : Optional.of(new Accounts(enabled, disabled, used, unused, unsaid, neverExpires));
  }
}
