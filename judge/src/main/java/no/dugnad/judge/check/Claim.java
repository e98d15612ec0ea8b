package no.dugnad.judge.check;

/// The four kinds of claim; the kind decides what silence is worth.
public enum Claim {
  /// Decided by what was received; silence is unknown.
  CONTENT,
  /// Decided by a positive answer that says there is nothing, from whoever is authoritative;
  /// silence is unknown, always.
  ABSENCE,
  /// Decided by a refusal of this very request while its control succeeds; silence says closed only
  /// with a control.
  CLOSED,
  /// Decided by an answer; silence says not reachable only with a control.
  REACHABLE
}
