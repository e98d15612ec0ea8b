package no.dugnad.wire.evidence.entra;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as Graph and PowerShell write them.
final class Moment {
  private static final Pattern POWERSHELL = Pattern.compile("/Date\\((-?[0-9]{1,15})\\)/");

  private Moment() {}

  /// ISO 8601 in UTC or with an offset, or `/Date(1777584361146)/` of Windows PowerShell; empty for
  /// anything else.
  static Optional<Instant> read(String text) {
    if (text.length() > 60) {
      return Optional.empty();
    }
    Matcher milliseconds = POWERSHELL.matcher(text);
    if (milliseconds.matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))));
    }
    try {
      return Optional.of(java.time.OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  /// The later of two.
  static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isAfter(other.get()) ? one : other;
  }

  /// The earlier of two.
  static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }
}
