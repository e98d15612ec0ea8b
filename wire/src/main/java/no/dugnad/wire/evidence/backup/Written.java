package no.dugnad.wire.evidence.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A moment as a backup program or a person writes it.
///
/// @param at where there is no zone, as if it were UTC, so that the day stays what was written
record Written(Instant at, boolean zoned) {
  /// ISO 8601 with or without a zone, with `T` or a blank before the time of day; empty for
  /// anything else.
  static Optional<Written> read(String text) {
    String whole = text.strip();
    if (whole.length() < 16 || whole.length() > 60) {
      return Optional.empty();
    }
    String joined = whole.charAt(10) == ' ' ? whole.replaceFirst(" ", "T") : whole;
    try {
      return Optional.of(new Written(OffsetDateTime.parse(joined).toInstant(), true));
    } catch (DateTimeException noZone) {
      return local(joined);
    }
  }

  private static Optional<Written> local(String joined) {
    try {
      return Optional.of(new Written(LocalDateTime.parse(joined).toInstant(ZoneOffset.UTC), false));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
