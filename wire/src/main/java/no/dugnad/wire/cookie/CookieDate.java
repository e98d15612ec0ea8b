package no.dugnad.wire.cookie;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// The dates of cookies, which come in every shape (RFC 6265bis §5.1.1).
final class CookieDate {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private CookieDate() {}

  static Optional<Instant> parse(String text) {
    int[] time = {};
    int day = -1;
    int month = -1;
    int year = -1;
    // The delimiters of the RFC: all but letters, digits, the colon and bytes above ASCII.
    for (String token : text.split("[\\x09\\x20-\\x2f\\x3b-\\x40\\x5b-\\x60\\x7b-\\x7e]", -1)) {
      if (time.length == 0 && time(token).length == 3) {
        time = time(token);
      } else if (day < 0 && number(token, 1, 2) >= 0) {
        day = number(token, 1, 2);
      } else if (month < 0 && month(token) > 0) {
        month = month(token);
      } else if (year < 0 && number(token, 2, 4) >= 0) {
        year = number(token, 2, 4);
      }
    }
    int full =
        year >= 70 && year <= 99 ? year + 1900 : year >= 0 && year <= 69 ? year + 2000 : year;
    if (time.length == 0 || day < 1 || month < 1 || full < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(full, month, day, time[0], time[1], time[2]).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int[] time(String token) {
    String[] parts = token.split(":", -1);
    if (parts.length != 3) {
      return new int[0];
    }
    int[] read = {number(parts[0], 1, 2), number(parts[1], 1, 2), number(parts[2], 1, 2)};
    boolean fits =
        read[0] >= 0
            && read[0] < 24
            && read[1] >= 0
            && read[1] < 60
            && read[2] >= 0
            && read[2] < 60;
    return fits ? read : new int[0];
  }

  private static int month(String token) {
    if (token.length() < 3) {
      return -1;
    }
    int at = MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
    return at % 3 == 0 ? at / 3 + 1 : -1;
  }

  /// The digits that a token begins with; -1 where there are fewer or more.
  private static int number(String token, int least, int most) {
    int digits = 0;
    while (digits < token.length() && token.charAt(digits) >= '0' && token.charAt(digits) <= '9') {
      digits++;
    }
    return digits < least || digits > most ? -1 : Integer.parseInt(token.substring(0, digits));
  }
}
