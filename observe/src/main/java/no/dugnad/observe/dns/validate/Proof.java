package no.dugnad.observe.dns.validate;

/// What NSEC or NSEC3 records, themselves signed, say about a name.
///
/// @param detail what is missing, where something is
record Proof(Kind kind, String detail) {
  enum Kind {
    /// It is as claimed.
    PROVEN,
    /// DS only: there is a delegation here, and it has no DS.
    UNSIGNED_DELEGATION,
    /// Unsigned delegations may hide in an opt-out span.
    OPT_OUT,
    /// More NSEC3 iterations than count.
    TOO_MANY_ITERATIONS,
    /// More hashing than we spend.
    TOO_MUCH_WORK,
    /// It does not follow.
    UNPROVEN
  }

  static Proof of(Kind kind) {
    return new Proof(kind, "");
  }

  static Proof unproven(String detail) {
    return new Proof(Kind.UNPROVEN, detail);
  }
}
