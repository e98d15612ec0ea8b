package no.dugnad.wire.dmarc;

import java.util.Locale;
import java.util.Optional;

/// What a domain asks receivers to do with mail that fails (RFC 9989 §4.7), weakest first.
public enum DmarcPolicy {
  NONE,
  QUARANTINE,
  REJECT;

  /// Reads the value of `p`, `sp` or `np`; letters of either case (RFC 5234 §2.3).
  public static Optional<DmarcPolicy> parse(String value) {
    for (DmarcPolicy policy : values()) {
      if (policy.text().equals(value.toLowerCase(Locale.ROOT))) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }

  /// As it stands in a record.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
