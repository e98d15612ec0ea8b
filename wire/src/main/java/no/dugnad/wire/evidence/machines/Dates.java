package no.dugnad.wire.evidence.machines;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as programs and people write it, with a time of day after it or not.
///
/// @param monthFirst read with the month first; empty where that gives no day
/// @param dayFirst read with the day first; both are the same where the form leaves no doubt
public record Dates(Optional<LocalDate> monthFirst, Optional<LocalDate> dayFirst) {
  private static final Dates NONE = new Dates(Optional.empty(), Optional.empty());
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].{0,40})?");
  private static final Pattern PARTS =
      Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})(?:[T ,].{0,40})?");
  private static final Pattern POWERSHELL = Pattern.compile("/Date\\((-?[0-9]{1,14})\\)/");
  private static final Set<String> ABSENT =
      Set.of("", "-", "n/a", "na", "never", "aldri", "null", "none", "unknown", "ukjent", "ukjend");

  /// Whether a field says that there is no date.
  public static boolean isAbsent(String text) {
    return ABSENT.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether it is a date in some way.
  public boolean isDate() {
    return monthFirst.isPresent() || dayFirst.isPresent();
  }

  /// Reads one; neither is there for anything else.
  public static Dates read(String text) {
    String bare = text.strip();
    if (bare.length() > 60) {
      return NONE;
    }
    Matcher iso = ISO.matcher(bare);
    if (iso.matches()) {
      return one(day(number(iso, 1), number(iso, 2), number(iso, 3)));
    }
    Matcher milliseconds = POWERSHELL.matcher(bare);
    if (milliseconds.matches()) {
      Instant at = Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)));
      LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
      return one(day(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
    Matcher parts = PARTS.matcher(bare);
    if (!parts.matches()) {
      return NONE;
    }
    int year = number(parts, 4);
    Optional<LocalDate> dayFirst = day(year, number(parts, 3), number(parts, 1));
    return parts.group(2).equals("/")
        ? new Dates(day(year, number(parts, 1), number(parts, 3)), dayFirst)
        : one(dayFirst);
  }

  private static Dates one(Optional<LocalDate> day) {
    return new Dates(day, day);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  // A year far from ours is a placeholder of some program for "never".
  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < 1995 || year > 2200
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
