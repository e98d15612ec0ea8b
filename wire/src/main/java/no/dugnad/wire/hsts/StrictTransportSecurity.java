package no.dugnad.wire.hsts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import no.dugnad.wire.http.ResponseHead;

/// What a `Strict-Transport-Security` header makes a browser do (RFC 6797 §6.1).
public sealed interface StrictTransportSecurity {
  /// There is no such header.
  record Absent() implements StrictTransportSecurity {}

  /// A browser keeps to https.
  ///
  /// @param maxAge for how many seconds; 0 makes it forget (§6.1.1)
  /// @param preload the word that lists of browser makers ask for; the RFC does not know it
  record Policy(long maxAge, boolean includeSubDomains, boolean preload)
      implements StrictTransportSecurity {}

  /// A browser ignores it, because it breaks the grammar of §6.1.
  record Invalid(String why) implements StrictTransportSecurity {}

  /// Reads the field lines of one answer: only the first counts (§8.1).
  static StrictTransportSecurity of(List<String> values) {
    return values.isEmpty() ? new Absent() : parse(values.getFirst());
  }

  /// Reads one field value.
  static StrictTransportSecurity parse(String value) {
    Set<String> seen = new HashSet<>();
    OptionalLong maxAge = OptionalLong.empty();
    int from = 0;
    while (from <= value.length()) {
      int to = directiveEnd(value, from);
      String directive = value.substring(from, to).strip();
      from = to + 1;
      if (directive.isEmpty()) {
        continue;
      }
      int equals = directive.indexOf('=');
      String name = (equals < 0 ? directive : directive.substring(0, equals)).strip();
      String lower = name.toLowerCase(Locale.ROOT);
      if (!ResponseHead.token(name)) {
        return new Invalid("a directive name that is no token");
      }
      if (!seen.add(lower)) {
        return new Invalid(lower + " more than once");
      }
      String argument = equals < 0 ? "" : directive.substring(equals + 1).strip();
      if (equals >= 0 && !ResponseHead.token(argument) && !quoted(argument)) {
        return new Invalid("a value that is neither a token nor quoted");
      }
      if (lower.equals("max-age")) {
        maxAge = seconds(quoted(argument) ? unquoted(argument) : argument);
        if (maxAge.isEmpty()) {
          return new Invalid("max-age is no number of seconds");
        }
      } else if (lower.equals("includesubdomains") && equals >= 0) {
        return new Invalid("includeSubDomains with a value");
      }
    }
    return maxAge.isEmpty()
        ? new Invalid("no max-age")
        : new Policy(
            maxAge.getAsLong(), seen.contains("includesubdomains"), seen.contains("preload"));
  }

  private static int directiveEnd(String value, int from) {
    boolean quoted = false;
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return value.length();
  }

  private static boolean quoted(String text) {
    if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
      return false;
    }
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) == '"') {
        return false;
      }
      if (text.charAt(i) == '\\') {
        i++;
        if (i == text.length() - 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static String unquoted(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  /// `1*DIGIT`; a number that is too large for us is as large as can be.
  private static OptionalLong seconds(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
  }
}
