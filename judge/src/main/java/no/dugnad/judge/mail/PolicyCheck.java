package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.View;

/// A check of a mail domain that is used for mail. One that is not is judged by `mail.null` alone;
/// where that can't be told, nothing else can.
abstract class PolicyCheck implements Check {
  private final Scribe scribe;

  PolicyCheck(String id, String clause) {
    this.scribe = new Scribe(id, clause);
  }

  /// Judges a domain as if it were used for mail.
  abstract List<Finding> judgeUsed(Subject subject, View view, MailUse use);

  @Override
  public final String id() {
    return scribe.check();
  }

  @Override
  public final Asset whole(Subject subject) {
    return new Asset.MailDomain(subject.domain());
  }

  @Override
  public final List<Finding> judge(Subject subject, View view) {
    MailUse use = MailUse.of(view, subject.domain());
    // Asked for before the use is known, so that everything is asked at once.
    List<Finding> findings = judgeUsed(subject, view, use);
    return switch (use) {
      case MailUse.NotUsed(var restsOn) ->
          List.of(scribe.notApplicable(whole(subject), "no-mail").on(restsOn));
      case MailUse.NotKnown(var missed, var _) -> List.of(scribe.unknown(whole(subject), missed));
      case MailUse.Used(var _, var restsOn) ->
          findings.stream().map(finding -> resting(finding, restsOn)).toList();
    };
  }

  /// An accusation rests on the domain's being used for mail too.
  private static Finding resting(Finding finding, List<Exchange<?>> use) {
    if (!finding.verdict().accuses() && !(finding.verdict() instanceof Verdict.Met)) {
      return finding;
    }
    List<Exchange<?>> all = new ArrayList<>(finding.restsOn());
    use.stream().filter(exchange -> !all.contains(exchange)).forEach(all::add);
    return finding.restingOn(all);
  }

  final Scribe write() {
    return scribe;
  }
}
