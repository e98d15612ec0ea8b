package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.NOT_APPLICABLE;
import static no.dugnad.practice.fault.Expected.NOT_MET;
import static no.dugnad.practice.fault.Expected.PARTLY;
import static no.dugnad.practice.fault.Expected.UNKNOWN;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.CertificateOrder;
import no.dugnad.practice.town.CertificateOrder.Digest;
import no.dugnad.practice.town.CertificateOrder.Issuer;
import no.dugnad.practice.town.CertificateOrder.Key;
import no.dugnad.practice.town.CertificateOrder.Status;
import no.dugnad.practice.town.Municipality;

/// What can be wrong with certificates.
final class TlsFaults {
  private TlsFaults() {}

  static List<Fault> all() {
    return List.of(
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

  /// Both certificates of www changed.
  private static UnaryOperator<Municipality> www(UnaryOperator<CertificateOrder> change) {
    return town -> town.certificate("www", change).certificate("www-rsa", change);
  }
}
