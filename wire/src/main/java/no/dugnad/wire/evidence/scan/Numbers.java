package no.dugnad.wire.evidence.scan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Numbers and moments as scanners write them.
final class Numbers {
  private Numbers() {}

  /// A whole number of at most twelve digits; empty for anything else.
  static Optional<Long> whole(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 12;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /// Seconds since 1970, or ISO 8601 with a zone; empty for anything else.
  static Optional<Instant> moment(String text) {
    Optional<Instant> seconds = whole(text).filter(one -> one > 0).map(Instant::ofEpochSecond);
    if (seconds.isPresent() || text.length() > 60) {
      return seconds;
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
