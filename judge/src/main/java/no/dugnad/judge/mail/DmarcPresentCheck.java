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
import no.dugnad.wire.dmarc.DmarcRecords;
import no.dugnad.wire.dmarc.Found;

/// `mail.dmarc.present`: readers of both standards find a DMARC record of the organisation's own.
final class DmarcPresentCheck extends PolicyCheck {
  DmarcPresentCheck() {
    super("mail.dmarc.present", "RFC 9989 §4.10");
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE);
  }

  @Override
  List<Finding> judgeUsed(Subject subject, View view, MailUse use) {
    DomainName domain = subject.domain();
    DmarcSight sight = new DmarcSight(view, domain);
    DmarcView both = DmarcView.of(domain, sight, DmarcView.Whose.DOMAIN);
    Asset asset = whole(subject);
    if (sight.own().orElse(null) instanceof PolicyTexts.NotKnown(var missed)) {
      return List.of(write().unknown(asset, missed));
    }
    DmarcRecords own = records(sight);
    if (own.records().size() > 1) {
      return List.of(
          write()
              .notMet(asset, "several")
              .with("domain", domain.unicode())
              .with("count", own.records().size())
              .with(
                  "records",
                  String.join(" | ", own.records().stream().map(DmarcRecord::text).toList()))
              .repair("several")
              .on(sight.own().map(PolicyTexts::lookup).stream().toList()));
    }
    if (both.missed().isPresent()) {
      return List.of(write().unknown(asset, both.missed().get()));
    }
    return List.of(draft(asset, domain, both, own).on(both.restsOn()));
  }

  private Draft draft(Asset asset, DomainName domain, DmarcView both, DmarcRecords own) {
    Optional<Found> ours = both.organisations(domain);
    Optional<Found> theirs = both.theirs(domain);
    if (ours.isPresent()) {
      Found found = ours.get();
      String at = found.at().unicode();
      String record = found.record().text();
      if (isOurs(domain, both.newer()) && isOurs(domain, both.older())) {
        String suffix = found.at().equals(domain) ? "own" : "parent";
        return told(write().met(asset, suffix), domain, at, record);
      }
      return told(write().partly(asset, "one-reading"), domain, at, record)
          .with("standard", missing(domain, both).reading().standard())
          .repair("add", DmarcRepairs.first(domain));
    }
    if (theirs.isPresent()) {
      Found found = theirs.get();
      return told(
              write().notMet(asset, "theirs"), domain, found.at().unicode(), found.record().text())
          .repair("add", DmarcRepairs.first(domain));
    }
    if (!own.nearMisses().isEmpty()) {
      return told(
              write().notMet(asset, "near-miss"),
              domain,
              domain.unicode(),
              own.nearMisses().getFirst())
          .repair("add", DmarcRepairs.first(domain));
    }
    return write()
        .notMet(asset, "none")
        .with("domain", domain.unicode())
        .repair("add", DmarcRepairs.first(domain));
  }

  private static Draft told(Draft draft, DomainName domain, String at, String record) {
    return draft.with("domain", domain.unicode()).with("at", at).with("record", record);
  }

  private static boolean isOurs(DomainName domain, DmarcView.Side side) {
    return side.found().filter(found -> !DmarcView.isTheirs(domain, found)).isPresent();
  }

  private static DmarcView.Side missing(DomainName domain, DmarcView both) {
    return isOurs(domain, both.newer()) ? both.older() : both.newer();
  }

  private static DmarcRecords records(DmarcSight sight) {
    return sight.own().orElse(null) instanceof PolicyTexts.Known known
        ? DmarcRecords.of(known.all())
        : new DmarcRecords(List.of(), List.of());
  }
}
