package no.dugnad.observe.dns.validate;

/// How much work one answer may still cost: a zone can be made so that a careful validator computes
/// for minutes (KeyTrap, CVE-2023-50387; NSEC3 hashing, CVE-2023-50868). Used by one thread.
final class Effort {
  /// An honest answer takes fewer than ten; a chain of aliases over roll-overs perhaps fifty.
  private static final int MOST_VERIFICATIONS = 200;

  /// Each costs up to `iterations` SHA-1 blocks.
  private static final int MOST_HASHES = 600;

  private final Verifications known;
  private int verifications = MOST_VERIFICATIONS;
  private int hashes = MOST_HASHES;

  Effort(Verifications known) {
    this.known = known;
  }

  /// What was verified before, for this answer or another.
  Verifications verifications() {
    return known;
  }

  /// Whether one more signature may be verified.
  boolean verification() {
    return --verifications >= 0;
  }

  /// Whether one more name may be hashed.
  boolean hash() {
    return --hashes >= 0;
  }

  /// Whether something was left undone.
  boolean spent() {
    return verifications < 0 || hashes < 0;
  }
}
