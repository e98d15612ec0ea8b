package no.dugnad.judge.tls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.law.Weight;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.bytes.Bytes;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;

/// A check of the certificates of a domain's web sites: one finding for each endpoint, the worst
/// over the certificates that it serves.
///
/// A server may serve an RSA and an ECDSA certificate, and each is judged. Where the hello for one
/// kind is refused by an alert while the endpoint does finish handshakes, it has none of that kind.
///
/// @param scribe with the check's id and clause
record CertificateCheck(Scribe scribe, CertificateRule rule) implements Check {
  @Override
  public String id() {
    return scribe.check();
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    HttpsEndpoints all = HttpsEndpoints.of(subject, view);
    List<Finding> findings = new ArrayList<>();
    all.endpoints().forEach(endpoint -> findings.add(endpoint(subject, view, endpoint)));
    if (findings.isEmpty() || !all.missed().isEmpty()) {
      all.missed().stream()
          .map(missed -> scribe.unknown(host(missed), missed))
          .forEach(findings::add);
    }
    return findings.isEmpty()
        ? List.of(scribe.notApplicable(whole(subject), "no-site").on())
        : findings;
  }

  private static Asset host(Sight.Missed<Fact.DnsAnswer> missed) {
    return switch (missed.exchange()) {
      case Exchange.Lookup lookup -> new Asset.Host(lookup.name());
    };
  }

  private Finding endpoint(Subject subject, View view, HttpsEndpoints.Seen endpoint) {
    Sight<Fact.TlsSession> any = endpoint.sights().getFirst();
    if (any instanceof Sight.Missed<Fact.TlsSession>(var exchange, var failure)
        && failure instanceof Failure.Refused refused
        && refused.stage().equals("connect")) {
      return scribe.notApplicable(endpoint.asset(), "no-https").on(exchange);
    }
    Map<Bytes, Finding> judged = new LinkedHashMap<>();
    List<Finding> unknown = new ArrayList<>();
    boolean answers = endpoint.sights().stream().anyMatch(sight -> sight instanceof Sight.Seen<?>);
    for (Sight<Fact.TlsSession> sight : endpoint.sights()) {
      switch (sight) {
        case Sight.Seen<Fact.TlsSession> seen ->
            judge(subject, view, endpoint.asset(), seen, judged);
        case Sight.Missed<Fact.TlsSession> missed -> {
          if (!(answers && noSuchKind(missed))) {
            unknown.add(scribe.unknown(endpoint.asset(), missed));
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>(judged.values());
    findings.addAll(unknown);
    return Weight.worst(findings);
  }

  private static boolean noSuchKind(Sight.Missed<Fact.TlsSession> missed) {
    return missed.failure() instanceof Failure.Refused refused
        && refused.stage().equals("tls")
        && missed.exchange() instanceof Exchange.Handshake handshake
        && handshake.certificate() != CertificateKind.ANY;
  }

  private void judge(
      Subject subject,
      View view,
      Asset.Endpoint asset,
      Sight.Seen<Fact.TlsSession> seen,
      Map<Bytes, Finding> judged) {
    Bytes der = seen.fact().chain().stream().findFirst().orElse(Bytes.empty());
    if (judged.containsKey(der)) {
      return;
    }
    Optional<Certificate> own = Certificate.parse(der);
    judged.put(
        der,
        own.isEmpty()
            ? scribe.unknown(asset, Cause.UNSUPPORTED, "unreadable").on(seen.exchange())
            : rule.judge(
                subject,
                view,
                asset,
                ServedCertificate.of(
                    asset.host(), seen.exchange(), seen.fact(), own.get(), subject)));
  }
}
