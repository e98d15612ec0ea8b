package no.dugnad.wire.evidence.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as Active Directory writes them.
final class DirectoryTime {
  private static final Pattern GENERALIZED =
      Pattern.compile(
          "([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([.][0-9]{1,6})?Z");

  /// 1601-01-01 in seconds of 1970.
  private static final long EPOCH = -11_644_473_600L;

  private static final long NEVER = Long.MAX_VALUE;

  private DirectoryTime() {}

  /// A FILETIME: hundreds of nanoseconds since 1601 (MS-DTYP §2.3.3). 0 and 9223372036854775807 are
  /// never.
  static Optional<Instant> filetime(String text) {
    if (!text.matches("[0-9]{1,19}")) {
      return Optional.empty();
    }
    try {
      long ticks = Long.parseLong(text);
      return ticks == 0 || ticks == NEVER
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(EPOCH + ticks / 10_000_000));
    } catch (NumberFormatException larger) {
      return Optional.empty();
    }
  }

  /// A generalized time in UTC, such as `20261124143913.0Z` (RFC 4517 §3.3.13).
  static Optional<Instant> generalized(String text) {
    Matcher parts = GENERALIZED.matcher(text);
    if (text.length() > 30 || !parts.matches()) {
      return Optional.empty();
    }
    int[] number = new int[6];
    for (int i = 0; i < 6; i++) {
      number[i] = Integer.parseInt(parts.group(i + 1));
    }
    try {
      return Optional.of(
          LocalDateTime.of(number[0], number[1], number[2], number[3], number[4], number[5])
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
