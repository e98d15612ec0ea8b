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

/// `web.methods`: whether TRACE is refused. It is accepted where the answer gives our own request
/// back (RFC 9110 §9.3.8); any other answer to it is a refusal, and no answer is one where GET is
/// answered.
public final class MethodsCheck implements Check {
  /// The public id.
  public static final String ID = "web.methods";

  private static final Scribe SCRIBE = new Scribe(ID, "RFC 9110 §9.3.8");

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
    return Set.of("refused", "cut-off");
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
    Sight<Fact.HttpAnswer> secure = view.see(spot.get(true, "/"));
    if (!(secure instanceof Sight.Missed<Fact.HttpAnswer> missed)) {
      return Optional.of(trace(view, spot, true));
    }
    if (!Walk.closed(missed)) {
      Asset asset = new Asset.Endpoint(spot.host(), spot.address(), 443, "https");
      return Optional.of(SCRIBE.unknown(asset, missed));
    }
    return switch (view.see(spot.get(false, "/"))) {
      case Sight.Seen<Fact.HttpAnswer> _ -> Optional.of(trace(view, spot, false));
      case Sight.Missed<Fact.HttpAnswer> plain when Walk.closed(plain) -> Optional.empty();
      case Sight.Missed<Fact.HttpAnswer> plain ->
          Optional.of(
              SCRIBE.unknown(new Asset.Endpoint(spot.host(), spot.address(), 80, "http"), plain));
    };
  }

  private static Finding trace(View view, Spot spot, boolean secure) {
    Exchange.HttpRequest control = spot.get(secure, "/");
    Exchange.HttpRequest request =
        new Exchange.HttpRequest("TRACE", secure, spot.host(), spot.address(), control.port(), "/");
    Asset asset =
        new Asset.Endpoint(spot.host(), spot.address(), control.port(), secure ? "https" : "http");
    return switch (view.see(request)) {
      case Sight.Seen<Fact.HttpAnswer> seen when echoes(seen.fact()) ->
          SCRIBE.notMet(asset, "trace").repair("trace", "TraceEnable off").on(request);
      case Sight.Seen<Fact.HttpAnswer> seen ->
          SCRIBE.met(asset, "refused").with("status", seen.fact().status()).on(request, control);
      case Sight.Missed<Fact.HttpAnswer> missed ->
          switch (missed.failure()) {
            // Cut off without an answer, while GET to the same address is answered.
            case Failure.Garbled(String stage, String _) when stage.equals("answer") ->
                SCRIBE.met(asset, "cut-off").on(request, control);
            case Failure.TimedOut(String stage) when stage.equals("answer") ->
                silent(view, asset, missed, control);
            default -> SCRIBE.unknown(asset, missed);
          };
    };
  }

  private static Finding silent(
      View view, Asset asset, Sight.Missed<Fact.HttpAnswer> missed, Exchange.HttpRequest control) {
    Exchange.SilenceTrial trial = new Exchange.SilenceTrial(missed.exchange(), List.of(control));
    boolean proven =
        view.see(trial) instanceof Sight.Seen<Fact.TrialResult> seen && Silence.proven(seen.fact());
    return proven ? SCRIBE.met(asset, "cut-off").on(trial) : SCRIBE.unknown(asset, missed);
  }

  private static boolean echoes(Fact.HttpAnswer answer) {
    return answer.status() == 200 && answer.body().latin1().stripLeading().startsWith("TRACE / ");
  }
}
