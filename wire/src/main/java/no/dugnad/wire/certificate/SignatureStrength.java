package no.dugnad.wire.certificate;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;

/// How a certificate was signed, by the hash that the signature is over.
///
/// @param algorithm such as `SHA256withRSA`, the same in every language
/// @param grade what the hash is worth
public record SignatureStrength(String algorithm, Grade grade) {
  /// What the hash of a signature is worth (RFC 9325 §4.2.1, §5.1: SHA-256 or better).
  public enum Grade {
    /// SHA-256, SHA-384, SHA-512, SHA-3 or a scheme with a hash of its own as strong (Ed25519,
    /// Ed448, ML-DSA).
    STRONG,
    /// SHA-1, MD5 or MD2 (and SHA-224, which is below SHA-256).
    WEAK,
    /// An algorithm that we do not know.
    NOT_KNOWN
  }

  static SignatureStrength of(X509Certificate certificate) {
    String name = certificate.getSigAlgName();
    if (name.equalsIgnoreCase("RSASSA-PSS")) {
      String hash = pssHash(certificate);
      return new SignatureStrength(name + " " + hash, grade(hash));
    }
    return new SignatureStrength(name, grade(name));
  }

  private static Grade grade(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replace("-", "");
    if (upper.startsWith("SHA1")
        || upper.startsWith("SHA224")
        || upper.startsWith("MD5")
        || upper.startsWith("MD2")
        || upper.startsWith("MD4")) {
      return Grade.WEAK;
    }
    boolean strong =
        upper.startsWith("SHA256")
            || upper.startsWith("SHA384")
            || upper.startsWith("SHA512")
            || upper.startsWith("SHA3")
            || upper.startsWith("ED25519")
            || upper.startsWith("ED448")
            || upper.startsWith("EDDSA")
            || upper.startsWith("MLDSA");
    return strong ? Grade.STRONG : Grade.NOT_KNOWN;
  }

  // Absent parameters mean SHA-1 (RFC 4055 §3.1).
  private static String pssHash(X509Certificate certificate) {
    byte[] parameters = certificate.getSigAlgParams();
    if (parameters == null) {
      return "SHA-1";
    }
    try {
      AlgorithmParameters read = AlgorithmParameters.getInstance("RSASSA-PSS");
      read.init(parameters);
      return read.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
    } catch (GeneralSecurityException | java.io.IOException malformed) {
      return "?";
    }
  }
}
