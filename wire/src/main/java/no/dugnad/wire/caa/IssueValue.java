package no.dugnad.wire.caa;

import java.util.Locale;
import java.util.Optional;

/// The value of an `issue` or `issuewild` property (RFC 8659 §4.2): who may issue.
///
/// @param issuer the issuer domain name, lower case; empty where nobody may (`;`)
/// @param parameters what stands after the first semicolon, as written
public record IssueValue(Optional<String> issuer, String parameters) {
  /// Longer values are not read: a name has 253 characters, parameters a few dozen.
  private static final int LONGEST = 2048;

  /// Reads a value; empty where the grammar does not allow it, which authorities must read as "no
  /// issuer may" (§4.2).
  public static Optional<IssueValue> parse(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    int semicolon = value.indexOf(';');
    String name = trim(semicolon < 0 ? value : value.substring(0, semicolon));
    String rest = semicolon < 0 ? "" : trim(value.substring(semicolon + 1));
    if (!name.isEmpty() && !isName(name) || !rest.isEmpty() && !areParameters(rest)) {
      return Optional.empty();
    }
    return Optional.of(
        new IssueValue(
            name.isEmpty() ? Optional.empty() : Optional.of(name.toLowerCase(Locale.ROOT)), rest));
  }

  private static boolean isName(String name) {
    for (String label : name.split("\\.", -1)) {
      if (!isTag(label) || label.length() > 63) {
        return false;
      }
    }
    return name.length() <= 253;
  }

  private static boolean areParameters(String text) {
    for (String parameter : text.split(";", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 0 || !isTag(trim(parameter.substring(0, equals)))) {
        return false;
      }
      String value = trim(parameter.substring(equals + 1));
      if (!value.chars().allMatch(c -> c > ' ' && c <= '~')) {
        return false;
      }
    }
    return true;
  }

  /// Letters, digits and hyphens, no hyphen at either end.
  private static boolean isTag(String text) {
    return !text.isEmpty()
        && text.charAt(0) != '-'
        && text.charAt(text.length() - 1) != '-'
        && text.chars()
            .allMatch(c ->
                c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-');
  }

  /// Without the spaces and tabs around it (WSP of RFC 5234), and nothing else.
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
      from++;
    }
    while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '\t')) {
      to--;
    }
    return text.substring(from, to);
  }
}
