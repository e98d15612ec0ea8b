package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dmarc.DmarcFault;
import no.dugnad.wire.dmarc.DmarcRecord;
import no.dugnad.wire.dmarc.Found;

/// `mail.dmarc.valid`: the record has the syntax of the standards. A fault that costs the record
/// its policy is not met; one that readers get over, each in its own way, is partly. Tags that
/// nobody knows are no fault, because readers must ignore them.
final class DmarcValidCheck extends PolicyCheck {
  DmarcValidCheck() {
    super("mail.dmarc.valid", "RFC 9989 §4.8");
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
    DmarcRecord record = ours.get().record();
    Draft draft = record.faults().isEmpty() ? sound(subject, record) : faulty(subject, record);
    return List.of(draft.on(both.restsOn()));
  }

  private Draft sound(Subject subject, DmarcRecord record) {
    return record.unknownTags().isEmpty()
        ? write().met(whole(subject), "valid").with("record", record.text())
        : write()
            .met(whole(subject), "unknown-tags")
            .with("record", record.text())
            .with("tags", String.join(", ", record.unknownTags()));
  }

  private Draft faulty(Subject subject, DmarcRecord record) {
    DmarcFault fault = record.faults().getFirst();
    Draft draft =
        switch (fault.kind()) {
          case POLICY_MISSING ->
              write().notMet(whole(subject), "policy-missing").citing("RFC 9989 §4.10.1");
          case POLICY_INVALID ->
              write().notMet(whole(subject), "policy-invalid").citing("RFC 9989 §4.10.1");
          case REPEATED -> write().partly(whole(subject), "repeated").citing("RFC 6376 §3.2");
          case NO_PAIR -> write().partly(whole(subject), "no-pair");
          case BAD_VALUE -> write().partly(whole(subject), "bad-value").citing("RFC 9989 §4.7");
          case ORDER -> write().partly(whole(subject), "order").citing("RFC 7489 §6.4");
        };
    Draft told =
        draft.with("record", record.text()).with("tag", fault.tag()).with("value", fault.value());
    return switch (fault.kind()) {
      case POLICY_MISSING, POLICY_INVALID -> told.repair("policy", DmarcRepairs.raised(record));
      case ORDER -> told.repair("order", record.with());
      case REPEATED, NO_PAIR, BAD_VALUE -> told.repair("syntax");
    };
  }
}
