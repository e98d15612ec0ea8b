package no.dugnad.wire.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import no.dugnad.model.bytes.Bytes;

/// One X.509 certificate (RFC 5280 §4), read from DER. Equal where its bytes are.
public final class Certificate {
  /// The longest certificate that is read, in bytes. Those with a hundred names have about 6,000; a
  /// TLS library takes no more than 32,768 for the whole chain.
  public static final int LONGEST = 65_536;

  private final Bytes der;
  private final X509Certificate parsed;
  private final CertificateFields fields;

  private Certificate(Bytes der, X509Certificate parsed, CertificateFields fields) {
    this.der = der;
    this.parsed = parsed;
    this.fields = fields;
  }

  /// Reads one certificate; empty where the bytes are none, are longer than [#LONGEST], or hold
  /// more than one certificate.
  public static Optional<Certificate> parse(Bytes der) {
    if (der.length() < 2 || der.length() > LONGEST || der.at(0) != 0x30) {
      return Optional.empty();
    }
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(der.toArray());
      java.security.cert.Certificate read =
          CertificateFactory.getInstance("X.509").generateCertificate(in);
      return read instanceof X509Certificate certificate && in.available() == 0
          ? CertificateFields.of(der).map(fields -> new Certificate(der, certificate, fields))
          : Optional.empty();
    } catch (CertificateException | RuntimeException malformed) {
      // The JDK's reader answers some malformed input with unchecked exceptions of its own.
      return Optional.empty();
    }
  }

  /// The certificate's own bytes.
  public Bytes der() {
    return der;
  }

  /// For signatures and path validation.
  public X509Certificate x509() {
    return parsed;
  }

  /// Whom it speaks of.
  public X500Principal subject() {
    return parsed.getSubjectX500Principal();
  }

  /// Who signed it.
  public X500Principal issuer() {
    return parsed.getIssuerX500Principal();
  }

  /// Whether it bears its own name as issuer's, as roots do.
  public boolean selfIssued() {
    return subject().equals(issuer());
  }

  /// From when it is good (RFC 5280 §4.1.2.5).
  public Instant notBefore() {
    return parsed.getNotBefore().toInstant();
  }

  /// Until when it is good, that second included.
  public Instant notAfter() {
    return parsed.getNotAfter().toInstant();
  }

  /// How long it is good in all; both ends included.
  public Duration lifetime() {
    return Duration.between(notBefore(), notAfter()).plusSeconds(1);
  }

  /// The SubjectPublicKeyInfo as it was served, DER (RFC 5280 §4.1.2.7): what TLSA selector 1 is
  /// over.
  public Bytes publicKeyInfo() {
    return fields.publicKeyInfo();
  }

  /// The names that it is good for.
  public CertificateNames names() {
    return CertificateNames.of(parsed);
  }

  /// Its key's kind and size.
  public PublicKeyStrength key() {
    return PublicKeyStrength.of(parsed.getPublicKey());
  }

  /// How it was signed.
  public SignatureStrength signature() {
    return SignatureStrength.of(parsed);
  }

  /// Whether it may sign certificates: basic constraints say CA (RFC 5280 §4.2.1.9).
  public boolean authority() {
    return parsed.getBasicConstraints() >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  @Override
  public String toString() {
    return subject().getName();
  }
}
