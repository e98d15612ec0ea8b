package no.dugnad.judge.tls;

import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// `tls.certificate.name`: the host's name stands among the certificate's alternative names.
final class Named {
  static final Scribe SCRIBE = new Scribe("tls.certificate.name", "RFC 9525 §6");

  private static final int SHOWN = 5;

  private Named() {}

  static Finding judge(
      Subject subject, View view, Asset.Endpoint endpoint, ServedCertificate served) {
    if (served.own().names().covers(endpoint.host())) {
      return SCRIBE
          .met(endpoint, "covered")
          .with("host", endpoint.host().unicode())
          .on(served.exchange());
    }
    List<String> names = served.own().names().dns();
    String suffix = names.isEmpty() ? "no-names" : "mismatch";
    return SCRIBE
        .notMet(endpoint, suffix)
        .with("host", endpoint.host().unicode())
        .with("names", names.stream().limit(SHOWN).collect(Collectors.joining(", ")))
        .repair("mismatch")
        .on(served.exchange());
  }
}
