package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.TurnedAway;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.Family;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
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
    Four four =
        missed(site, RecordType.A)
            .<Four>map(Four.NotKnown::new)
            .orElseGet(() -> Four.of(view, family(sites, site, Family.IPV4)));
    if (!six.isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      six.forEach(spot -> spot(view, sites, spot, four).ifPresent(findings::add));
      return findings;
    }
    boolean unseen = missed(site, RecordType.AAAA).isPresent();
    return switch (four) {
      // Told with the look-ups that were missed.
      case Four _ when unseen -> List.of();
      case Four.Shows _ -> List.of(noAddress(site));
      // Without an answer nobody knows whether there is a web site at all.
      case Four.NotKnown(Sight.Missed<?> missed) ->
          List.of(SCRIBE.unknown(new Asset.Host(site.host()), missed));
      case Four.Nothing() -> List.of();
    };
  }

  /// The look-up of a site's addresses of one family, where it told nothing: there may be such
  /// addresses, and something else may stand there.
  private static Optional<Sight.Missed<?>> missed(WebSites.Site site, RecordType type) {
    return site.addresses().missed().stream()
        .filter(missed -> missed.exchange().equals(new Exchange.Lookup(site.host(), type)))
        .findFirst()
        .map(missed -> missed);
  }

  /// What IPv4 shows of a site, over https where anybody listens there.
  private sealed interface Four {
    record Shows(Sight.Seen<Fact.HttpAnswer> seen, boolean secure) implements Four {}

    record NotKnown(Sight.Missed<?> missed) implements Four {}

    /// There is no IPv4 address, or nobody serves the web there.
    record Nothing() implements Four {}

    static Four of(View view, List<Spot> spots) {
      for (boolean secure : new boolean[] {true, false}) {
        List<Sight.Missed<Fact.HttpAnswer>> unknown = new ArrayList<>();
        for (Spot spot : spots) {
          switch (view.see(spot.get(secure, "/"))) {
            case Sight.Seen<Fact.HttpAnswer> seen -> {
              return new Shows(seen, secure);
            }
            case Sight.Missed<Fact.HttpAnswer> missed when !Walk.closed(missed) ->
                unknown.add(missed);
            case Sight.Missed<Fact.HttpAnswer> _ -> {}
          }
        }
        if (!unknown.isEmpty()) {
          return new NotKnown(unknown.getFirst());
        }
      }
      return new Nothing();
    }
  }

  private static Finding noAddress(WebSites.Site site) {
    return SCRIBE
        .notMet(new Asset.Host(site.host()), "no-address")
        .repair("no-address", site.host() + ". AAAA 2001:db8::80")
        .on(new Exchange.Lookup(site.host(), RecordType.AAAA));
  }

  private static Optional<Finding> spot(View view, WebSites sites, Spot spot, Four four) {
    boolean secure = !(four instanceof Four.Shows shows) || shows.secure();
    Exchange.HttpRequest request = spot.get(secure, "/");
    Asset asset =
        new Asset.Endpoint(spot.host(), spot.address(), request.port(), secure ? "https" : "http");
    Sight<Fact.HttpAnswer> sight = view.see(request);
    return switch (four) {
      case Four.NotKnown(Sight.Missed<?> missed) -> Optional.of(SCRIBE.unknown(asset, missed));
      case Four.Shows(Sight.Seen<Fact.HttpAnswer> other, boolean _) ->
          Optional.of(
              switch (sight) {
                case Sight.Seen<Fact.HttpAnswer> seen -> compared(asset, seen, other);
                case Sight.Missed<Fact.HttpAnswer> missed ->
                    missed(view, sites, spot, asset, missed, other);
              });
      case Four.Nothing() ->
          switch (sight) {
            case Sight.Seen<Fact.HttpAnswer> _ ->
                Optional.of(SCRIBE.met(asset, "answers").on(request));
            case Sight.Missed<Fact.HttpAnswer> missed when Walk.closed(missed) -> Optional.empty();
            case Sight.Missed<Fact.HttpAnswer> missed -> Optional.of(SCRIBE.unknown(asset, missed));
          };
    };
  }

  private static Finding compared(
      Asset asset, Sight.Seen<Fact.HttpAnswer> six, Sight.Seen<Fact.HttpAnswer> four) {
    // Protection in front of a site may let one of our addresses in and turn the other away.
    boolean oneRefused = TurnedAway.orRefused(six.fact()) != TurnedAway.orRefused(four.fact());
    if (oneRefused) {
      Sight.Seen<Fact.HttpAnswer> refused = TurnedAway.orRefused(six.fact()) ? six : four;
      return new SiteFindings(SCRIBE)
          .shared(asset, Verdict.unknown(Cause.REFUSED_US), "page-refused")
          .with("url", ((Exchange.HttpRequest) refused.exchange()).url())
          .with("status", refused.fact().status())
          .on(six.exchange(), four.exchange());
    }
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
              .notMet(asset, stage.startsWith("tls") ? "handshake" : "refused")
              .with("said", said)
              .repair(stage.startsWith("tls") ? "handshake" : "refused")
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
}
