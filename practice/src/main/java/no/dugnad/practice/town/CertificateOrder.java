package no.dugnad.practice.town;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A certificate to be made at first use.
///
/// @param name what servers, TLSA placeholders and faults call it
/// @param hosts the DNS names in it
/// @param since how long ago it began (negative: begins later)
/// @param until how long it lasts from now (negative: expired)
/// @param chain what is served with it
/// @param traits in what it is unlike a good one
public record CertificateOrder(
    String name,
    List<String> hosts,
    Key key,
    Issuer issuer,
    Duration since,
    Duration until,
    Chain chain,
    Digest digest,
    Status status,
    Set<Trait> traits) {
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
    STRANGER,
    /// An intermediate that ran out.
    EXPIRED,
    /// Somebody with an ordinary certificate who is no authority (RFC 5280 §4.2.1.9).
    NO_AUTHORITY,
    /// An intermediate that may sign for other names only (RFC 5280 §4.2.1.10).
    CONSTRAINED,
    /// An intermediate with a DSA key.
    DSA_INTERMEDIATE,
    /// An intermediate with an ML-DSA key (RFC 9881).
    ML_DSA_INTERMEDIATE
  }

  /// What is served with a certificate.
  public enum Chain {
    /// The intermediate.
    INTERMEDIATE,
    /// Nothing.
    ALONE,
    /// The intermediate and the root.
    WITH_ROOT
  }

  /// In what a certificate is unlike a good one.
  public enum Trait {
    /// No subject alternative names.
    NO_NAMES,
    /// Says neither where to ask after it nor where its issuer's certificate is.
    NO_POINTERS,
    /// Points to its issuer's certificate as a bundle of PKCS #7 (RFC 5280 §4.2.2.1).
    ISSUER_AS_BUNDLE,
    /// For clients only (RFC 5280 §4.2.1.12).
    FOR_CLIENTS,
    /// With an extension that nobody knows and that is critical (RFC 5280 §4.2).
    UNKNOWN_CRITICAL,
    /// With a signature by an algorithm that nobody knows.
    UNKNOWN_SIGNATURE
  }

  /// The hash in its signature.
  public enum Digest {
    SHA256,
    SHA1,
    MD5
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
    traits = Set.copyOf(traits);
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
        Chain.INTERMEDIATE,
        Digest.SHA256,
        Status.GOOD,
        Set.of());
  }

  /// With other names in it.
  public CertificateOrder hosts(List<String> others) {
    return new CertificateOrder(
        name, others, key, issuer, since, until, chain, digest, status, traits);
  }

  /// With another key.
  public CertificateOrder key(Key other) {
    return new CertificateOrder(
        name, hosts, other, issuer, since, until, chain, digest, status, traits);
  }

  /// Signed by another.
  public CertificateOrder issuer(Issuer other) {
    return new CertificateOrder(
        name, hosts, key, other, since, until, chain, digest, status, traits);
  }

  /// With another life, both counted from now.
  public CertificateOrder life(Duration newSince, Duration newUntil) {
    return new CertificateOrder(
        name, hosts, key, issuer, newSince, newUntil, chain, digest, status, traits);
  }

  /// Served without its intermediate.
  public CertificateOrder alone() {
    return served(Chain.ALONE);
  }

  /// Served with something else.
  public CertificateOrder served(Chain other) {
    return new CertificateOrder(
        name, hosts, key, issuer, since, until, other, digest, status, traits);
  }

  /// Unlike a good one in one more way.
  public CertificateOrder with(Trait trait) {
    Set<Trait> all = new HashSet<>(traits);
    all.add(trait);
    return new CertificateOrder(name, hosts, key, issuer, since, until, chain, digest, status, all);
  }

  /// Signed with another hash.
  public CertificateOrder digest(Digest other) {
    return new CertificateOrder(
        name, hosts, key, issuer, since, until, chain, other, status, traits);
  }

  /// With another word from the issuer.
  public CertificateOrder status(Status other) {
    return new CertificateOrder(
        name, hosts, key, issuer, since, until, chain, digest, other, traits);
  }
}
