package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dmarc.DmarcRecord;
import no.dugnad.wire.dmarc.Found;

/// `mail.dmarc.policy`: mail that falsely claims to come from the domain is put aside or refused,
/// by readers of both standards; the weaker reading counts.
///
/// `t=y` and `pct=0` are judged by what they do: "quarantine" becomes nothing, which is not met,
/// but "reject" becomes "quarantine" (RFC 9989 §4.7, RFC 7489 §6.6.4), which is partly: readers are
/// asked not to do what is published, and what they do in its place is theirs to choose.
final class DmarcPolicyCheck extends PolicyCheck {
  DmarcPolicyCheck() {
    super("mail.dmarc.policy", "RFC 9989 §4.7");
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  List<Finding> judgeUsed(Subject subject, View view, MailUse use) {
    DomainName domain = subject.domain();
    DmarcView both = DmarcView.of(domain, new DmarcSight(view, domain), DmarcView.Whose.DOMAIN);
    if (both.missed().isPresent()) {
      return List.of(write().unknown(whole(subject), both.missed().get()));
    }
    Optional<Found> ours = both.organisations(domain);
    if (ours.isEmpty()) {
      return List.of(write().notApplicable(whole(subject), "no-record").on(both.restsOn()));
    }
    return List.of(judged(whole(subject), both, ours.get()).on(both.restsOn()));
  }

  private Draft judged(Asset asset, DmarcView both, Found ours) {
    DmarcView.Side weaker = both.weaker();
    // What can be put right is the organisation's own record, whichever the weaker side reads.
    DmarcRecord record = ours.record();
    boolean noRequest = weaker.found().filter(found -> found.record().p().isEmpty()).isPresent();
    Draft draft =
        switch (weaker.effect()) {
          case NO_RECORD ->
              write().notMet(asset, "one-reading").with("standard", weaker.reading().standard());
          case NONE -> write().notMet(asset, noRequest ? "no-request" : "none");
          case SUSPENDED ->
              write().notMet(asset, isTest(weaker) ? "test" : "share-zero").citing(clause(weaker));
          case SHARE ->
              write()
                  .partly(asset, "share")
                  .with("percent", weaker.found().map(found -> found.record().percent()).orElse(0))
                  .citing("RFC 7489 §6.3");
          case LOWERED ->
              write()
                  .partly(asset, isTest(weaker) ? "reject-test" : "reject-share-zero")
                  .citing(clause(weaker));
          case QUARANTINE -> write().met(asset, "quarantine");
          case REJECT -> write().met(asset, "reject");
        };
    Draft told =
        draft
            .with("record", record.text())
            .with("at", ours.at().unicode())
            .with("newer", both.newer().text())
            .with("older", both.older().text());
    return switch (weaker.effect()) {
      case NO_RECORD -> told.repair("one-reading", DmarcRepairs.raised(record));
      case NONE -> told.repair("raise", DmarcRepairs.raised(record));
      case SUSPENDED, SHARE, LOWERED -> told.repair("in-full", DmarcRepairs.raised(record));
      case QUARANTINE, REJECT -> told;
    };
  }

  private static boolean isTest(DmarcView.Side side) {
    return switch (side.reading()) {
      case RFC_9989 -> true;
      case RFC_7489 -> false;
    };
  }

  private static String clause(DmarcView.Side side) {
    return isTest(side) ? "RFC 9989 §4.7" : "RFC 7489 §6.6.4";
  }
}
