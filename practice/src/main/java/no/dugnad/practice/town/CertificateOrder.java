package no.dugnad.practice.town;

import java.time.Duration;
import java.util.List;

/// A certificate to be made at first use.
///
/// @param name what servers, TLSA placeholders and faults call it
/// @param hosts the DNS names in it
/// @param since how long ago it began (negative: begins later)
/// @param until how long it lasts from now (negative: expired)
/// @param chained whether the intermediate is served with it
public record CertificateOrder(
    String name,
    List<String> hosts,
    Key key,
    Issuer issuer,
    Duration since,
    Duration until,
    boolean chained,
    Digest digest,
    Status status) {
  /// The key in it.
  public enum Key {
    EC_256,
    RSA_2048,
    RSA_1024
  }

  /// Who signs it.
  public enum Issuer {
    /// The intermediate with an ECDSA key.
    ECDSA_INTERMEDIATE,
    /// The intermediate with an RSA key.
    RSA_INTERMEDIATE,
    /// Itself.
    SELF,
    /// An authority whose root nobody was given.
    STRANGER
  }

  /// The hash in its signature.
  public enum Digest {
    SHA256,
    SHA1
  }

  /// What the issuer says of it.
  public enum Status {
    GOOD,
    REVOKED,
    /// OCSP says that it does not know it (RFC 6960 §2.2).
    UNKNOWN
  }

  public CertificateOrder {
    hosts = List.copyOf(hosts);
  }

  /// A certificate without fault for ninety days, thirty of them gone.
  public static CertificateOrder good(String name, Key key, List<String> hosts) {
    return new CertificateOrder(
        name,
        hosts,
        key,
        key == Key.EC_256 ? Issuer.ECDSA_INTERMEDIATE : Issuer.RSA_INTERMEDIATE,
        Duration.ofDays(30),
        Duration.ofDays(60),
        true,
        Digest.SHA256,
        Status.GOOD);
  }

  /// With other names in it.
  public CertificateOrder hosts(List<String> others) {
    return new CertificateOrder(name, others, key, issuer, since, until, chained, digest, status);
  }

  /// With another key.
  public CertificateOrder key(Key other) {
    return new CertificateOrder(name, hosts, other, issuer, since, until, chained, digest, status);
  }

  /// Signed by another.
  public CertificateOrder issuer(Issuer other) {
    return new CertificateOrder(name, hosts, key, other, since, until, chained, digest, status);
  }

  /// With another life, both counted from now.
  public CertificateOrder life(Duration newSince, Duration newUntil) {
    return new CertificateOrder(
        name, hosts, key, issuer, newSince, newUntil, chained, digest, status);
  }

  /// Served without its intermediate.
  public CertificateOrder alone() {
    return new CertificateOrder(name, hosts, key, issuer, since, until, false, digest, status);
  }

  /// Signed with another hash.
  public CertificateOrder digest(Digest other) {
    return new CertificateOrder(name, hosts, key, issuer, since, until, chained, other, status);
  }

  /// With another word from the issuer.
  public CertificateOrder status(Status other) {
    return new CertificateOrder(name, hosts, key, issuer, since, until, chained, digest, other);
  }
}
