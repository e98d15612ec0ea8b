package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.View;

/// The front pages of a domain's sites, one for each address, redirects followed; and the judging
/// of each by one rule.
final class Pages {
  private Pages() {}

  /// Judges one page.
  @FunctionalInterface
  interface Rule {
    Finding judge(Landing.Arrived page);
  }

  /// Where the front pages of all sites lead, each address that one ends up at once.
  static List<Landing> landings(View view, WebSites sites) {
    Set<DomainName> hosts = new HashSet<>();
    sites.sites().forEach(site -> hosts.add(site.host()));
    Walk walk = new Walk(view, hosts);
    Map<Asset.Endpoint, Landing> landings = new LinkedHashMap<>();
    for (WebSites.Spot spot : sites.spots()) {
      for (Landing landing : walk.from(spot, "/")) {
        landings.putIfAbsent(landing.endpoint(), landing);
      }
    }
    return List.copyOf(landings.values());
  }

  /// Judges all pages by a rule that speaks of any successful answer.
  static List<Finding> judge(Scribe scribe, Subject subject, View view, Rule rule) {
    WebSites sites = WebSites.of(view, subject.domain());
    SiteFindings words = new SiteFindings(scribe);
    List<Finding> findings = new ArrayList<>();
    List<Landing> landings = landings(view, sites);
    for (Landing landing : landings) {
      switch (landing) {
        case Landing.Arrived page when page.successful() -> findings.add(rule.judge(page));
        case Landing.Arrived error -> findings.add(words.error(error));
        case Landing.Astray astray -> findings.add(words.astray(astray));
        case Landing.Lost lost -> findings.add(scribe.unknown(lost.endpoint(), lost.missed()));
        // Its page is judged where it is; and where nobody serves, there is no page.
        case Landing.Elsewhere _, Landing.NoServer _ -> {}
      }
    }
    boolean circle = landings.stream().anyMatch(Landing.Elsewhere.class::isInstance);
    if (findings.isEmpty() && circle) {
      // The sites send to each other and none has a page.
      findings.add(
          words
              .shared(
                  new Asset.Domain(subject.domain()),
                  Verdict.unknown(no.dugnad.model.observation.Cause.UNSUPPORTED),
                  "page-astray")
              .with("location", subject.domain().unicode())
              .on(sites.restsOn()));
    }
    return words.complete(subject, sites, findings);
  }

  /// Judges all pages by a rule that speaks of documents only.
  static List<Finding> judgeDocuments(Scribe scribe, Subject subject, View view, Rule rule) {
    SiteFindings words = new SiteFindings(scribe);
    return judge(
        scribe,
        subject,
        view,
        page ->
            page.document()
                ? rule.judge(page)
                : words
                    .shared(page.endpoint(), Verdict.notApplicable(), "not-a-page")
                    .with("type", String.join(", ", page.answer().header("Content-Type")))
                    .on(page.request()));
  }
}
