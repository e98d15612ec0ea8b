package no.dugnad.wire.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import no.dugnad.model.bytes.Bytes;

/// Certificates made with OpenSSL 3.0 (`openssl req -x509`), so that our reading is not tested
/// against our own writing.
public final class CertificateVectors {
  private CertificateVectors() {}

  /// The certificate of this name.
  public static Certificate named(String name) {
    return Certificate.parse(der(name)).orElseThrow();
  }

  /// Its bytes.
  public static Bytes der(String name) {
    try (InputStream in = CertificateVectors.class.getResourceAsStream(name + ".der")) {
      return Bytes.of(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
