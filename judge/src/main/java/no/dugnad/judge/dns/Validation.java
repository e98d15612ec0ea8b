package no.dugnad.judge.dns;

import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.observation.Cause;

/// What the checks make of the words of our validator.
final class Validation {
  private Validation() {}

  /// Why validation could not be finished.
  static Cause cause(Security indeterminate) {
    return switch (indeterminate.reason()) {
      case SecurityReasons.STRIPPED -> Cause.BLOCKED_HERE;
      case SecurityReasons.BUDGET -> Cause.BUDGET;
      default -> Cause.TIMED_OUT;
    };
  }
}
