package no.dugnad.practice.pki;

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
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
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
  static X509Certificate intermediate(String name, PublicKey key, Signer by, Life life) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              by.certificate(), serial(), date(life.from()), date(life.to()), subject(name), key);
      authority(builder, key);
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
  /// @param digest `SHA256` or `SHA1`
  static X509Certificate server(
      List<String> hosts,
      KeyPair keys,
      Optional<Signer> by,
      Life life,
      Optional<Pointers> pointers,
      String digest) {
    try {
      X500Name subject = subject(hosts.getFirst());
      X500Name issuer =
          by.map(signer ->
                  X500Name.getInstance(signer.certificate().getSubjectX500Principal().getEncoded()))
              .orElse(subject);
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer, serial(), date(life.from()), date(life.to()), subject, keys.getPublic());
      server(builder, hosts, keys.getPublic());
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
      return signed(builder, signer(key, digest));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
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

  private static void server(X509v3CertificateBuilder builder, List<String> hosts, PublicKey key)
      throws CertIOException, GeneralSecurityException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    int usage =
        key.getAlgorithm().equals("RSA")
            ? KeyUsage.digitalSignature | KeyUsage.keyEncipherment
            : KeyUsage.digitalSignature;
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
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
    String algorithm = key.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
    return new JcaContentSignerBuilder(digest + "with" + algorithm).build(key);
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
