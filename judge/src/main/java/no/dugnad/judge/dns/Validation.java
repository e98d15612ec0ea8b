package no.dugnad.judge.dns;

import java.util.Set;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.observation.Cause;

/// What the checks make of the words of our validator.
final class Validation {
  /// The ways in which validation fails, each a clause of `dns.dnssec.valid`.
  private static final Set<String> WAYS =
      Set.of(
          SecurityReasons.SIGNATURE_EXPIRED,
          SecurityReasons.SIGNATURE_NOT_YET_VALID,
          SecurityReasons.SIGNATURE_WRONG,
          SecurityReasons.SIGNATURE_MISSING,
          SecurityReasons.KEY_MISSING,
          SecurityReasons.DNSKEY_MISSING,
          SecurityReasons.DS_MISMATCH,
          SecurityReasons.DENIAL_MISSING,
          SecurityReasons.DENIAL_WRONG,
          SecurityReasons.WILDCARD_UNPROVEN);

  private Validation() {}

  /// The reason's suffix for an answer that fails validation.
  static String suffix(Security bogus) {
    return WAYS.contains(bogus.reason()) ? bogus.reason() : "bogus";
  }

  /// Why validation could not be finished.
  static Cause cause(Security indeterminate) {
    return switch (indeterminate.reason()) {
      case SecurityReasons.STRIPPED -> Cause.BLOCKED_HERE;
      case SecurityReasons.BUDGET -> Cause.BUDGET;
      default -> Cause.TIMED_OUT;
    };
  }
}
