package no.dugnad.wire.dmarc;

/// What a policy does to mail that fails, under one reading, weakest first.
///
/// Both standards have a way to ask for less than what the policy says, and in both a weakened
/// "reject" is a quarantine, not nothing: `t=y` lowers the policy by one level (RFC 9989 §4.7), and
/// mail that `pct` leaves out of "reject" is to be quarantined (RFC 7489 §6.6.4). A weakened
/// "quarantine" is nothing.
public enum Effect {
  /// No record is found.
  NO_RECORD,
  /// The policy is "none".
  NONE,
  /// "quarantine" in test mode or for 0 % of the mail: nothing is done.
  SUSPENDED,
  /// Only a share of the mail is treated as the policy says.
  SHARE,
  /// "reject" in test mode or for 0 % of the mail: quarantine, and readers are asked not to apply
  /// what is published.
  LOWERED,
  /// "quarantine" in full.
  QUARANTINE,
  /// "reject" in full.
  REJECT;

  /// What a request comes to.
  public static Effect of(DmarcPolicy request, DmarcRecord record, Reading reading) {
    if (request == DmarcPolicy.NONE) {
      return NONE;
    }
    boolean off =
        switch (reading) {
          case RFC_9989 -> record.testing();
          case RFC_7489 -> record.percent() == 0;
        };
    if (off) {
      return request == DmarcPolicy.REJECT ? LOWERED : SUSPENDED;
    }
    if (reading == Reading.RFC_7489 && record.percent() < 100) {
      return SHARE;
    }
    return request == DmarcPolicy.REJECT ? REJECT : QUARANTINE;
  }

  /// The weaker of two.
  public Effect weaker(Effect other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
