package no.dugnad.cli.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import no.dugnad.practice.pki.Identity;

/// Keys and certificates as the files that servers read (RFC 7468).
public final class Pem {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  /// Writes the key and, after it, the certificates: one file for both.
  ///
  /// @return the file
  public static Path write(Path folder, String name, Identity identity) throws IOException {
    StringBuilder text = new StringBuilder(block("PRIVATE KEY", identity.key().getEncoded()));
    for (X509Certificate one : identity.chain()) {
      try {
        text.append(block("CERTIFICATE", one.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IOException(e);
      }
    }
    return Files.writeString(folder.resolve(name + ".pem"), text);
  }

  private static String block(String label, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, LINES.encodeToString(bytes));
  }
}
