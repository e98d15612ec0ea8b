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
import no.dugnad.model.asset.Family;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `web.ipv6`: whether each site is reached over IPv6 too, and is the same site there. What is
/// asked over IPv6 is compared with what IPv4 shows: a refusal counts where IPv4 answers, silence
/// only with another IPv6 address as a control.
public final class Ipv6Check implements Check {
  /// The public id.
  public static final String ID = "web.ipv6";

  private static final Scribe SCRIBE = new Scribe(ID, "RFC 6540 §2");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.REACHABLE, Claim.ABSENCE, Claim.CONTENT);
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
      findings.addAll(site(view, sites, site));
    }
    return new SiteFindings(SCRIBE).complete(subject, sites, findings);
  }

  private static List<Finding> site(View view, WebSites sites, WebSites.Site site) {
    List<Spot> six = family(sites, site, Family.IPV6);
    Optional<Sight.Seen<Fact.HttpAnswer>> four =
        firstAnswer(view, family(sites, site, Family.IPV4));
    if (six.isEmpty()) {
      boolean unseen =
          site.addresses().missed().stream()
              .anyMatch(missed ->
                  missed.exchange().equals(new Exchange.Lookup(site.host(), RecordType.AAAA)));
      if (unseen) {
        // Told with the look-ups that were missed.
        return List.of();
      }
      return four.isPresent() ? List.of(noAddress(site)) : notKnown(view, sites, site);
    }
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : six) {
      spot(view, sites, spot, four).ifPresent(findings::add);
    }
    return findings;
  }

  /// Without an answer over IPv4 nobody knows whether there is a web site at all, except where
  /// nobody listens.
  private static List<Finding> notKnown(View view, WebSites sites, WebSites.Site site) {
    for (Spot spot : family(sites, site, Family.IPV4)) {
      for (boolean secure : new boolean[] {true, false}) {
        if (view.see(spot.get(secure, "/")) instanceof Sight.Missed<Fact.HttpAnswer> missed
            && !Walk.closed(missed)) {
          return List.of(SCRIBE.unknown(new Asset.Host(site.host()), missed));
        }
      }
    }
    return List.of();
  }

  private static Finding noAddress(WebSites.Site site) {
    return SCRIBE
        .notMet(new Asset.Host(site.host()), "no-address")
        .repair("no-address", site.host() + ". AAAA 2001:db8::80")
        .on(new Exchange.Lookup(site.host(), RecordType.AAAA));
  }

  private static Optional<Finding> spot(
      View view, WebSites sites, Spot spot, Optional<Sight.Seen<Fact.HttpAnswer>> four) {
    // As IPv4 is served: over https where that answers there.
    boolean secure =
        four.map(seen -> ((Exchange.HttpRequest) seen.exchange()).secure()).orElse(true);
    Exchange.HttpRequest request = spot.get(secure, "/");
    Asset asset =
        new Asset.Endpoint(spot.host(), spot.address(), request.port(), secure ? "https" : "http");
    return switch (view.see(request)) {
      case Sight.Seen<Fact.HttpAnswer> seen ->
          Optional.of(
              four.map(other -> compared(asset, seen, other))
                  .orElseGet(() -> SCRIBE.met(asset, "answers").on(request)));
      case Sight.Missed<Fact.HttpAnswer> missed when four.isEmpty() ->
          Walk.closed(missed) ? Optional.empty() : Optional.of(SCRIBE.unknown(asset, missed));
      case Sight.Missed<Fact.HttpAnswer> missed ->
          Optional.of(missed(view, sites, spot, asset, missed, four.get()));
    };
  }

  private static Finding compared(
      Asset asset, Sight.Seen<Fact.HttpAnswer> six, Sight.Seen<Fact.HttpAnswer> four) {
    return SamePage.same(six.fact(), four.fact())
        ? SCRIBE.met(asset, "same-site").on(six.exchange(), four.exchange())
        : SCRIBE
            .partly(asset, "differs")
            .with("six", SamePage.summary(six.fact()))
            .with("four", SamePage.summary(four.fact()))
            .repair("differs")
            .on(six.exchange(), four.exchange());
  }

  private static Finding missed(
      View view,
      WebSites sites,
      Spot spot,
      Asset asset,
      Sight.Missed<Fact.HttpAnswer> missed,
      Sight.Seen<Fact.HttpAnswer> four) {
    return switch (missed.failure()) {
      case Failure.Refused(String stage, String said) ->
          SCRIBE
              .notMet(asset, stage.equals("tls") ? "handshake" : "refused")
              .with("said", said)
              .repair(stage.equals("tls") ? "handshake" : "refused")
              .on(missed.exchange(), four.exchange());
      case Failure.TimedOut(String stage) when stage.equals("connect") ->
          silent(view, sites, spot, asset, missed, four);
      default -> SCRIBE.unknown(asset, missed);
    };
  }

  private static Finding silent(
      View view,
      WebSites sites,
      Spot spot,
      Asset asset,
      Sight.Missed<Fact.HttpAnswer> missed,
      Sight.Seen<Fact.HttpAnswer> four) {
    int port = ((Exchange.HttpRequest) missed.exchange()).port();
    List<Exchange<?>> controls = new ArrayList<>();
    for (Spot other : sites.spots()) {
      if (other.address().family() == Family.IPV6 && !other.address().equals(spot.address())) {
        controls.add(new Exchange.Connect(other.address(), port));
      }
    }
    if (controls.isEmpty()) {
      return SCRIBE.unknown(asset, missed);
    }
    Exchange.SilenceTrial trial =
        new Exchange.SilenceTrial(new Exchange.Connect(spot.address(), port), controls);
    boolean proven =
        view.see(trial) instanceof Sight.Seen<Fact.TrialResult> seen && Silence.proven(seen.fact());
    return proven
        ? SCRIBE.notMet(asset, "silent").repair("silent").on(trial, four.exchange())
        : SCRIBE.unknown(asset, missed);
  }

  private static List<Spot> family(WebSites sites, WebSites.Site site, Family family) {
    return sites.spots(site.host()).stream()
        .filter(spot -> spot.address().family() == family)
        .toList();
  }

  /// The first answer over https, or else over http.
  private static Optional<Sight.Seen<Fact.HttpAnswer>> firstAnswer(View view, List<Spot> spots) {
    for (boolean secure : new boolean[] {true, false}) {
      for (Spot spot : spots) {
        if (view.see(spot.get(secure, "/")) instanceof Sight.Seen<Fact.HttpAnswer> seen) {
          return Optional.of(seen);
        }
      }
    }
    return Optional.empty();
  }
}
