package no.dugnad.wire.evidence.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date and time as a machine writes it in its own form, without a zone: `7/27/2020 1:05:49 PM`
/// (United States), `27/07/2020 13:05:49`, `27.07.2020 13:05:49` or ISO 8601. Where two numbers may
/// each be the month, both readings are given.
///
/// @param monthFirst empty where the first number cannot be the month
/// @param dayFirst empty where the first number cannot be the day
record DayOrMonth(Optional<Instant> monthFirst, Optional<Instant> dayFirst) {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})[ T]([0-9]{1,2})[:.]([0-9]{2})"
              + "(?:[:.]([0-9]{2}))?(?:[ \\u00a0\\u202f]?([AaPp])\\.?[Mm]\\.?)?");

  /// Reads one; both are empty for anything else.
  static DayOrMonth read(String text) {
    if (text.length() > 60) {
      return new DayOrMonth(Optional.empty(), Optional.empty());
    }
    Optional<Instant> iso = Written.read(text).map(Written::at);
    Matcher parts = FORM.matcher(text.strip());
    if (iso.isPresent() || !parts.matches()) {
      return new DayOrMonth(iso, iso);
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(3));
    Optional<Instant> dayFirst = at(parts, second, first);
    boolean slash = parts.group(2).equals("/");
    return new DayOrMonth(slash ? at(parts, first, second) : Optional.empty(), dayFirst);
  }

  private static Optional<Instant> at(Matcher parts, int month, int day) {
    int hour = Integer.parseInt(parts.group(5));
    String half = parts.group(8);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = parts.group(7) == null ? 0 : Integer.parseInt(parts.group(7));
    try {
      return Optional.of(
          LocalDateTime.of(
                  Integer.parseInt(parts.group(4)),
                  month,
                  day,
                  hour,
                  Integer.parseInt(parts.group(6)),
                  second)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
