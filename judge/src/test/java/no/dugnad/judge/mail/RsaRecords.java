package no.dugnad.judge.mail;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// DKIM records with RSA keys of a given length, which nobody has the private half of.
final class RsaRecords {
  private RsaRecords() {}

  static String of(int bits) {
    try {
      BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
      byte[] key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)))
              .getEncoded();
      return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
