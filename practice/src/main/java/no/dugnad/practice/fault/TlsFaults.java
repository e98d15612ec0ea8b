package no.dugnad.practice.fault;

import static no.dugnad.practice.fault.Expected.NOT_MET;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.practice.town.CertificateOrder;
import no.dugnad.practice.town.CertificateOrder.Issuer;
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
            "tls.certificate.trusted",
            "untrusted",
            NOT_MET,
            "The certificate of www is signed by itself",
            www(order -> order.issuer(Issuer.SELF))),
        Fault.of(
            "tls.certificate.name",
            "mismatch",
            NOT_MET,
            "The certificate of www is for another name",
            www(order -> order.hosts(List.of("gammel.fjellby.kommune.no")))),
        Fault.of(
            "tls.certificate.revoked",
            "revoked",
            NOT_MET,
            "The certificate of www has been revoked",
            www(order -> order.status(Status.REVOKED))));
  }

  /// Both certificates of www changed.
  private static UnaryOperator<Municipality> www(UnaryOperator<CertificateOrder> change) {
    return town -> town.certificate("www", change).certificate("www-rsa", change);
  }
}
