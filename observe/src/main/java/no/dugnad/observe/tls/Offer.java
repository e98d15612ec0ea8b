package no.dugnad.observe.tls;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.dugnad.model.observation.CertificateKind;

/// What a hello offers, so that a server with several certificates serves the wanted one.
///
/// In TLS 1.2 the suite names the kind of key; in 1.3 the signature schemes do (RFC 8446 §4.2.3).
/// The schemes bind the signatures *on* certificates too where no others are given for those, and
/// an ECDSA certificate from an RSA authority is common: so the ECDSA offer holds `rsa_pkcs1_*`,
/// which 1.3 allows on certificates and forbids in the handshake.
///
/// @param wanted which suites fit, beside those of TLS 1.3
/// @param schemes the signature schemes; empty for the library's own list
record Offer(Predicate<String> wanted, List<String> schemes) {
  private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1");

  /// Says that renegotiation is done safely (RFC 5746); not a suite.
  private static final String SIGNAL = "TLS_EMPTY_RENEGOTIATION_INFO_SCSV";

  private static final List<String> RSA =
      List.of(
          "rsa_pss_rsae_sha256",
          "rsa_pss_rsae_sha384",
          "rsa_pss_rsae_sha512",
          "rsa_pss_pss_sha256",
          "rsa_pss_pss_sha384",
          "rsa_pss_pss_sha512",
          "rsa_pkcs1_sha256",
          "rsa_pkcs1_sha384",
          "rsa_pkcs1_sha512",
          "rsa_pkcs1_sha1");

  private static final List<String> ELLIPTIC =
      List.of(
          "ecdsa_secp256r1_sha256",
          "ecdsa_secp384r1_sha384",
          "ecdsa_secp521r1_sha512",
          "ed25519",
          "ed448",
          "rsa_pkcs1_sha256",
          "rsa_pkcs1_sha384",
          "rsa_pkcs1_sha512");

  static Offer of(CertificateKind kind) {
    return switch (kind) {
      case ANY -> new Offer(suite -> true, List.of());
      case RSA -> new Offer(suite -> suite.contains("_RSA_WITH_"), RSA);
      case ECDSA -> new Offer(suite -> suite.contains("_ECDSA_WITH_"), ELLIPTIC);
    };
  }

  String[] versions(List<String> supported) {
    return VERSIONS.stream().filter(supported::contains).toArray(String[]::new);
  }

  // Suites without certificate, and the export ones, cannot serve what we came for.
  String[] suites(List<String> supported) {
    return supported.stream()
        .filter(suite -> !suite.contains("_anon_") && !suite.contains("_NULL_"))
        .filter(suite -> !suite.contains("_EXPORT_") && !suite.contains("_KRB5_"))
        .filter(suite -> suite.equals(SIGNAL) || !suite.contains("_WITH_") || wanted.test(suite))
        .toArray(String[]::new);
  }

  Optional<String[]> signatureSchemes() {
    return schemes.isEmpty() ? Optional.empty() : Optional.of(schemes.toArray(String[]::new));
  }
}
