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
import no.dugnad.judge.kin.WebSites;
import no.dugnad.judge.kin.WebSites.Spot;
import no.dugnad.judge.law.Silence;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Failure;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `web.redirect`: whether port 80 of each address sends to the same host and path over https. A
/// closed port 80 is as good, where port 443 of the same address answers.
public final class RedirectCheck implements Check {
  /// The public id.
  public static final String ID = "web.redirect";

  /// A path that any site may have, to see whether it is kept. Where it has none, the answer tells
  /// nothing, and the front page alone decides.
  static final String DEEP = "/.well-known/security.txt";

  private static final Scribe SCRIBE = new Scribe(ID, HttpsCheck.REGULATION);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT, Claim.CLOSED);
  }

  @Override
  public Set<String> clausesThatNeedOutside() {
    return Set.of("closed");
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
      spot(view, spot).ifPresent(findings::add);
    }
    return new SiteFindings(SCRIBE).complete(subject, sites, findings);
  }

  private static Optional<Finding> spot(View view, Spot spot) {
    Asset asset = new Asset.Endpoint(spot.host(), spot.address(), 80, "http");
    Sight<Fact.HttpAnswer> secure = view.see(spot.get(true, "/"));
    Plain front = Plain.follow(view, spot, "/");
    Plain deep = Plain.follow(view, spot, DEEP);
    return switch (front) {
      case Plain.Missed(Sight.Missed<Fact.HttpAnswer> missed)
          when missed.exchange().equals(spot.get(false, "/")) ->
          port80(view, spot, asset, missed, secure);
      case Plain.Missed(Sight.Missed<Fact.HttpAnswer> missed) ->
          Optional.of(SCRIBE.unknown(asset, missed));
      case Plain.Content(List<Exchange<?>> way) ->
          Optional.of(SCRIBE.notMet(asset, "content").repair("content", line(spot)).on(way));
      case Plain.OtherPlace(List<Exchange<?>> way, String location) ->
          Optional.of(
              SCRIBE
                  .partly(asset, "other-host")
                  .with("location", location)
                  .repair("other-host", line(spot))
                  .on(way));
      case Plain.Nowhere(List<Exchange<?>> way, String location) ->
          Optional.of(
              SCRIBE
                  .partly(asset, "nowhere")
                  .with("location", location)
                  .repair("nowhere", line(spot))
                  .on(way));
      case Plain.NotServed(List<Exchange<?>> way, int status) ->
          Optional.of(notServed(asset, spot, secure, status).on(way));
      case Plain.Upgraded(List<Exchange<?>> way, String _) ->
          Optional.of(kept(asset, spot, way, deep));
    };
  }

  /// The front page is sent on as it should be; the deeper path says whether paths are kept.
  private static Finding kept(Asset asset, Spot spot, List<Exchange<?>> way, Plain deep) {
    return switch (deep) {
      case Plain.Upgraded(List<Exchange<?>> deepWay, String target) when !target.endsWith(DEEP) ->
          SCRIBE
              .partly(asset, "lost-path")
              .with("asked", DEEP)
              .with("location", target)
              .repair("lost-path", line(spot))
              .on(deepWay);
      case Plain.OtherPlace(List<Exchange<?>> deepWay, String location) ->
          SCRIBE
              .partly(asset, "other-host")
              .with("location", location)
              .repair("other-host", line(spot))
              .on(deepWay);
      case Plain.Content(List<Exchange<?>> deepWay) ->
          SCRIBE
              .notMet(asset, "content-deeper")
              .with("asked", DEEP)
              .repair("content-deeper", line(spot))
              .on(deepWay);
      // What the deeper path would have told is not known, so neither is the whole.
      case Plain.Missed(Sight.Missed<Fact.HttpAnswer> missed) -> SCRIBE.unknown(asset, missed);
      case Plain.Upgraded _, Plain.Nowhere _, Plain.NotServed _ -> {
        List<Exchange<?>> both = new ArrayList<>(way);
        both.addAll(deep.way());
        yield SCRIBE.met(asset, "same-place").on(both);
      }
    };
  }

  private static Draft notServed(
      Asset asset, Spot spot, Sight<Fact.HttpAnswer> secure, int status) {
    boolean errorsEverywhere =
        !(secure instanceof Sight.Seen<Fact.HttpAnswer> seen) || seen.fact().status() >= 400;
    if (status >= 500 || status < 300 || errorsEverywhere) {
      return new SiteFindings(SCRIBE)
          .shared(
              asset,
              Verdict.unknown(status >= 500 ? Cause.UNSUPPORTED : Cause.REFUSED_US),
              status >= 500 ? "page-error" : "page-refused")
          .with("url", spot.get(false, "/").url())
          .with("status", status);
    }
    // A visitor who types the bare name is not sent on, but nothing is served in the open either.
    return SCRIBE
        .partly(asset, "no-redirect")
        .with("status", status)
        .repair("no-redirect", line(spot));
  }

  private static Optional<Finding> port80(
      View view,
      Spot spot,
      Asset asset,
      Sight.Missed<Fact.HttpAnswer> missed,
      Sight<Fact.HttpAnswer> secure) {
    boolean control = secure instanceof Sight.Seen<Fact.HttpAnswer>;
    if (Walk.closed(missed)) {
      if (control) {
        return Optional.of(SCRIBE.met(asset, "closed").on(missed.exchange(), secure.exchange()));
      }
      boolean nobody = secure instanceof Sight.Missed<Fact.HttpAnswer> other && Walk.closed(other);
      return nobody ? Optional.empty() : Optional.of(SCRIBE.unknown(asset, missed));
    }
    boolean silent =
        missed.failure() instanceof Failure.TimedOut(String stage) && stage.equals("connect");
    if (!silent || !control) {
      return Optional.of(SCRIBE.unknown(asset, missed));
    }
    Exchange.SilenceTrial trial =
        new Exchange.SilenceTrial(
            new Exchange.Connect(spot.address(), 80),
            List.of(new Exchange.Connect(spot.address(), 443)));
    boolean proven =
        view.see(trial) instanceof Sight.Seen<Fact.TrialResult> seen && closed(seen.fact());
    return Optional.of(
        proven
            ? SCRIBE.met(asset, "closed").on(trial, secure.exchange())
            : SCRIBE.unknown(asset, missed));
  }

  /// Proven silent, or refused after all in one of the tries.
  private static boolean closed(Fact.TrialResult trial) {
    boolean refused =
        trial
            .answer()
            .filter(outcome ->
                outcome instanceof Failure.Refused(String stage, String _)
                    && stage.equals("connect"))
            .isPresent();
    return Silence.proven(trial) || refused && !trial.controlsBefore().isEmpty();
  }

  private static String line(Spot spot) {
    return "return 301 https://" + spot.host() + "$request_uri;";
  }
}
