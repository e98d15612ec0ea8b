package no.dugnad.wire.spf;

import java.util.Locale;

/// The results of `check_host()` (RFC 7208 §2.6).
public enum SpfResult {
  NONE,
  NEUTRAL,
  PASS,
  FAIL,
  SOFTFAIL,
  TEMPERROR,
  PERMERROR;

  /// As RFC 7208 and mail headers write it.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
