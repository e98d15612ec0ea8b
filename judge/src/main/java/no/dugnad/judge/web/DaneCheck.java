package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.CertificateKind;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.tlsa.TlsaMatch;

/// `web.dane`: where a site publishes TLSA records, whether they match every certificate that it
/// serves (RFC 6698). Browsers do not ask for them, so their absence is no fault.
public final class DaneCheck implements Check {
  /// The public id.
  public static final String ID = "web.dane";

  private static final Scribe SCRIBE = new Scribe(ID, "RFC 6698 §2.1");

  @Override
  public String id() {
    return ID;
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
    WebSites sites = WebSites.of(view, subject.domain());
    List<Finding> findings = new ArrayList<>();
    for (WebSites.Site site : sites.sites()) {
      findings.addAll(site(subject, view, sites, site.host()));
    }
    return new SiteFindings(SCRIBE).complete(subject, sites, findings);
  }

  private static List<Finding> site(Subject subject, View view, WebSites sites, DomainName host) {
    Asset asset = new Asset.Host(host);
    Optional<DomainName> name = host.tryChild("_443._tcp");
    if (name.isEmpty()) {
      return List.of();
    }
    Exchange.Lookup lookup = new Exchange.Lookup(name.get(), RecordType.TLSA);
    return switch (Answers.of(view, name.get(), RecordType.TLSA)) {
      case Sight.Missed<Fact.DnsAnswer> missed -> List.of(SCRIBE.unknown(asset, missed));
      case Sight.Seen<Fact.DnsAnswer> seen ->
          published(subject, view, sites, host, seen.fact(), lookup);
    };
  }

  private static List<Finding> published(
      Subject subject,
      View view,
      WebSites sites,
      DomainName host,
      Fact.DnsAnswer answer,
      Exchange.Lookup lookup) {
    Asset asset = new Asset.Host(host);
    if (answer.records().isEmpty()) {
      return List.of(SCRIBE.notApplicable(asset, "absent").on(lookup));
    }
    Security.State state = answer.security().state();
    if (state == Security.State.INDETERMINATE) {
      return List.of(
          SCRIBE
              .unknown(asset, Cause.UNSUPPORTED, "not-validated")
              .citing("RFC 6698 §4.1")
              .on(lookup));
    }
    if (state != Security.State.SECURE) {
      return List.of(SCRIBE.notApplicable(asset, "unsigned").citing("RFC 6698 §4.1").on(lookup));
    }
    List<RecordData.Tlsa> records =
        answer.records().stream()
            .flatMap(record -> RecordData.tlsa(record).stream())
            .filter(TlsaMatch::wellFormed)
            .toList();
    if (records.isEmpty()) {
      return List.of(
          SCRIBE.partly(asset, "unusable").citing("RFC 6698 §4.1").repair("unusable").on(lookup));
    }
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : sites.spots(host)) {
      findings.add(spot(subject, view, spot, records, lookup));
    }
    return findings;
  }

  private static Finding spot(
      Subject subject,
      View view,
      Spot spot,
      List<RecordData.Tlsa> records,
      Exchange.Lookup lookup) {
    Asset asset = new Asset.Endpoint(spot.host(), spot.address(), 443, "https");
    List<Sight.Seen<Fact.TlsSession>> served = new ArrayList<>();
    List<Sight.Missed<Fact.TlsSession>> missed = new ArrayList<>();
    for (CertificateKind kind : List.of(CertificateKind.RSA, CertificateKind.ECDSA)) {
      switch (view.see(new Exchange.Handshake(spot.host(), spot.address(), 443, kind))) {
        case Sight.Seen<Fact.TlsSession> seen -> served.add(seen);
        case Sight.Missed<Fact.TlsSession> not -> missed.add(not);
      }
    }
    WebTlsa tlsa = new WebTlsa(records, subject.roots(), subject.asOf());
    for (Sight.Seen<Fact.TlsSession> seen : served) {
      if (!tlsa.matches(seen.fact(), spot.host())) {
        String record =
            seen.fact().chain().stream()
                .findFirst()
                .flatMap(Certificate::parse)
                .map(own -> "_443._tcp." + spot.host() + ". IN TLSA " + TlsaMatch.recommended(own))
                .orElse("");
        return (record.isEmpty()
                ? SCRIBE.notMet(asset, "mismatch").repair("mismatch")
                : SCRIBE.notMet(asset, "mismatch").repair("mismatch", record))
            .on(lookup, seen.exchange());
      }
    }
    if (served.isEmpty()) {
      return SCRIBE.unknown(asset, missed.getFirst());
    }
    // A server that has no certificate of a kind refuses the hello that asks for it.
    Optional<Sight.Missed<Fact.TlsSession>> notTold =
        missed.stream()
            .filter(it ->
                !(it.failure() instanceof Failure.Refused(String stage, String _)
                    && stage.equals("tls")))
            .findFirst();
    if (notTold.isPresent()) {
      return SCRIBE.unknown(asset, notTold.get());
    }
    List<Exchange<?>> restsOn = new ArrayList<>(List.of(lookup));
    served.forEach(seen -> restsOn.add(seen.exchange()));
    return SCRIBE.met(asset, "matches").on(restsOn);
  }
}
