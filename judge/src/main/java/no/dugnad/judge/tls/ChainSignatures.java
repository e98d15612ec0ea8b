package no.dugnad.judge.tls;

import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.certificate.SignatureStrength.Grade;

/// `tls.certificate.signature`: the certificates of the sent chain are signed over SHA-256 or
/// better. A root's signature on itself proves nothing and is not looked at.
final class ChainSignatures {
  static final Scribe SCRIBE = new Scribe("tls.certificate.signature", "RFC 9325 §4.5");

  private ChainSignatures() {}

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    List<Certificate> signed =
        served.chain().stream().filter(certificate -> !certificate.selfIssued()).toList();
    if (signed.isEmpty()) {
      return SCRIBE.notApplicable(endpoint, "self-signed").on(served.exchange());
    }
    Optional<Certificate> weak = first(signed, Grade.WEAK);
    if (weak.isPresent()) {
      return SCRIBE
          .notMet(endpoint, "weak")
          .with("algorithm", weak.get().signature().algorithm())
          .with("subject", weak.get().subject().getName())
          .repair("weak")
          .on(served.exchange());
    }
    Optional<Certificate> strange = first(signed, Grade.NOT_KNOWN);
    if (strange.isPresent()) {
      return SCRIBE
          .unknown(endpoint, Cause.UNSUPPORTED, "not-known")
          .with("algorithm", strange.get().signature().algorithm())
          .on(served.exchange());
    }
    return SCRIBE
        .met(endpoint, "strong")
        .with("algorithm", signed.getFirst().signature().algorithm())
        .on(served.exchange());
  }

  private static Optional<Certificate> first(List<Certificate> certificates, Grade grade) {
    return certificates.stream().filter(one -> one.signature().grade() == grade).findFirst();
  }
}
