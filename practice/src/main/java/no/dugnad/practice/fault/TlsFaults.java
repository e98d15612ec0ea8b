package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.MET;
import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;
import static no.dugnad.practice.town.Fjellby.DOMAIN;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.dugnad.practice.town.CertificateOrder;
import no.dugnad.practice.town.CertificateOrder.Chain;
import no.dugnad.practice.town.CertificateOrder.Digest;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.CertificateOrder.Key;
import no.dugnad.practice.town.CertificateOrder.Status;
import no.dugnad.practice.town.CertificateOrder.Trait;
import no.dugnad.practice.town.Municipality;
import no.dugnad.practice.town.Site;

/// What can be wrong with certificates.
final class TlsFaults {
  private static final String ID = "tls.certificate.";
  private static final String WWW = "www." + DOMAIN;
  private static final List<String> CHECKS =
      List.of("trusted", "name", "expiry", "key", "signature", "revoked");

  private TlsFaults() {}

  static List<Fault> all() {
    return Stream.of(everywhere(), usual(), chains(), strange()).flatMap(List::stream).toList();
  }

  /// What every one of the checks can say.
  private static List<Fault> everywhere() {
    return CHECKS.stream()
        .flatMap(check ->
            Stream.of(
                Fault.of(
                    ID + check,
                    "no-site",
                    NOT_APPLICABLE,
                    "Neither the domain nor www has an address",
                    town ->
                        town.ownZone(zone ->
                            zone.without(WWW).without(DOMAIN, "A").without(DOMAIN, "AAAA"))),
                Fault.of(
                    ID + check,
                    "no-https",
                    NOT_APPLICABLE,
                    "Nobody listens on port 443",
                    town ->
                        town.site(DOMAIN, Site::withoutHttps)
                            .site(WWW, Site::withoutHttps)
                            .site("skjema." + DOMAIN, Site::withoutHttps))))
        .toList();
  }

  private static List<Fault> usual() {
    return List.of(
        health("trusted", "by-added-list"),
        health("name", "covered"),
        health("expiry", "valid"),
        health("key", "long-enough"),
        health("signature", "strong"),
        health("revoked", "good"),
        Fault.of(
            "tls.certificate.expiry",
            "expired",
            NOT_MET,
            "The certificate of www has expired",
            www(order -> order.life(Duration.ofDays(100), Duration.ofDays(-10)))),
        Fault.of(
            "tls.certificate.expiry",
            "soon",
            PARTLY,
            "The certificate of www runs out within days",
            www(order -> order.life(Duration.ofDays(85), Duration.ofDays(5)))),
        Fault.of(
            "tls.certificate.expiry",
            "not-yet-valid",
            NOT_MET,
            "The certificate of www begins next week",
            www(order -> order.life(Duration.ofDays(-7), Duration.ofDays(90)))),
        Fault.of(
            "tls.certificate.trusted",
            "self-signed",
            NOT_MET,
            "The certificate of www is signed by itself",
            www(order -> order.issuer(Issuer.SELF))),
        Fault.of(
            "tls.certificate.trusted",
            "intermediate-missing",
            PARTLY,
            "The certificate of www is sent without its intermediate",
            www(CertificateOrder::alone)),
        Fault.of(
            "tls.certificate.name",
            "mismatch",
            NOT_MET,
            "The certificate of www is for another name",
            www(order -> order.hosts(List.of("gammel.fjellby.kommune.no")))),
        Fault.of(
            "tls.certificate.key",
            "short",
            NOT_MET,
            "The RSA certificate of www has a key of 1024 bits",
            town -> town.certificate("www-rsa", order -> order.key(Key.RSA_1024))),
        Fault.of(
            "tls.certificate.signature",
            "weak",
            NOT_MET,
            "The certificate of www is signed over SHA-1",
            www(order -> order.digest(Digest.SHA1))),
        Fault.of(
            "tls.certificate.revoked",
            "revoked",
            NOT_MET,
            "The certificate of www has been revoked",
            www(order -> order.status(Status.REVOKED))),
        Fault.of(
            "tls.certificate.revoked",
            "issuer-does-not-know",
            UNKNOWN,
            "The responder does not know the certificate of www",
            www(order -> order.status(Status.UNKNOWN))),
        Fault.of(
            "tls.certificate.revoked",
            "short-lived",
            NOT_APPLICABLE,
            "The certificate of www lives for six days",
            www(order -> order.life(Duration.ofDays(2), Duration.ofDays(4)))));
  }

