package no.dugnad.judge.tls;

import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.CertificateFields;

/// Finds roots by their name without parsing them all.
record AnchorsByName(TrustList trust) {
  /// The roots with this name: byte for byte, or else by the comparison of RFC 5280 §7.1, which
  /// costs more and is seldom needed.
  ///
  /// @param name whom to find
  /// @param naming the certificate that names it as its issuer
  List<TrustAnchor> named(X500Principal name, Certificate naming) {
    Bytes encoded = CertificateFields.of(naming.der()).map(CertificateFields::issuer).orElseThrow();
    List<TrustAnchor> same =
        trust.anchors().stream()
            .filter(anchor -> subject(anchor).filter(encoded::equals).isPresent())
            .toList();
    return same.isEmpty()
        ? trust.anchors().stream().filter(anchor -> equivalent(anchor, name)).toList()
        : same;
  }

  /// The entry that is this very certificate, if there is one.
  Optional<TrustAnchor> holding(Certificate certificate) {
    return trust.anchors().stream()
        .filter(anchor -> anchor.certificate().equals(certificate.der()))
        .findFirst();
  }

  private static Optional<Bytes> subject(TrustAnchor anchor) {
    return CertificateFields.of(anchor.certificate()).map(CertificateFields::subject);
  }

  private static boolean equivalent(TrustAnchor anchor, X500Principal name) {
    try {
      return subject(anchor)
          .filter(encoded -> new X500Principal(encoded.toArray()).equals(name))
          .isPresent();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
