package no.dugnad.judge.dns;

import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Wildcard;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;

/// `dns.wildcard`: every name below the domain leads somewhere (RFC 4592). That is told and not
/// judged, unless it leads to a name that does not exist: then each of them is a dangling name.
final class WildcardRecords implements Check {
  private static final Scribe SCRIBE = new Scribe("dns.wildcard", "RFC 4592 §2.1.1");

  @Override
  public String id() {
    return SCRIBE.check();
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.Domain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    Asset asset = whole(subject);
    return List.of(
        switch (Wildcard.of(view, subject.domain())) {
          case Wildcard.NotKnown(var missed) -> SCRIBE.unknown(asset, missed);
          case Wildcard.None(var restsOn) ->
              SCRIBE.met(asset, "none").with("domain", subject.domain().unicode()).on(restsOn);
          case Wildcard.Answers answers when answers.dead() ->
              SCRIBE
                  .notMet(asset, "dangling")
                  .with("domain", subject.domain().unicode())
                  .with("target", answers.aliases().getLast().unicode())
                  .repair("dangling")
                  .on(answers.restsOn());
          case Wildcard.Answers answers ->
              SCRIBE
                  .met(asset, "told")
                  .with("domain", subject.domain().unicode())
                  .on(answers.restsOn());
        });
  }
}
