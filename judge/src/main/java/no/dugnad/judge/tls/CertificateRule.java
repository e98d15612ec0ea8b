package no.dugnad.judge.tls;

import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// What one check has to say of one served certificate.
@FunctionalInterface
interface CertificateRule {
  /// Judges it; the finding is about the endpoint.
  Finding judge(Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served);
}
