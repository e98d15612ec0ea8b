package no.dugnad.judge.testing;

import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import no.dugnad.catalogue.trust.TrustAnchor;
import no.dugnad.catalogue.trust.TrustList;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.wire.certificate.Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate made for a test, with its key.
public record TestCertificate(KeyPair keys, Certificate certificate) {
  /// When the tests take place.
  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  /// Below the arc for examples (RFC 5612).
  private static final ASN1ObjectIdentifier UNASSIGNED =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");

  private static final AtomicLong SERIAL = new AtomicLong(1);

  /// DER.
  public Bytes der() {
    return certificate.der();
  }

  /// A list that holds nothing but this.
  public TrustList asShippedRoot() {
    return new TrustList("shipped", List.of(new TrustAnchor(der(), "shipped", false, List.of())));
  }

  /// As a root from a file.
  public TrustAnchor asAddedRoot() {
    return new TrustAnchor(der(), "file.pem", true, List.of());
  }

  /// What a certificate is to be; start from [#server(String)] or [#authority(String)].
  public static final class Plan {
    private final String subject;
    private final boolean authority;
    private KeyPair keys;
    private Instant from = NOW.minus(Duration.ofDays(30));
    private Instant until = NOW.plus(Duration.ofDays(60));
    private String hash = "SHA256";
    private List<String> names = new ArrayList<>();
    private Optional<KeyPurposeId> purpose = Optional.empty();
    private List<AccessDescription> access = new ArrayList<>();
    private Optional<String> permitted = Optional.empty();
    private boolean critical;
    private boolean strange;

    private Plan(String subject, boolean authority) {
      this.subject = subject;
      this.authority = authority;
      this.keys = newKeys("EC", 256);
    }

    /// With another key; the number of ML-DSA is its parameter set, not bits.
    public Plan key(String algorithm, int bits) {
      keys = newKeys(algorithm, bits);
      return this;
    }

    /// With this very key.
    public Plan key(KeyPair given) {
      keys = given;
      return this;
    }

    /// Good between these moments.
    public Plan valid(Instant start, Instant end) {
      from = start;
      until = end;
      return this;
    }

    /// Signed over this hash.
    public Plan hash(String algorithm) {
      hash = algorithm;
      return this;
    }

    /// Good for these names only.
    public Plan names(String... dns) {
      names = List.of(dns);
      return this;
    }

    /// For this purpose.
    public Plan purpose(KeyPurposeId id) {
      purpose = Optional.of(id);
      return this;
    }

    /// An authority for names in this domain only (RFC 5280 §4.2.1.10).
    public Plan only(String domain) {
      permitted = Optional.of(domain);
      return this;
    }

    /// With a critical extension that nobody knows.
    public Plan unknownCritical() {
      critical = true;
      return this;
    }

    /// With a signature by an algorithm that nobody knows.
    public Plan unknownSignature() {
      strange = true;
      return this;
    }

    /// Says that its issuer's certificate lies there.
    public Plan issuerAt(String url) {
      access.add(access(AccessDescription.id_ad_caIssuers, url));
      return this;
    }

    /// Says that its responder is there.
    public Plan ocspAt(String url) {
      access.add(access(AccessDescription.id_ad_ocsp, url));
      return this;
    }

    private static AccessDescription access(
        org.bouncycastle.asn1.ASN1ObjectIdentifier method, String url) {
      return new AccessDescription(
          method, new GeneralName(GeneralName.uniformResourceIdentifier, url));
    }

    /// Signed by an authority.
    public TestCertificate by(TestCertificate issuer) {
      return sign(issuer.certificate().subject().getName(), issuer.keys());
    }

    /// Signed by its own key.
    public TestCertificate bySelf() {
      return sign(subject, keys);
    }

    private TestCertificate sign(String issuer, KeyPair issuerKeys) {
      try {
        X509v3CertificateBuilder builder =
            new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(SERIAL.getAndIncrement()),
                Date.from(from),
                Date.from(until),
                new X500Name(subject),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!names.isEmpty()) {
          GeneralName[] alternative =
              names.stream()
                  .map(name -> new GeneralName(GeneralName.dNSName, name))
                  .toArray(GeneralName[]::new);
          builder.addExtension(
              Extension.subjectAlternativeName, false, new GeneralNames(alternative));
        }
        if (purpose.isPresent()) {
          builder.addExtension(
              Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose.get()));
        }
        if (!access.isEmpty()) {
          builder.addExtension(
              Extension.authorityInfoAccess,
              false,
              new AuthorityInformationAccess(access.toArray(AccessDescription[]::new)));
        }
        if (permitted.isPresent()) {
          builder.addExtension(
              Extension.nameConstraints,
              true,
              new NameConstraints(
                  new GeneralSubtree[] {
                    new GeneralSubtree(new GeneralName(GeneralName.dNSName, permitted.get()))
                  },
                  null));
        }
        if (critical) {
          builder.addExtension(UNASSIGNED, true, new DERUTF8String("test"));
        }
        String with = issuerKeys.getPrivate().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
        ContentSigner signer =
            new JcaContentSignerBuilder(hash + "with" + with).build(issuerKeys.getPrivate());
        byte[] der = builder.build(strange ? new StrangeSigner(signer) : signer).getEncoded();
        return new TestCertificate(keys, Certificate.parse(Bytes.of(der)).orElseThrow());
      } catch (CertIOException | OperatorCreationException broken) {
        throw new IllegalStateException(broken);
      } catch (java.io.IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
    }
  }

  /// Signs, and says that it was by another algorithm.
  private record StrangeSigner(ContentSigner signer) implements ContentSigner {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(UNASSIGNED);
    }

    @Override
    public OutputStream getOutputStream() {
      return signer.getOutputStream();
    }

    @Override
    public byte[] getSignature() {
      return signer.getSignature();
    }
  }

  /// A server's certificate for this name.
  public static Plan server(String host) {
    return new Plan("CN=" + host, false).names(host).purpose(KeyPurposeId.id_kp_serverAuth);
  }

  /// An authority's certificate.
  public static Plan authority(String name) {
    return new Plan("O=" + name, true);
  }

  private static KeyPair newKeys(String algorithm, int bits) {
    try {
      boolean lattice = algorithm.equals("ML-DSA");
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(lattice ? algorithm + "-" + bits : algorithm);
      if (!lattice) {
        generator.initialize(bits);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