  private static List<Fault> chains() {
    return List.of(
        trusted(
            "unknown-issuer",
            NOT_MET,
            "An intermediate that nobody knows is served, and nothing above it",
            order -> order.issuer(Issuer.STRANGER)),
        trusted(
            "unknown-root",
            NOT_MET,
            "The whole chain to a root that nobody knows is served",
            order -> order.issuer(Issuer.STRANGER).served(Chain.WITH_ROOT)),
        trusted(
            "issuer-unreadable",
            UNKNOWN,
            "The intermediate is not sent, and lies in a bundle of PKCS #7",
            order -> order.alone().with(Trait.ISSUER_AS_BUNDLE)),
        trusted(
            "issuer-expired",
            NOT_MET,
            "The intermediate ran out",
            order -> order.issuer(Issuer.EXPIRED)),
        trusted(
            "not-an-authority",
            NOT_MET,
            "Signed by somebody who is no authority",
            order -> order.issuer(Issuer.NO_AUTHORITY)),
        trusted(
            "name-constraints",
            NOT_MET,
            "Signed by an authority for other names",
            order -> order.issuer(Issuer.CONSTRAINED)),
        trusted("not-for-servers", NOT_MET, "A client's", order -> order.with(Trait.FOR_CLIENTS)),
        trusted(
            "broken",
            NOT_MET,
            "With a critical extension that nobody knows",
            order -> order.with(Trait.UNKNOWN_CRITICAL)),
        Fault.of(
            "tls.certificate.trusted",
            "weak-algorithm",
            NOT_MET,
            "The RSA certificate of www is signed over MD5",
            town -> town.certificate("www-rsa", order -> order.digest(Digest.MD5))));
  }

  private static List<Fault> strange() {
    return List.of(
        of("name", "no-names", NOT_MET, "No names in it", order -> order.with(Trait.NO_NAMES)),
        of(
            "key",
            "dsa",
            NOT_MET,
            "The intermediate has a DSA key",
            order -> order.issuer(Issuer.DSA_INTERMEDIATE)),
        of(
            "key",
            "not-measured",
            UNKNOWN,
            "The intermediate has an ML-DSA key",
            order -> order.issuer(Issuer.ML_DSA_INTERMEDIATE)),
        of(
            "signature",
            "not-known",
            UNKNOWN,
            "Signed by a method that nobody has assigned",
            order -> order.with(Trait.UNKNOWN_SIGNATURE)),
        of(
            "signature",
            "self-signed",
            NOT_APPLICABLE,
            "Signed by itself",
            order -> order.issuer(Issuer.SELF)),
        of(
            "revoked",
            "no-path",
            NOT_APPLICABLE,
            "Signed by itself",
            order -> order.issuer(Issuer.SELF)),
        of(
            "revoked",
            "no-source",
            UNKNOWN,
            "Says not where it can be asked after",
            order -> order.with(Trait.NO_POINTERS)));
  }

  private static Fault health(String check, String clause) {
    return Fault.of(ID + check, clause, MET, "As it should be", NameServerFaults.harmless());
  }

  private static Fault trusted(
      String clause, Expected expected, String about, UnaryOperator<CertificateOrder> change) {
    return of("trusted", clause, expected, about, change);
  }

  private static Fault of(
      String check,
      String clause,
      Expected expected,
      String about,
      UnaryOperator<CertificateOrder> change) {
    return Fault.of(ID + check, clause, expected, "The certificates of www: " + about, www(change));
  }

  /// Both certificates of www changed.
  private static UnaryOperator<Municipality> www(UnaryOperator<CertificateOrder> change) {
    return town -> town.certificate("www", change).certificate("www-rsa", change);
  }
}
