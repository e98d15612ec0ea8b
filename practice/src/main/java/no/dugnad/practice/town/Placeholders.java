package no.dugnad.practice.town;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What `{…}` in record data, header fields and bodies stands for: things that are only known once
/// the municipality stands.
///
/// - `{spki:ORDER}`: SHA-256 of the public key of a certificate, hexadecimal (TLSA x 1 1)
/// - `{certificate:ORDER}`: SHA-256 of a certificate, hexadecimal (TLSA x 0 1)
/// - `{key:ORDER}`: the whole public key of a certificate, hexadecimal (TLSA x 1 0); `{key:root}`
///   is that of the root above them all
/// - `{in:180d}`, `{ago:30d}`: a time so many days from now, as RFC 3339 writes it
///
/// Anything else in braces stays as it is.
///
/// @param spki digest of the public key by the order's name
/// @param certificate digest of the certificate by the order's name
/// @param key the public key by the order's name, or `root`
public record Placeholders(
    Instant now,
    UnaryOperator<String> spki,
    UnaryOperator<String> certificate,
    UnaryOperator<String> key)
    implements UnaryOperator<String> {
  private static final Pattern BRACES =
      Pattern.compile("\\{(spki|certificate|key|in|ago):([a-z0-9-]{1,60})}");

  @Override
  public String apply(String text) {
    return BRACES
        .matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult found) {
    String argument = found.group(2);
    return switch (found.group(1)) {
      case "spki" -> spki.apply(argument);
      case "certificate" -> certificate.apply(argument);
      case "key" -> key.apply(argument);
      case "in" -> now.plus(days(argument)).truncatedTo(ChronoUnit.SECONDS).toString();
      default -> now.minus(days(argument)).truncatedTo(ChronoUnit.SECONDS).toString();
    };
  }

  private static Duration days(String text) {
    return Duration.ofDays(Long.parseLong(text.replace("d", "")));
  }
}
