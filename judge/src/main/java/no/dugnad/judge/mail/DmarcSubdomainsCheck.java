package no.dugnad.judge.mail;

import java.util.LinkedHashSet;
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
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dmarc.Found;

/// `mail.dmarc.subdomains`: mail that falsely claims to come from a sub-domain, whether the
/// sub-domain exists or not, is put aside or refused by readers of both standards. A sub-domain
/// with a record of its own is its own case.
///
/// By RFC 9989 the record that applies to a sub-domain may be another than the domain's own: where
/// `kommune.no` has a record without `psd=y`, readers take it for the organisation's. Then the
/// municipality's `sp` counts for nothing until it says `psd=n`.
final class DmarcSubdomainsCheck extends PolicyCheck {
  DmarcSubdomainsCheck() {
    super("mail.dmarc.subdomains", "RFC 9989 §4.7");
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT);
  }

  @Override
  List<Finding> judgeUsed(Subject subject, View view, MailUse use) {
    DomainName domain = subject.domain();
    DmarcSight sight = new DmarcSight(view, domain);
    DmarcView itself = DmarcView.of(domain, sight, DmarcView.Whose.DOMAIN);
    DmarcView existing = DmarcView.of(domain, sight, DmarcView.Whose.EXISTING);
    DmarcView absent = DmarcView.of(domain, sight, DmarcView.Whose.ABSENT);
    if (itself.missed().isPresent()) {
      return List.of(write().unknown(whole(subject), itself.missed().get()));
    }
    Optional<Found> ours = itself.organisations(domain);
    if (ours.isEmpty()) {
      return List.of(write().notApplicable(whole(subject), "no-record").on(itself.restsOn()));
    }
    if (existing.missed().isPresent()) {
      return List.of(write().unknown(whole(subject), existing.missed().get()));
    }
    Set<Exchange<?>> restsOn = new LinkedHashSet<>(itself.restsOn());
    restsOn.addAll(existing.restsOn());
    return List.of(judged(whole(subject), domain, ours.get(), existing, absent).on(restsOn));
  }

  private Draft judged(
      Asset asset, DomainName domain, Found ours, DmarcView existing, DmarcView absent) {
    boolean worseAbsent = absent.weaker().effect().compareTo(existing.weaker().effect()) < 0;
    DmarcView.Side weaker = worseAbsent ? absent.weaker() : existing.weaker();
    boolean theirs = weaker.found().filter(found -> DmarcView.isTheirs(domain, found)).isPresent();
    Draft draft =
        switch (weaker.effect()) {
          case NO_RECORD ->
              write().notMet(asset, "one-reading").with("standard", weaker.reading().standard());
          case NONE, SUSPENDED ->
              write().notMet(asset, theirs ? "theirs" : worseAbsent ? "absent" : "existing");
          case SHARE, LOWERED -> write().partly(asset, "in-part");
          case QUARANTINE, REJECT -> write().met(asset, "covered");
        };
    Draft told =
        draft
            .with("record", ours.record().text())
            .with("at", weaker.found().map(found -> found.at().unicode()).orElse("–"))
            .with("newerExisting", existing.newer().text())
            .with("olderExisting", existing.older().text())
            .with("newerAbsent", absent.newer().text())
            .with("olderAbsent", absent.older().text());
    return switch (weaker.effect()) {
      case NO_RECORD, NONE, SUSPENDED, SHARE, LOWERED ->
          theirs
              ? told.repair("psd", ours.record().with("psd", "n"))
              : told.repair("raise", DmarcRepairs.raised(ours.record()));
      case QUARANTINE, REJECT -> told;
    };
  }
}
