package no.dugnad.wire.tlsa;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.dns.RecordData;

/// Reads one TLSA record against certificates (RFC 6698 §2.1, §2.2).
public final class TlsaMatch {
  /// PKIX-TA(0): a root or intermediate that the path must pass, beside ordinary trust.
  public static final int PKIX_TA = 0;

  /// PKIX-EE(1): the server's certificate, beside ordinary trust.
  public static final int PKIX_EE = 1;

  /// DANE-TA(2): a trust anchor named by DNS alone.
  public static final int DANE_TA = 2;

  /// DANE-EE(3): the server's certificate or key, named by DNS alone.
  public static final int DANE_EE = 3;

  private TlsaMatch() {}

  /// Whether a record can be used at all: its numbers are known ones and its data can be what they
  /// say (RFC 6698 §4.1): a digest of the right length, or the DER of a sequence.
  public static boolean wellFormed(RecordData.Tlsa record) {
    boolean numbers =
        record.usage() <= DANE_EE && record.selector() <= 1 && record.matchingType() <= 2;
    int length = record.data().length();
    return numbers
        && switch (record.matchingType()) {
          case 0 -> length > 2 && record.data().at(0) == 0x30;
          case 1 -> length == 32;
          case 2 -> length == 64;
          default -> false;
        };
  }

  /// Whether a record can be used for mail servers: well formed and of usage 2 or 3 (RFC 7672
  /// §3.1.3: 0 and 1 are treated as unusable).
  public static boolean usableForMail(RecordData.Tlsa record) {
    return wellFormed(record) && record.usage() >= DANE_TA;
  }

  /// Whether a certificate is the one that the record names. The usage is not looked at: it says
  /// *which* certificate of the path is to match.
  public static boolean matches(RecordData.Tlsa record, Certificate certificate) {
    return wellFormed(record) && record.data().equals(associationData(record, certificate));
  }

  private static Bytes associationData(RecordData.Tlsa record, Certificate certificate) {
    Bytes selected = record.selector() == 0 ? certificate.der() : certificate.publicKeyInfo();
    return switch (record.matchingType()) {
      case 1 -> digest("SHA-256", selected);
      case 2 -> digest("SHA-512", selected);
      default -> selected;
    };
  }

  /// The record that a server with this certificate can publish, in the form that zone files take:
  /// DANE-EE(3) SPKI(1) SHA-256(1), which stays right as long as the key stays (RFC 7671 §5.1).
  public static String recommended(Certificate certificate) {
    return "3 1 1 " + digest("SHA-256", certificate.publicKeyInfo()).hex().toUpperCase(Locale.ROOT);
  }

  private static Bytes digest(String algorithm, Bytes content) {
    try {
      return Bytes.of(MessageDigest.getInstance(algorithm).digest(content.toArray()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has " + algorithm, impossible);
    }
  }
}
