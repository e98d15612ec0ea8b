package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.View;
import no.dugnad.wire.csp.Policy;
import no.dugnad.wire.csp.ScriptEffect;
import no.dugnad.wire.html.HtmlHead;

/// `web.headers.csp`: whether the content security policy of a page limits its scripts, judged by
/// what all its policies do together (CSP3), those in `meta` elements among them. A policy that
/// only reports does not protect.
public final class CspCheck implements Check {
  /// The public id.
  public static final String ID = "web.headers.csp";

  /// A beginning that fits most pages: own scripts and images only.
  static final String HEADER =
      "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'self';"
          + " frame-ancestors 'self'; form-action 'self'";

  private static final Scribe SCRIBE = new Scribe(ID, "CSP3 §6.1");

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
    return Pages.judgeDocuments(SCRIBE, subject, view, CspCheck::page);
  }

  private static Finding page(Landing.Arrived page) {
    HtmlHead head = page.head();
    List<Policy> policies =
        new ArrayList<>(Policy.all(page.answer().header("Content-Security-Policy")));
    head.equivalentTo("Content-Security-Policy").stream()
        .map(content -> Policy.parse(content).inMeta())
        .filter(policy -> !policy.directives().isEmpty())
        .forEach(policies::add);
    ScriptEffect effect = ScriptEffect.of(policies);
    if (effect.unlimited() && page.answer().cut() && !head.complete()) {
      // A policy may stand in the part of the head that we did not read.
      return new SiteFindings(SCRIBE)
          .shared(page.endpoint(), Verdict.unknown(Cause.BUDGET), "page-cut")
          .with("url", page.url().text())
          .on(page.request());
    }
    return draft(page, policies, effect).with("url", page.url().text()).on(page.request());
  }

  private static Draft draft(Landing.Arrived page, List<Policy> policies, ScriptEffect effect) {
    Asset asset = page.endpoint();
    if (policies.isEmpty()) {
      boolean reporting =
          !Policy.all(page.answer().header("Content-Security-Policy-Report-Only")).isEmpty();
      return reporting
          ? SCRIBE.notMet(asset, "report-only").citing("CSP3 §3.2").repair("report-only", HEADER)
          : SCRIBE.notMet(asset, "absent").citing("CSP3 §3.1").repair("absent", HEADER);
    }
    if (!effect.mentioned()) {
      return SCRIBE.notMet(asset, "scripts-unlimited").repair("scripts-unlimited", HEADER);
    }
    if (effect.fromAnywhere()) {
      return SCRIBE.notMet(asset, "any-source").citing("CSP3 §6.7.2").repair("any-source", HEADER);
    }
    if (effect.anyInline()) {
      return SCRIBE
          .notMet(asset, "unsafe-inline")
          .citing("CSP3 §6.7.3.2")
          .repair("unsafe-inline", HEADER);
    }
    if (effect.eval()) {
      return SCRIBE.partly(asset, "unsafe-eval").citing("CSP3 §4.4").repair("unsafe-eval");
    }
    if (effect.anyObject()) {
      return SCRIBE.partly(asset, "object-src").repair("object-src", "object-src 'none'");
    }
    if (effect.anyBase()) {
      return SCRIBE
          .partly(asset, "base-uri")
          .citing("CSP3 §6.3.1")
          .repair("base-uri", "base-uri 'self'");
    }
    return SCRIBE.met(asset, "limited");
  }
}
