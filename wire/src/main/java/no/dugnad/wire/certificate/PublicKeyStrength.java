package no.dugnad.wire.certificate;

import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPublicKey;
import java.util.Locale;

/// What kind of key a certificate certifies, and its size.
public sealed interface PublicKeyStrength {
  /// Such as `RSA 2048`, the same in every language.
  String text();

  /// RSA with a modulus of so many bits.
  record Rsa(int bits) implements PublicKeyStrength {
    @Override
    public String text() {
      return "RSA " + bits;
    }
  }

  /// An elliptic curve over a group whose order has so many bits; Ed25519 (about 256) and Ed448
  /// (about 448) among them.
  record Elliptic(String name, int bits) implements PublicKeyStrength {
    @Override
    public String text() {
      return name + " " + bits;
    }
  }

  /// DSA, which TLS 1.3 and RFC 9325 have no place for.
  record Dsa(int bits) implements PublicKeyStrength {
    @Override
    public String text() {
      return "DSA " + bits;
    }
  }

  /// A kind or curve that we can't measure.
  record Other(String algorithm) implements PublicKeyStrength {
    @Override
    public String text() {
      return algorithm;
    }
  }

  /// Measures a key.
  static PublicKeyStrength of(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> new Rsa(rsa.getModulus().bitLength());
      case ECPublicKey ec -> new Elliptic("EC", ec.getParams().getOrder().bitLength());
      case EdECPublicKey ed -> edwards(ed.getParams().getName());
      case XECPublicKey x -> new Other(x.getAlgorithm());
      case DSAPublicKey dsa ->
          dsa.getParams() == null ? new Other("DSA") : new Dsa(dsa.getParams().getP().bitLength());
      default -> new Other(key.getAlgorithm());
    };
  }

  private static PublicKeyStrength edwards(String name) {
    return name.toLowerCase(Locale.ROOT).equals("ed448")
        ? new Elliptic("Ed448", 448)
        : new Elliptic("Ed25519", 256);
  }
}
