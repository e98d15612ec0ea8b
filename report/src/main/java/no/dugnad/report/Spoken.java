package no.dugnad.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Arguments that a check gives in a form for machines, as people read them: moments, days, and
/// tokens that there is a word for. Machines get them untouched beside the text.
final class Spoken {
  /// Whole and exact, and nothing that a stranger's sentence would be.
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{1,9})?Z");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TOKEN = Pattern.compile("[a-zA-Z0-9 -]{1,60}");

  private Spoken() {}

  /// A moment to the minute in UTC, or a day, with the month by name; empty for anything else.
  static Optional<String> time(String value, Texts texts) {
    try {
      if (MOMENT.matcher(value).matches()) {
        LocalDateTime moment = LocalDateTime.ofInstant(Instant.parse(value), ZoneOffset.UTC);
        return Optional.of(
            texts.word(
                "date.moment",
                Map.of(
                    "day", String.valueOf(moment.getDayOfMonth()),
                    "month", texts.word("month." + moment.getMonthValue()),
                    "year", String.valueOf(moment.getYear()),
                    "hour", twoDigits(moment.getHour()),
                    "minute", twoDigits(moment.getMinute()))));
      }
      if (DAY.matcher(value).matches()) {
        LocalDate day = LocalDate.parse(value);
        return Optional.of(
            texts.word(
                "date.day",
                Map.of(
                    "day", String.valueOf(day.getDayOfMonth()),
                    "month", texts.word("month." + day.getMonthValue()),
                    "year", String.valueOf(day.getYear()))));
      }
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// The key of the text that says a token, such as `word.stage.connect`; empty where it can be
  /// none.
  static Optional<String> key(String argument, String value) {
    return TOKEN.matcher(value).matches()
        ? Optional.of("word." + argument + "." + value.toLowerCase(Locale.ROOT).replace(' ', '-'))
        : Optional.empty();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
