package no.dugnad.model.observation;

/// Which certificate a TLS hello asks for, by the signature algorithms that it offers. A server may
/// serve one of each, and every one of them is judged.
public enum CertificateKind {
  /// What the server picks by itself.
  ANY,
  RSA,
  ECDSA
}
