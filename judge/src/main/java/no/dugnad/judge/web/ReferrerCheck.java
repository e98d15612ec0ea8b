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
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.View;
import no.dugnad.wire.html.HtmlHead;
import no.dugnad.wire.http.ReferrerPolicy;

/// `web.headers.referrer`: how much of a page's address other sites are told. Without a policy
/// today's browsers tell only the host's name, and older ones all; so its absence is a weakness and
/// no fault.
public final class ReferrerCheck implements Check {
  /// The public id.
  public static final String ID = "web.headers.referrer";

  private static final String HEADER = "Referrer-Policy: strict-origin-when-cross-origin";
  private static final Scribe SCRIBE = new Scribe(ID, "Referrer Policy §3");

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
    return Pages.judgeDocuments(SCRIBE, subject, view, ReferrerCheck::page);
  }

  private static Finding page(Landing.Arrived page) {
    HtmlHead head = page.head();
    // A meta element sets the document's policy after the header has (HTML Standard, "meta
    // referrer"), and the last one wins.
    Optional<ReferrerPolicy> inPage =
        head.named("referrer").stream()
            .flatMap(content -> ReferrerPolicy.ofMeta(content).stream())
            .reduce((earlier, later) -> later);
    List<String> values = page.answer().header("Referrer-Policy");
    Optional<ReferrerPolicy> policy = inPage.or(() -> ReferrerPolicy.ofHeader(values));
    boolean strong = policy.map(it -> draft(page, it).verdict()).equals(Optional.of(Verdict.met()));
    if (!strong && page.answer().cut() && !head.complete()) {
      return new SiteFindings(SCRIBE)
          .shared(page.endpoint(), Verdict.unknown(Cause.BUDGET), "page-cut")
          .with("url", page.url().text())
          .on(page.request());
    }
    String unknown = values.isEmpty() ? "absent" : "ignored";
    Draft draft =
        policy
            .map(it -> draft(page, it).with("policy", it.text()))
            .orElseGet(() ->
                SCRIBE
                    .partly(page.endpoint(), unknown)
                    .with("value", String.join(", ", values))
                    .repair(unknown, HEADER));
    return draft.with("url", page.url().text()).on(page.request());
  }

  private static Draft draft(Landing.Arrived page, ReferrerPolicy policy) {
    return switch (policy) {
      case NO_REFERRER, SAME_ORIGIN, STRICT_ORIGIN, STRICT_ORIGIN_WHEN_CROSS_ORIGIN ->
          SCRIBE.met(page.endpoint(), "careful");
      case ORIGIN, ORIGIN_WHEN_CROSS_ORIGIN ->
          SCRIBE.partly(page.endpoint(), "unencrypted").repair("unencrypted", HEADER);
      case UNSAFE_URL, NO_REFERRER_WHEN_DOWNGRADE ->
          SCRIBE.notMet(page.endpoint(), "tells-all").repair("tells-all", HEADER);
    };
  }
}
