package no.dugnad.observe.dns.validate;

import no.dugnad.model.dns.Security.State;
import no.dugnad.model.dns.SecurityReasons;

/// A security state and why.
///
/// @param reason one of [SecurityReasons]
/// @param detail a short technical text in English
record Judgement(State state, String reason, String detail) {
  static Judgement secure() {
    return new Judgement(State.SECURE, SecurityReasons.SECURE, "");
  }

  static Judgement insecure(String reason, String detail) {
    return new Judgement(State.INSECURE, reason, detail);
  }

  static Judgement bogus(String reason, String detail) {
    return new Judgement(State.BOGUS, reason, detail);
  }

  static Judgement indeterminate(String reason, String detail) {
    return new Judgement(State.INDETERMINATE, reason, detail);
  }

  boolean isSecure() {
    return state == State.SECURE;
  }

  boolean isBogus() {
    return state == State.BOGUS;
  }
}
