package no.dugnad.wire.spf;

import java.util.Optional;

/// What one evaluation has spent of its look-ups (RFC 7208 §4.6.4).
final class LookupBudget {
  /// Terms that cause look-ups, in all records together.
  static final int MOST_LOOKUPS = 10;

  /// Terms whose look-ups were answered with nothing.
  static final int MOST_VOIDS = 2;

  /// MX records that one `mx` may have, and PTR records that are used of those there are.
  static final int MOST_NAMES = 10;

  private int lookups;
  private int voids;

  int lookups() {
    return lookups;
  }

  int voids() {
    return voids;
  }

  /// Pays for one term; a permanent error where there is nothing left.
  Optional<Match> spend() {
    lookups++;
    return overspent();
  }

  /// Takes note that a term found nothing; a permanent error where that was one too many.
  Optional<Match> spendVoid() {
    voids++;
    return voids > MOST_VOIDS
        ? Optional.of(new Match.Permanent(SpfTrouble.of(SpfTrouble.Kind.TOO_MANY_VOIDS)))
        : Optional.empty();
  }

  Optional<Match> overspent() {
    return lookups > MOST_LOOKUPS
        ? Optional.of(new Match.Permanent(SpfTrouble.of(SpfTrouble.Kind.TOO_MANY_LOOKUPS)))
        : Optional.empty();
  }
}
