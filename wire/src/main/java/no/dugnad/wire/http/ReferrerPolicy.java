package no.dugnad.wire.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The W3C's referrer policies: how much of a page's address other sites are told.
public enum ReferrerPolicy {
  NO_REFERRER,
  NO_REFERRER_WHEN_DOWNGRADE,
  SAME_ORIGIN,
  ORIGIN,
  STRICT_ORIGIN,
  ORIGIN_WHEN_CROSS_ORIGIN,
  STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
  UNSAFE_URL;

  /// As it is written in a header.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The policy that the header sets: of all tokens the last one that is known (Referrer Policy
  /// §11.1 and §8.1).
  public static Optional<ReferrerPolicy> ofHeader(List<String> values) {
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .flatMap(token -> named(token.strip()).stream())
        .reduce((earlier, later) -> later);
  }

  /// The policy that a `meta` element of name `referrer` sets, old words included (HTML standard,
  /// "meta referrer").
  public static Optional<ReferrerPolicy> ofMeta(String content) {
    return switch (content.strip().toLowerCase(Locale.ROOT)) {
      case "never" -> Optional.of(NO_REFERRER);
      case "default" -> Optional.of(STRICT_ORIGIN_WHEN_CROSS_ORIGIN);
      case "always" -> Optional.of(UNSAFE_URL);
      case "origin-when-crossorigin" -> Optional.of(ORIGIN_WHEN_CROSS_ORIGIN);
      default -> named(content.strip());
    };
  }

  private static Optional<ReferrerPolicy> named(String text) {
    return Arrays.stream(values())
        .filter(policy -> policy.text().equalsIgnoreCase(text))
        .findFirst();
  }
}
