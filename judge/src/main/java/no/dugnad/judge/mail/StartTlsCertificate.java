package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.law.Weight;
import no.dugnad.judge.tls.CertificateVerdict;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.View;
import no.dugnad.wire.tlsa.TlsaMatch;

/// `mail.starttls.certificate`: the certificates of the mail servers keep what the domain has
/// promised of them. Each promise that is published is judged alone, because each has senders who
/// rely on it and on no other: TLSA records (RFC 7672) and an MTA-STS policy in mode enforce (RFC
/// 8461 §4.2). Where neither is published senders take any certificate (RFC 7435), so one that
/// would not hold is a weakness and no more.
final class StartTlsCertificate extends MailServerCheck {
  private static final String STS_CLAUSE = "RFC 8461 §4.2";

  StartTlsCertificate() {
    super(new Scribe("mail.starttls.certificate", "RFC 7672 §2.2"));
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  List<Finding> judge(
      Subject subject, View view, MailServers.Known servers, MailServers.Host host) {
    Promises promises =
        new Promises(
            DanePromise.of(view, servers.lookup(), host.name()), StsPromise.of(subject, view));
    return host.endpoints().stream()
        .map(endpoint -> judge(subject, view, endpoint, promises))
        .toList();
  }

  private record Promises(DanePromise dane, StsPromise sts) {}

  private Finding judge(Subject subject, View view, MailEndpoint endpoint, Promises promises) {
    return switch (endpoint.certificates(view)) {
      case MailEndpoint.Certificates.NotKnown(var missed) ->
          write().unknown(endpoint.asset(), missed);
      case MailEndpoint.Certificates.NoTls(var exchange) ->
          withoutTls(endpoint, promises, exchange);
      case MailEndpoint.Certificates.Known known -> {
        List<Finding> findings = new ArrayList<>();
        known
            .served()
            .forEach(served -> findings.addAll(judge(subject, endpoint, promises, served)));
        known.missed().ifPresent(missed -> findings.add(write().unknown(endpoint.asset(), missed)));
        yield Weight.worst(findings);
      }
    };
  }

  private List<Finding> judge(
      Subject subject, MailEndpoint endpoint, Promises promises, MailEndpoint.Served served) {
    CertificateVerdict verdict =
        CertificateVerdict.of(served.session(), endpoint.host(), subject.roots(), subject.asOf());
    List<Finding> findings = new ArrayList<>();
    boolean promised = false;
    switch (promises.dane()) {
      case DanePromise.Published published when published.mxSecure() -> {
        promised = true;
        findings.add(dane(subject, endpoint, published, served));
      }
      case DanePromise.Published ignored -> {}
      case DanePromise.Absent ignored -> {}
      case DanePromise.Unsigned ignored -> {}
      case DanePromise.NotKnown(var missed) ->
          findings.add(write().unknown(endpoint.asset(), missed));
    }
    switch (promises.sts()) {
      case StsPromise.Enforced enforced when enforced.policy().covers(endpoint.host()) -> {
        promised = true;
        findings.add(sts(endpoint, enforced, served, verdict));
      }
      case StsPromise.Enforced ignored -> {}
      case StsPromise.None ignored -> {}
      case StsPromise.NotKnown(var missed) -> {
        // One that everybody takes keeps whatever was promised.
        if (!verdict.acceptable()) {
          findings.add(write().unknown(endpoint.asset(), missed));
        }
      }
    }
    if (!promised && findings.isEmpty()) {
      findings.add(opportunistic(endpoint, served, verdict));
    }
    return findings;
  }

  private Finding dane(
      Subject subject,
      MailEndpoint endpoint,
      DanePromise.Published published,
      MailEndpoint.Served served) {
    List<Exchange<?>> restsOn = new ArrayList<>(published.restsOn());
    restsOn.add(served.exchange());
    if (published.usable().isEmpty()) {
      return write().met(endpoint.asset(), "dane-unusable").on(restsOn);
    }
    DaneMatch match = new DaneMatch(endpoint.host(), subject.domain(), subject.asOf());
    if (match.any(published.usable(), served.session())) {
      return write().met(endpoint.asset(), "dane-kept").on(restsOn);
    }
    if (match.undecided(published.usable(), served.session())) {
      return write().unknown(endpoint.asset(), Cause.UNSUPPORTED, "anchor-not-sent").on(restsOn);
    }
    boolean anchored =
        published.usable().stream().anyMatch(record -> record.usage() == TlsaMatch.DANE_TA);
    return write()
        .notMet(endpoint.asset(), anchored ? "dane-broken-anchor" : "dane-broken")
        .repair("dane")
        .on(restsOn);
  }

  private Finding sts(
      MailEndpoint endpoint,
      StsPromise.Enforced enforced,
      MailEndpoint.Served served,
      CertificateVerdict verdict) {
    List<Exchange<?>> restsOn = new ArrayList<>(enforced.restsOn());
    restsOn.add(served.exchange());
    if (verdict.acceptable()) {
      return write().met(endpoint.asset(), "sts-kept").citing(STS_CLAUSE).on(restsOn);
    }
    return write()
        .notMet(endpoint.asset(), "sts-" + fault(verdict))
        .with("host", endpoint.host().unicode())
        .citing(STS_CLAUSE)
        .repair("replace")
        .on(restsOn);
  }

  private Finding opportunistic(
      MailEndpoint endpoint, MailEndpoint.Served served, CertificateVerdict verdict) {
    Draft draft =
        verdict.acceptable()
            ? write().met(endpoint.asset(), "holds")
            : write()
                .partly(endpoint.asset(), fault(verdict))
                .with("host", endpoint.host().unicode())
                .repair("replace");
    return draft.citing("RFC 7435 §3").on(served.exchange());
  }

  private static String fault(CertificateVerdict verdict) {
    if (!verdict.trusted()) {
      return "untrusted";
    }
    return verdict.named() ? "out-of-time" : "mismatch";
  }

  /// STARTTLS is not offered: a fault of `mail.starttls.offered`, unless TLS was promised.
  private Finding withoutTls(MailEndpoint endpoint, Promises promises, Exchange<?> exchange) {
    List<Exchange<?>> restsOn = new ArrayList<>();
    if (promises.dane() instanceof DanePromise.Published published && published.mxSecure()) {
      restsOn.addAll(published.restsOn());
    } else if (promises.sts() instanceof StsPromise.Enforced enforced
        && enforced.policy().covers(endpoint.host())) {
      restsOn.addAll(enforced.restsOn());
    }
    if (!restsOn.isEmpty()) {
      restsOn.add(exchange);
      return write().notMet(endpoint.asset(), "promised-without-tls").repair("tls").on(restsOn);
    }
    if (promises.dane() instanceof DanePromise.NotKnown(var missed)) {
      return write().unknown(endpoint.asset(), missed);
    }
    if (promises.sts() instanceof StsPromise.NotKnown(var missed)) {
      return write().unknown(endpoint.asset(), missed);
    }
    return write().notApplicable(endpoint.asset(), "no-tls").on(exchange);
  }
}
