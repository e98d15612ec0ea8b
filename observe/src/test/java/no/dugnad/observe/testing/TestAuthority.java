package no.dugnad.observe.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import no.dugnad.model.bytes.Bytes;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority for tests. Its own key is RSA, as that of most authorities in use.
public final class TestAuthority {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2046-01-01T00:00:00Z");

  private final KeyPair keys;
  private final X509Certificate certificate;

  /// A fresh authority with its own root.
  public TestAuthority() {
    this.keys = keys("RSA");
    this.certificate =
        sign(keys, "CN=Test Root", keys, "CN=Test Root", true, List.of(), extra -> {});
  }

  /// A certificate with the key that belongs to it.
  public record Identity(KeyPair keys, X509Certificate certificate) {}

  /// Adds extensions.
  @FunctionalInterface
  public interface Extensions {
    /// Adds them.
    void to(X509v3CertificateBuilder builder) throws CertIOException;
  }

  /// The root.
  public X509Certificate certificate() {
    return certificate;
  }

  /// The root's key.
  public KeyPair keys() {
    return keys;
  }

  /// A server's certificate.
  ///
  /// @param algorithm `RSA` or `EC`
  public Identity issue(String algorithm, String host, Extensions extensions) {
    KeyPair own = keys(algorithm);
    return new Identity(
        own, sign(own, "CN=" + host, keys, "CN=Test Root", false, List.of(host), extensions));
  }

  /// A server's certificate without further extensions.
  public Identity issue(String algorithm, String host) {
    return issue(algorithm, host, extra -> {});
  }

  /// A context for a server with these identities, each sent with the root behind it.
  public SSLContext server(Identity... identities) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (Identity identity : identities) {
        store.setKeyEntry(
            identity.keys().getPrivate().getAlgorithm(),
            identity.keys().getPrivate(),
            new char[0],
            new X509Certificate[] {identity.certificate(), certificate});
      }
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | java.io.IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// DER.
  public static Bytes der(X509Certificate certificate) {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static KeyPair keys(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static X509Certificate sign(
      KeyPair subjectKeys,
      String subject,
      KeyPair issuerKeys,
      String issuer,
      boolean authority,
      List<String> names,
      Extensions extensions) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              new BigInteger(63, new java.security.SecureRandom()),
              Date.from(FROM),
              Date.from(UNTIL),
              new X500Name(subject),
              subjectKeys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (!names.isEmpty()) {
        GeneralName[] alternative =
            names.stream()
                .map(name -> new GeneralName(GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        builder.addExtension(
            Extension.subjectAlternativeName, false, new GeneralNames(alternative));
      }
      extensions.to(builder);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
