package no.dugnad.judge.tls;

import java.time.Instant;
import java.util.List;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.judge.trust.Roots;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;

/// Whether a chain as it was served leads to a root (RFC 5280 §6). The order in which the
/// certificates came does not matter (RFC 8446 §4.4.2), certificates that the path does not need do
/// no harm, and where several paths are possible (cross-signed roots) one good one is enough.
/// Nothing is fetched: what was not sent is missing.
///
/// Whether the server's own certificate has run out is told apart (`tls.certificate.expiry`): a
/// path is judged at the moment asked for, moved into that certificate's own validity. Names are
/// not looked at either, except for the name constraints of authorities.
public sealed interface CertificatePath {
  /// The most certificates of a chain that are looked at. Real ones have two to five.
  int LONGEST = 16;

  /// It leads to a root.
  ///
  /// @param certificates the path, the server's certificate first, the root not among them
  /// @param root where it ends; one of the shipped list where any path leads there
  record Trusted(List<Certificate> certificates, TrustAnchor root) implements CertificatePath {
    public Trusted {
      certificates = List.copyOf(certificates);
    }
  }

  /// It leads to a root, but a rule of RFC 5280 §6 is broken on the way.
  ///
  /// @param at the certificate that the fault was found at
  record Broken(Fault fault, Certificate at) implements CertificatePath {}

  /// The server's certificate is signed by its own key, and no list holds it.
  record SelfSigned(Certificate certificate) implements CertificatePath {}

  /// It ends in a root that no list holds.
  record UnknownRoot(Certificate root) implements CertificatePath {}

  /// It ends at a certificate whose issuer was not sent and is no root: either an intermediate was
  /// forgotten or the root is a private one.
  record Incomplete(Certificate last) implements CertificatePath {}

  /// No certificate was served, or the server's own can't be read.
  record Unreadable() implements CertificatePath {}

  /// What can be wrong on the way.
  enum Fault {
    /// An intermediate or root has run out or is not good yet.
    VALIDITY,
    /// An algorithm that nobody accepts any more, such as MD5 or RSA with 512 bits.
    WEAK,
    /// Something that is no authority has signed, or a path length is exceeded.
    NOT_AN_AUTHORITY,
    /// An authority may not sign for such names (RFC 5280 §4.2.1.10).
    NAME_CONSTRAINTS,
    /// A certificate is not for TLS servers (RFC 5280 §4.2.1.12).
    NOT_FOR_SERVERS,
    /// Anything else, such as an unknown critical extension.
    OTHER
  }

  /// Judges a chain.
  ///
  /// @param chain DER as served, the server's own first
  /// @param roots where it may end
  /// @param at the moment it is judged for
  static CertificatePath of(List<Bytes> chain, Roots roots, Instant at) {
    return of(chain, List.of(), roots, at);
  }

  /// Judges a chain together with intermediates that did not come from the server.
  ///
  /// @param fetched DER of certificates that were fetched from where the chain's own point to
  static CertificatePath of(List<Bytes> chain, List<Bytes> fetched, Roots roots, Instant at) {
    return new PathSearch(roots, at).search(chain, fetched);
  }
}
