package no.dugnad.wire.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/// Where a certificate says that more can be had: who answers for its revocation, where the list of
/// revoked ones lies, where its issuer's certificate lies (RFC 5280 §4.2.2.1, §4.2.1.13). Only
/// `http://` addresses, in the order of the certificate, at most [#MOST] of each kind.
///
/// @param ocsp responders (RFC 6960)
/// @param crls certificate revocation lists that the issuer itself signs
/// @param issuers the issuer's certificate
public record CertificateLocations(List<String> ocsp, List<String> crls, List<String> issuers) {
  /// The most addresses of a kind that are read; authorities give one or two.
  public static final int MOST = 4;

  private static final int LONGEST = 1024;
  private static final String ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String DISTRIBUTION = "2.5.29.31";

  public CertificateLocations {
    ocsp = List.copyOf(ocsp);
    crls = List.copyOf(crls);
    issuers = List.copyOf(issuers);
  }

  /// Reads a certificate's; empty lists where it says nothing or nothing that can be read.
  public static CertificateLocations of(Certificate certificate) {
    return new CertificateLocations(
        access(certificate, "1.3.6.1.5.5.7.48.1"),
        distribution(certificate),
        access(certificate, "1.3.6.1.5.5.7.48.2"));
  }

  private static List<String> access(Certificate certificate, String method) {
    try {
      return extension(certificate, ACCESS).map(AuthorityInformationAccess::getInstance).stream()
          .flatMap(access -> Arrays.stream(access.getAccessDescriptions()))
          .filter(one -> one.getAccessMethod().equals(new ASN1ObjectIdentifier(method)))
          .flatMap(one -> http(one.getAccessLocation()).stream())
          .limit(MOST)
          .toList();
    } catch (RuntimeException malformed) {
      // Bouncy Castle answers malformed structures with unchecked exceptions.
      return List.of();
    }
  }

  private static List<String> distribution(Certificate certificate) {
    List<String> found = new ArrayList<>();
    try {
      extension(certificate, DISTRIBUTION).map(CRLDistPoint::getInstance).stream()
          .flatMap(points -> Arrays.stream(points.getDistributionPoints()))
          .filter(point -> point.getCRLIssuer() == null && point.getReasons() == null)
          .flatMap(CertificateLocations::names)
          .flatMap(name -> http(name).stream())
          .limit(MOST)
          .forEach(found::add);
    } catch (RuntimeException malformed) {
      return List.of();
    }
    return found;
  }

  private static Stream<GeneralName> names(DistributionPoint point) {
    DistributionPointName name = point.getDistributionPoint();
    return name == null || name.getType() != DistributionPointName.FULL_NAME
        ? Stream.of()
        : Arrays.stream(GeneralNames.getInstance(name.getName()).getNames());
  }

  private static Optional<ASN1Primitive> extension(Certificate certificate, String oid) {
    byte[] value = certificate.x509().getExtensionValue(oid);
    if (value == null) {
      return Optional.empty();
    }
    try {
      byte[] inner = ASN1OctetString.getInstance(value).getOctets();
      return Optional.of(ASN1Primitive.fromByteArray(inner));
    } catch (java.io.IOException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> http(GeneralName name) {
    if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
      return Optional.empty();
    }
    String text = name.getName().toString();
    boolean fits = text.length() <= LONGEST && text.regionMatches(true, 0, "http://", 0, 7);
    return fits ? Optional.of(text) : Optional.empty();
  }
}
