package no.dugnad.practice.pki;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.practice.town.CertificateOrder.Trait;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates by the profile of RFC 5280.
final class Issuing {
  private static final SecureRandom SERIALS = new SecureRandom();

  /// Below the arc for examples (RFC 5612); no program knows it.
  private static final ASN1ObjectIdentifier UNASSIGNED =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");

  /// Who signs: a key and the certificate that names it.
  record Signer(PrivateKey key, X509Certificate certificate) {}

  /// From when to when.
  record Life(Instant from, Instant to) {}

  /// Where the issuer's word on revocation and its own certificate are.
  ///
  /// @param revocationList empty where there is none
  record Pointers(String ocsp, Optional<String> revocationList, String issuer) {
    Pointers withoutList() {
      return new Pointers(ocsp, Optional.empty(), issuer);
    }

    /// With the issuer's certificate as a bundle.
    Pointers bundled() {
      return new Pointers(ocsp, revocationList, issuer.replace(".cer", ".p7c"));
    }
  }

  /// What an intermediate may do.
  enum Power {
    AUTHORITY,
    /// Sign for names in `example.no` only.
    ELSEWHERE,
    /// Nothing: its certificate is an ordinary one.
    NONE
  }

  private Issuing() {}

  /// A root, signed by itself.
  static X509Certificate root(String name, KeyPair keys, Life life) {
    try {
      X500Name subject = subject(name);
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject, serial(), date(life.from()), date(life.to()), subject, keys.getPublic());
      authority(builder, keys.getPublic());
      return signed(builder, signer(keys.getPrivate(), "SHA256"));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// An intermediate that signs certificates of servers.
  static X509Certificate intermediate(
      String name, PublicKey key, Signer by, Life life, Power power) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              by.certificate(), serial(), date(life.from()), date(life.to()), subject(name), key);
      switch (power) {
        case AUTHORITY -> authority(builder, key);
        case ELSEWHERE -> {
          authority(builder, key);
          builder.addExtension(
              Extension.nameConstraints,
              true,
              new NameConstraints(
                  new GeneralSubtree[] {
                    new GeneralSubtree(new GeneralName(GeneralName.dNSName, "example.no"))
                  },
                  null));
        }
        case NONE ->
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      }
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(by.certificate()));
      return signed(builder, signer(by.key(), "SHA256"));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A server's certificate.
  ///
  /// @param by empty: signed by its own key
  /// @param digest such as `SHA256`
  static X509Certificate server(
      List<String> hosts,
      KeyPair keys,
      Optional<Signer> by,
      Life life,
      Optional<Pointers> pointers,
      String digest,
      Set<Trait> traits) {
    try {
      X500Name subject = subject(hosts.getFirst());
      X500Name issuer =
          by.map(signer ->
                  X500Name.getInstance(signer.certificate().getSubjectX500Principal().getEncoded()))
              .orElse(subject);
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer, serial(), date(life.from()), date(life.to()), subject, keys.getPublic());
      server(builder, hosts, keys.getPublic(), traits);
      if (by.isPresent()) {
        builder.addExtension(
            Extension.authorityKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(by.get().certificate()));
      }
      if (pointers.isPresent()) {
        point(builder, pointers.get());
      }
      PrivateKey key = by.map(Signer::key).orElse(keys.getPrivate());
      return signed(
          builder,
          traits.contains(Trait.UNKNOWN_SIGNATURE)
              ? new UnknownSigner(new ByteArrayOutputStream())
              : signer(key, digest));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Signs by an algorithm that nobody has assigned.
  private record UnknownSigner(ByteArrayOutputStream signed) implements ContentSigner {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(UNASSIGNED);
    }

    @Override
    public OutputStream getOutputStream() {
      return signed;
    }

    @Override
    public byte[] getSignature() {
      return new byte[64];
    }
  }

  private static void authority(X509v3CertificateBuilder builder, PublicKey key)
      throws CertIOException, GeneralSecurityException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static void server(
      X509v3CertificateBuilder builder, List<String> hosts, PublicKey key, Set<Trait> traits)
      throws CertIOException, GeneralSecurityException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    int usage =
        key.getAlgorithm().equals("RSA")
            ? KeyUsage.digitalSignature | KeyUsage.keyEncipherment
            : KeyUsage.digitalSignature;
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            traits.contains(Trait.FOR_CLIENTS)
                ? KeyPurposeId.id_kp_clientAuth
                : KeyPurposeId.id_kp_serverAuth));
    if (traits.contains(Trait.UNKNOWN_CRITICAL)) {
      builder.addExtension(UNASSIGNED, true, new DERUTF8String("praksis"));
    }
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    if (traits.contains(Trait.NO_NAMES)) {
      return;
    }
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(
            hosts.stream()
                .map(host -> new GeneralName(GeneralName.dNSName, host))
                .toArray(GeneralName[]::new)));
  }

  private static void point(X509v3CertificateBuilder builder, Pointers pointers)
      throws CertIOException {
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            new AccessDescription[] {
              new AccessDescription(AccessDescription.id_ad_ocsp, url(pointers.ocsp())),
              new AccessDescription(AccessDescription.id_ad_caIssuers, url(pointers.issuer()))
            }));
    if (pointers.revocationList().isEmpty()) {
      return;
    }
    builder.addExtension(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(
            new DistributionPoint[] {
              new DistributionPoint(
                  new DistributionPointName(new GeneralNames(url(pointers.revocationList().get()))),
                  null,
                  null)
            }));
  }

  private static GeneralName url(String text) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, text);
  }

  private static X500Name subject(String name) {
    return new X500NameBuilder()
        .addRDN(BCStyle.C, "NO")
        .addRDN(BCStyle.O, "Dugnad practice")
        .addRDN(BCStyle.CN, name)
        .build();
  }

  static ContentSigner signer(PrivateKey key, String digest) throws OperatorCreationException {
    String scheme =
        switch (key.getAlgorithm()) {
          case "RSA" -> digest + "withRSA";
          case "DSA" -> digest + "withDSA";
          case "EC" -> digest + "withECDSA";
          default -> "ML-DSA-65";
        };
    return new JcaContentSignerBuilder(scheme).build(key);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, ContentSigner signer)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static BigInteger serial() {
    return new BigInteger(120, SERIALS).add(BigInteger.ONE);
  }

  static Date date(Instant instant) {
    return Date.from(instant);
  }
}
