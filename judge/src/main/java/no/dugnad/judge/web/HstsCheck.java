package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.TurnedAway;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.judge.tls.CertificatePath;
import no.dugnad.judge.tls.CertificateVerdict;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.hsts.StrictTransportSecurity;

/// `web.hsts`: whether browsers are told to come by https only, for a year or more (RFC 6797). What
/// is said over http, or over a connection with certificate errors, browsers do not heed (§8.1).
public final class HstsCheck implements Check {
  /// The public id.
  public static final String ID = "web.hsts";

  private static final long YEAR = 365L * 24 * 60 * 60;
  private static final long DAY = 24L * 60 * 60;
  private static final String HEADER =
      "Strict-Transport-Security: max-age=31536000; includeSubDomains";
  private static final Scribe SCRIBE = new Scribe(ID, "RFC 6797 §6.1");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE, Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    WebSites sites = WebSites.of(view, subject.domain());
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : sites.spots()) {
      spot(subject, view, spot).ifPresent(findings::add);
    }
    return new SiteFindings(SCRIBE).complete(subject, sites, findings);
  }

  private static Optional<Finding> spot(Subject subject, View view, Spot spot) {
    Asset.Endpoint asset = new Asset.Endpoint(spot.host(), spot.address(), 443, "https");
    Sight<Fact.HttpAnswer> plain = view.see(spot.get(false, "/"));
    return switch (view.see(spot.get(true, "/"))) {
      case Sight.Seen<Fact.HttpAnswer> seen ->
          Optional.of(answered(subject, spot, asset, seen.fact(), plain));
      case Sight.Missed<Fact.HttpAnswer> missed when !Walk.closed(missed) ->
          Optional.of(SCRIBE.unknown(asset, missed));
      case Sight.Missed<Fact.HttpAnswer> missed ->
          switch (plain) {
            case Sight.Missed<Fact.HttpAnswer> other when Walk.closed(other) -> Optional.empty();
            case Sight.Missed<Fact.HttpAnswer> _ -> Optional.of(SCRIBE.unknown(asset, missed));
            case Sight.Seen<Fact.HttpAnswer> seen ->
                Optional.of(
                    said(seen.fact())
                        ? SCRIBE
                            .notMet(asset, "http-only")
                            .citing("RFC 6797 §8.1")
                            .repair("http-only")
                            .on(missed.exchange(), seen.exchange())
                        : SCRIBE
                            .notApplicable(asset, "no-https")
                            .on(missed.exchange(), seen.exchange()));
          };
    };
  }

  private static boolean said(Fact.HttpAnswer answer) {
    return !(StrictTransportSecurity.of(answer.header("Strict-Transport-Security"))
        instanceof StrictTransportSecurity.Absent);
  }

  private static Finding answered(
      Subject subject,
      Spot spot,
      Asset.Endpoint asset,
      Fact.HttpAnswer answer,
      Sight<Fact.HttpAnswer> plain) {
    Exchange.HttpRequest request = spot.get(true, "/");
    return switch (StrictTransportSecurity.of(answer.header("Strict-Transport-Security"))) {
      case StrictTransportSecurity.Absent() -> absent(spot, asset, answer, plain);
      case StrictTransportSecurity.Invalid(String why) ->
          SCRIBE
              .notMet(asset, "invalid")
              .with("value", answer.header("Strict-Transport-Security").getFirst())
              .with("why", why)
              .repair("invalid", HEADER)
              .on(request);
      case StrictTransportSecurity.Policy policy when policy.maxAge() == 0 ->
          SCRIBE.notMet(asset, "zero").citing("RFC 6797 §6.1.1").repair("zero", HEADER).on(request);
      case StrictTransportSecurity.Policy policy ->
          policy(subject, spot, asset, answer, policy).on(request);
    };
  }

  private static Finding absent(
      Spot spot, Asset.Endpoint asset, Fact.HttpAnswer answer, Sight<Fact.HttpAnswer> plain) {
    Exchange.HttpRequest request = spot.get(true, "/");
    if (answer.status() >= 400 || TurnedAway.by(answer)) {
      // Many servers leave such headers out of error pages only.
      return new SiteFindings(SCRIBE)
          .error(
              new Landing.Arrived(
                  asset, no.dugnad.wire.http.HttpUrl.of(true, spot.host(), "/"), request, answer));
    }
    if (plain instanceof Sight.Seen<Fact.HttpAnswer> seen && said(seen.fact())) {
      return SCRIBE
          .notMet(asset, "http-only")
          .citing("RFC 6797 §8.1")
          .repair("http-only", HEADER)
          .on(request, seen.exchange());
    }
    return SCRIBE.notMet(asset, "absent").repair("absent", HEADER).on(request);
  }

  private static Draft policy(
      Subject subject,
      Spot spot,
      Asset.Endpoint asset,
      Fact.HttpAnswer answer,
      StrictTransportSecurity.Policy policy) {
    Optional<CertificateVerdict> certificate =
        answer
            .tls()
            .map(session ->
                CertificateVerdict.of(session, spot.host(), subject.roots(), subject.asOf()));
    boolean acceptable = certificate.map(CertificateVerdict::acceptable).orElse(false);
    if (!acceptable) {
      boolean browsersDiffer =
          certificate
              .filter(it -> it.named() && it.started() && !it.expired())
              .filter(it -> it.path() instanceof CertificatePath.Incomplete)
              .isPresent();
      // Some browsers fetch a missing intermediate, others show an error.
      return browsersDiffer
          ? SCRIBE.unknown(asset, Cause.UNSUPPORTED, "chain").citing("RFC 6797 §8.1")
          : SCRIBE.notMet(asset, "certificate").citing("RFC 6797 §8.1").repair("certificate");
    }
    if (policy.maxAge() < YEAR) {
      return SCRIBE
          .partly(asset, "short")
          .with("days", policy.maxAge() / DAY)
          .repair("short", HEADER);
    }
    return SCRIBE
        .met(asset, policy.includeSubDomains() ? "with-subdomains" : "year")
        .with("days", policy.maxAge() / DAY);
  }
}
