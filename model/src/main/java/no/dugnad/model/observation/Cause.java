package no.dugnad.model.observation;

import java.util.Locale;

/// Why something could not be told. The names are public.
public enum Cause {
  TIMED_OUT,
  REFUSED_US,
  RATE_LIMITED,
  BLOCKED_HERE,
  INSIDE,
  INTERCEPTED,
  CONTRADICTORY,
  UNCONFIRMED,
  BUDGET,
  OUT_OF_SCOPE,
  UNSUPPORTED;

  /// As it stands in reports, such as `timed_out`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
