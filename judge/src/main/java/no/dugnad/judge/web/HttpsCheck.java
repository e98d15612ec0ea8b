package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `web.https`: whether each address of a site answers over TLS 1.2 or newer. That a host is a web
/// site at all is known from an answer of one of its addresses on either port; a refusal counts
/// only then, and silence only beside that with a control on port 443 of another address of the
/// same family.
public final class HttpsCheck implements Check {
  /// The public id.
  public static final String ID = "web.https";

  static final String REGULATION = "Forskrift om IT-standarder i offentlig forvaltning § 11";
  private static final Scribe SCRIBE = new Scribe(ID, REGULATION);

  /// The alert by which a server says that it has no site of that name (RFC 6066 §3). Other alerts
  /// may be about our hello: a server may want suites that our library does not offer.
  private static final String NO_SUCH_NAME = "unrecognized_name";

  private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.REACHABLE);
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
      spot(view, sites, spot).ifPresent(findings::add);
    }
    return new SiteFindings(SCRIBE).complete(subject, sites, findings);
  }

  /// What is to be said of one address; nothing where nobody serves the web.
  private static Optional<Finding> spot(View view, WebSites sites, Spot spot) {
    Asset asset = new Asset.Endpoint(spot.host(), spot.address(), 443, "https");
    Exchange.HttpRequest request = spot.get(true, "/");
    // Asked for at once, because one of them tells whether there is a site at all.
    Optional<Exchange<?>> sign = signOfLife(view, sites, spot);
    return switch (view.see(request)) {
      case Sight.Seen<Fact.HttpAnswer> seen -> Optional.of(answered(asset, request, seen.fact()));
      case Sight.Missed<Fact.HttpAnswer> missed ->
          switch (missed.failure()) {
            case Failure.Refused(String stage, String said)
                when stage.equals("tls") && said.equals(NO_SUCH_NAME) ->
                Optional.of(
                    SCRIBE
                        .notMet(asset, "handshake")
                        .with("said", said)
                        .repair("handshake")
                        .on(request));
            case Failure.Refused(String stage, String version) when stage.equals("tls-version") ->
                Optional.of(oldVersion(asset, request, version));
            case Failure.Refused _ when Walk.closed(missed) ->
                refused(view, asset, missed, spot, sign);
            case Failure.TimedOut(String stage) when stage.equals("connect") && sign.isPresent() ->
                Optional.of(silent(view, sites, spot, asset, missed, sign.get()));
            default -> Optional.of(SCRIBE.unknown(asset, missed));
          };
    };
  }

  private static Finding answered(Asset asset, Exchange<?> request, Fact.HttpAnswer answer) {
    String version = answer.tls().map(Fact.TlsSession::version).orElse("");
    return MODERN.contains(version)
        ? SCRIBE.met(asset, "answers").with("version", version).on(request)
        : oldVersion(asset, request, version);
  }

  private static Finding oldVersion(Asset asset, Exchange<?> request, String version) {
    return SCRIBE
        .notMet(asset, "old-version")
        .with("version", version)
        .repair("old-version")
        .on(request);
  }

  private static Optional<Finding> refused(
      View view,
      Asset asset,
      Sight.Missed<Fact.HttpAnswer> missed,
      Spot spot,
      Optional<Exchange<?>> sign) {
    if (sign.isPresent()) {
      return Optional.of(
          SCRIBE.notMet(asset, "closed").repair("closed").on(missed.exchange(), sign.get()));
    }
    boolean plainClosed =
        view.see(spot.get(false, "/")) instanceof Sight.Missed<Fact.HttpAnswer> plain
            && Walk.closed(plain);
    return plainClosed ? Optional.empty() : Optional.of(SCRIBE.unknown(asset, missed));
  }

  private static Finding silent(
      View view,
      WebSites sites,
      Spot spot,
      Asset asset,
      Sight.Missed<Fact.HttpAnswer> missed,
      Exchange<?> sign) {
    List<Exchange<?>> controls = new ArrayList<>();
    for (Spot other : sites.spots()) {
      if (!other.address().equals(spot.address())
          && other.address().family() == spot.address().family()) {
        controls.add(new Exchange.Connect(other.address(), 443));
      }
    }
    if (controls.isEmpty()) {
      return SCRIBE.unknown(asset, missed);
    }
    Exchange.SilenceTrial trial =
        new Exchange.SilenceTrial(new Exchange.Connect(spot.address(), 443), controls);
    boolean proven =
        view.see(trial) instanceof Sight.Seen<Fact.TrialResult> seen && Silence.proven(seen.fact());
    return proven
        ? SCRIBE.notMet(asset, "silent").repair("silent").on(trial, sign)
        : SCRIBE.unknown(asset, missed);
  }

  /// An exchange that says that the host serves the web: an answer on port 80 of this address, or
  /// on either port of another one of the same host.
  private static Optional<Exchange<?>> signOfLife(View view, WebSites sites, Spot spot) {
    List<Exchange.HttpRequest> signs = new ArrayList<>();
    signs.add(spot.get(false, "/"));
    for (Spot other : sites.spots(spot.host())) {
      if (!other.equals(spot)) {
        signs.add(other.get(true, "/"));
        signs.add(other.get(false, "/"));
      }
    }
    Optional<Exchange<?>> found = Optional.empty();
    for (Exchange.HttpRequest sign : signs) {
      boolean answered = view.see(sign) instanceof Sight.Seen<Fact.HttpAnswer>;
      if (answered && found.isEmpty()) {
        found = Optional.of(sign);
      }
    }
    return found;
  }
}
