package no.dugnad.judge.web;

import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// `web.headers.sniffing`: whether browsers are told to believe the type that a file is sent with
/// (Fetch §3.6: only the first value counts).
public final class SniffingCheck implements Check {
  /// The public id.
  public static final String ID = "web.headers.sniffing";

  private static final String HEADER = "X-Content-Type-Options: nosniff";
  private static final Scribe SCRIBE = new Scribe(ID, "Fetch Standard §3.6");

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
    return Pages.judge(
        SCRIBE,
        subject,
        view,
        page -> draft(page).with("url", page.url().text()).on(page.request()));
  }

  private static Draft draft(Landing.Arrived page) {
    List<String> values = page.answer().header("X-Content-Type-Options");
    if (values.isEmpty()) {
      return SCRIBE.notMet(page.endpoint(), "absent").repair("absent", HEADER);
    }
    String first = values.getFirst().split(",", -1)[0].strip();
    return first.equalsIgnoreCase("nosniff")
        ? SCRIBE.met(page.endpoint(), "nosniff")
        : SCRIBE
            .notMet(page.endpoint(), "ignored")
            .with("value", String.join(", ", values))
            .repair("ignored", HEADER);
  }
}
