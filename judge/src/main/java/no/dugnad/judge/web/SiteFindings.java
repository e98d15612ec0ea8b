package no.dugnad.judge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;

/// What all checks of web sites say in the same words (`common.*`): that there is no site, that a
/// page was not to be had, that an answer is no page.
record SiteFindings(Scribe scribe) {
  /// A draft with a reason that checks share.
  Draft shared(Asset asset, Verdict verdict, String word) {
    return new Draft(
        scribe.check(),
        scribe.clause(),
        asset,
        verdict,
        Reason.of("common." + word),
        Optional.empty());
  }

  /// Together with what could not be looked up; and where nothing at all was found, why.
  List<Finding> complete(Subject subject, WebSites sites, List<Finding> findings) {
    List<Finding> all = new ArrayList<>(findings);
    for (WebSites.Unseen unseen : sites.missed()) {
      Finding unknown = scribe.unknown(new Asset.Host(unseen.host()), unseen.lookup());
      if (all.stream().noneMatch(other -> other.asset().equals(unknown.asset()))) {
        all.add(unknown);
      }
    }
    if (!all.isEmpty()) {
      return all;
    }
    Asset whole = new Asset.Domain(subject.domain());
    return List.of(
        shared(whole, Verdict.notApplicable(), sites.sites().isEmpty() ? "no-site" : "no-web")
            .on(sites.restsOn()));
  }

  /// Why an answer that is an error tells nothing of the site's pages.
  Finding error(Landing.Arrived arrived) {
    int status = arrived.answer().status();
    Draft draft =
        switch (status) {
          case 404, 410 -> shared(arrived.endpoint(), Verdict.notApplicable(), "page-missing");
          default ->
              shared(
                  arrived.endpoint(),
                  Verdict.unknown(status < 500 ? Cause.REFUSED_US : Cause.UNSUPPORTED),
                  status < 500 ? "page-refused" : "page-error");
        };
    return draft.with("url", arrived.url().text()).with("status", status).on(arrived.request());
  }

  /// The way led nowhere that we follow.
  Finding astray(Landing.Astray astray) {
    return shared(astray.endpoint(), Verdict.unknown(Cause.UNSUPPORTED), "page-astray")
        .with("location", astray.location())
        .on(astray.request());
  }
}
