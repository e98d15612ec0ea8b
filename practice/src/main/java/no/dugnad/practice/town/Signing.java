package no.dugnad.practice.town;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a zone is signed.
///
/// @param keys whether keys and signatures exist, and which
/// @param denial how names and types are denied
/// @param since how long ago the signatures began (negative: in the future)
/// @param until how long they last from now (negative: expired)
/// @param delegation what the parent publishes as DS
/// @param tamperings what is broken on purpose afterwards
public record Signing(
    Keys keys,
    Denial denial,
    Duration since,
    Duration until,
    Delegation delegation,
    List<Tampering> tamperings) {
  /// The algorithms that practice can sign with.
  public enum Keys {
    /// The zone is not signed.
    NONE,
    /// One ECDSA P-256 key for all (a combined signing key).
    ECDSA_COMBINED,
    /// An ECDSA P-256 key-signing key and a zone-signing key.
    ECDSA_SPLIT,
    /// Ed25519 (RFC 8080).
    ED25519,
    /// RSA/SHA-1 (5), which RFC 9905 ends.
    RSA_SHA1,
    /// RSA/SHA-512 (10), which RFC 9904 does not recommend.
    RSA_SHA512,
    /// An algorithm number that nobody has assigned: readers treat the zone as unsigned.
    UNASSIGNED
  }

  /// Authenticated denial of existence.
  public sealed interface Denial {
    /// RFC 4034 §4.
    record Nsec() implements Denial {}

    /// RFC 5155.
    ///
    /// @param iterations RFC 9276 wants 0
    /// @param salt hexadecimal, empty for none
    /// @param optOut whether unsigned delegations are left out of the chain (§6)
    record Nsec3(int iterations, String salt, boolean optOut) implements Denial {}
  }

  /// What the parent publishes.
  public enum Delegation {
    /// A DS of SHA-256 that matches.
    RIGHT,
    /// No DS: the zone may be signed but nobody follows.
    ABSENT,
    /// A DS whose digest belongs to no key.
    WRONG_DIGEST,
    /// A DS of SHA-1 only.
    SHA1,
    /// A DS of SHA-256 and one of SHA-1.
    SHA1_TOO,
    /// A DS that was left behind when the zone stopped being signed.
    LEFT_BEHIND
  }

  /// What is broken after signing.
  public sealed interface Tampering {
    /// This RRset carries no signature.
    record NoSignature(String owner, String type) implements Tampering {}

    /// This RRset carries a signature that does not verify.
    record BadSignature(String owner, String type) implements Tampering {}

    /// Negative answers carry no proof.
    record NoDenial() implements Tampering {}

    /// NSEC or NSEC3 records that prove something else.
    record BadDenial() implements Tampering {}

    /// All signatures are made with another's key under the number of the published one.
    record ForeignKey() implements Tampering {}

    /// All records but the keys are signed with a key that is not published: a roll-over that began
    /// at the wrong end (RFC 6781 §4.1.1).
    record UnpublishedKey() implements Tampering {}
  }

  public Signing {
    tamperings = List.copyOf(tamperings);
  }

  /// A well-signed zone.
  public static Signing good(Keys keys, Denial denial) {
    return new Signing(
        keys, denial, Duration.ofDays(3), Duration.ofDays(18), Delegation.RIGHT, List.of());
  }

  /// Whether there are signatures at all.
  public boolean exists() {
    return keys != Keys.NONE;
  }

  /// With other keys.
  public Signing keys(Keys other) {
    return new Signing(other, denial, since, until, delegation, tamperings);
  }

  /// With another proof of absence.
  public Signing denial(Denial other) {
    return new Signing(keys, other, since, until, delegation, tamperings);
  }

  /// With another life of the signatures, both counted from now.
  public Signing life(Duration newSince, Duration newUntil) {
    return new Signing(keys, denial, newSince, newUntil, delegation, tamperings);
  }

  /// With something else at the parent.
  public Signing delegation(Delegation other) {
    return new Signing(keys, denial, since, until, other, tamperings);
  }

  /// Broken in one more way.
  public Signing tampered(Tampering tampering) {
    List<Tampering> all = new ArrayList<>(tamperings);
    all.add(tampering);
    return new Signing(keys, denial, since, until, delegation, all);
  }
}
