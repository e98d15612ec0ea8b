package no.dugnad.judge.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.csp.Policy;
import no.dugnad.wire.csp.SourceList;
import no.dugnad.wire.http.FrameOptions;

/// `web.headers.framing`: whether strangers are kept from showing a page inside their own. Where a
/// policy has `frame-ancestors`, browsers leave X-Frame-Options out of account (CSP3 §6.4.2.2).
public final class FramingCheck implements Check {
  /// The public id.
  public static final String ID = "web.headers.framing";

  private static final String HEADER = "Content-Security-Policy: frame-ancestors 'self'";
  private static final Scribe SCRIBE = new Scribe(ID, "CSP3 §6.4.2");
  private static final String OLDER_CLAUSE = "HTML Standard §7.7";

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
    return Pages.judgeDocuments(
        SCRIBE,
        subject,
        view,
        page -> draft(page).with("url", page.url().text()).on(page.request()));
  }

  private static Draft draft(Landing.Arrived page) {
    Asset asset = page.endpoint();
    List<SourceList> ancestors =
        Policy.all(page.answer().header("Content-Security-Policy")).stream()
            .map(policy -> policy.sources("frame-ancestors"))
            .flatMap(Optional::stream)
            .toList();
    if (!ancestors.isEmpty()) {
      return ancestors.stream().allMatch(SourceList::anywhere)
          ? SCRIBE.notMet(asset, "any-ancestor").repair("any-ancestor", HEADER)
          : SCRIBE.met(asset, "frame-ancestors");
    }
    List<String> values = page.answer().header("X-Frame-Options");
    return switch (FrameOptions.of(values)) {
      case DENY, SAME_ORIGIN -> SCRIBE.met(asset, "x-frame-options").citing(OLDER_CLAUSE);
      case IGNORED ->
          SCRIBE
              .notMet(asset, "ignored")
              .citing(OLDER_CLAUSE)
              .with("value", String.join(", ", values))
              .repair("ignored", HEADER);
      case ABSENT -> SCRIBE.notMet(asset, "absent").repair("absent", HEADER);
    };
  }
}
