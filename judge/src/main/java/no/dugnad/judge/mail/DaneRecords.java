package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.View;
import no.dugnad.wire.certificate.Certificate;
import no.dugnad.wire.dns.RecordData;
import no.dugnad.wire.tlsa.TlsaMatch;

/// `mail.dane`: where DNSSEC makes it possible, TLSA records name the certificates that the mail
/// servers serve, every one of them.
final class DaneRecords extends MailServerCheck {
  DaneRecords() {
    super(new Scribe("mail.dane", "RFC 7672 §2.2"));
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE, Claim.CONTENT);
  }

  @Override
  List<Finding> judge(
      Subject subject, View view, MailServers.Known servers, MailServers.Host host) {
    if (host.endpoints().isEmpty() && host.missed().isEmpty()) {
      // Nothing serves a certificate there; that is not for want of signatures.
      return List.of();
    }
    Asset asset = new Asset.Host(host.name());
    return switch (DanePromise.of(view, servers.lookup(), host.name())) {
      case DanePromise.NotKnown(var missed) -> List.of(write().unknown(asset, missed));
      case DanePromise.Unsigned(var restsOn) ->
          List.of(write().notApplicable(asset, "unsigned").on(restsOn));
      case DanePromise.Absent(DomainName owner, var restsOn) ->
          List.of(absent(view, asset, owner, host).on(restsOn));
      case DanePromise.Published published ->
          published.usable().isEmpty()
              ? List.of(write().notMet(asset, "unusable").repair("renew").on(published.restsOn()))
              : host.endpoints().stream()
                  .map(endpoint -> judge(subject, view, endpoint, published))
                  .toList();
    };
  }

  private Draft absent(View view, Asset asset, DomainName owner, MailServers.Host host) {
    Draft draft = write().partly(asset, "absent").with("owner", owner.unicode());
    return host.endpoints().stream()
        .flatMap(endpoint -> recommended(view, endpoint).stream())
        .findFirst()
        .map(record -> draft.repair("publish", owner + ". IN TLSA " + record))
        .orElseGet(() -> draft.repair("publish"));
  }

  private static Optional<String> recommended(View view, MailEndpoint endpoint) {
    return endpoint.certificates(view) instanceof MailEndpoint.Certificates.Known known
        ? known.served().getFirst().session().chain().stream()
            .findFirst()
            .flatMap(Certificate::parse)
            .map(TlsaMatch::recommended)
        : Optional.empty();
  }

  private Finding judge(
      Subject subject, View view, MailEndpoint endpoint, DanePromise.Published published) {
    Asset asset = endpoint.asset();
    return switch (endpoint.certificates(view)) {
      case MailEndpoint.Certificates.NotKnown(var missed) -> write().unknown(asset, missed);
      case MailEndpoint.Certificates.NoTls(var exchange) ->
          write().notMet(asset, "no-tls").repair("no-tls").on(with(published, exchange));
      case MailEndpoint.Certificates.Known known -> judge(subject, endpoint, published, known);
    };
  }

  private Finding judge(
      Subject subject,
      MailEndpoint endpoint,
      DanePromise.Published published,
      MailEndpoint.Certificates.Known known) {
    Asset asset = endpoint.asset();
    DaneMatch match = new DaneMatch(endpoint.host(), subject.domain(), subject.asOf());
    for (MailEndpoint.Served served : known.served()) {
      if (!match.any(published.usable(), served.session())) {
        if (match.undecided(published.usable(), served.session())) {
          return write()
              .unknown(asset, Cause.UNSUPPORTED, "anchor-not-sent")
              .on(with(published, served.exchange()));
        }
        Draft draft = write().notMet(asset, "mismatch");
        return served.session().chain().stream()
            .findFirst()
            .flatMap(Certificate::parse)
            .map(own ->
                draft.repair(
                    "renew",
                    "_25._tcp." + endpoint.host() + ". IN TLSA " + TlsaMatch.recommended(own)))
            .orElseGet(() -> draft.repair("renew"))
            .on(with(published, served.exchange()));
      }
    }
    if (known.missed().isPresent()) {
      return write().unknown(asset, known.missed().get());
    }
    List<Exchange<?>> restsOn = new ArrayList<>(published.restsOn());
    known.served().forEach(served -> restsOn.add(served.exchange()));
    if (!published.mxSecure()) {
      return write()
          .partly(asset, "mx-unsigned")
          .citing("RFC 7672 §2.2.1")
          .repair("mx-unsigned")
          .on(restsOn);
    }
    boolean next = published.usable().stream().anyMatch(record -> unused(record, match, known));
    return write().met(asset, next ? "matches-with-next" : "matches").on(restsOn);
  }

  private static boolean unused(
      RecordData.Tlsa record, DaneMatch match, MailEndpoint.Certificates.Known known) {
    return known.served().stream().noneMatch(served -> match.matches(record, served.session()));
  }

  private static List<Exchange<?>> with(DanePromise.Published published, Exchange<?> exchange) {
    List<Exchange<?>> restsOn = new ArrayList<>(published.restsOn());
    restsOn.add(exchange);
    return restsOn;
  }
}
