package no.dugnad.judge.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.tlsrpt.TlsReportRecord;

/// `mail.tls-rpt`: senders that could not deliver over TLS have somewhere to say so.
final class TlsReportingCheck extends PolicyCheck {
  TlsReportingCheck() {
    super("mail.tls-rpt", "RFC 8460 §3");
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE, Claim.CONTENT);
  }

  @Override
  List<Finding> judgeUsed(Subject subject, View view, MailUse use) {
    DomainName domain = subject.domain();
    Asset asset = whole(subject);
    MailExchangers exchangers = MailExchangers.of(view, domain);
    Optional<DomainName> place = domain.tryChild("_smtp._tls");
    if (exchangers instanceof MailExchangers.NullMx || place.isEmpty()) {
      return List.of(write().notApplicable(asset, "takes-no-mail").on(exchangers.lookup()));
    }
    return List.of(
        switch (PolicyTexts.at(view, place.get(), TlsReportRecord::is)) {
          case PolicyTexts.NotKnown(var missed) -> write().unknown(asset, missed);
          case PolicyTexts.Known known -> judged(asset, domain, known.wanted()).on(known.lookup());
        });
  }

  private Draft judged(Asset asset, DomainName domain, List<String> records) {
    String ready = "v=TLSRPTv1; rua=mailto:tls-rpt@" + domain;
    if (records.size() != 1) {
      return write()
          .notMet(asset, records.isEmpty() ? "none" : "several")
          .with("domain", domain.unicode())
          .with("count", records.size())
          .repair(records.isEmpty() ? "add" : "several", ready);
    }
    TlsReportRecord record = TlsReportRecord.parse(records.getFirst());
    String unusable =
        String.join(", ", record.unusable().isEmpty() ? record.malformed() : record.unusable());
    Draft draft =
        record.usable().isEmpty()
            ? write().notMet(asset, "no-address")
            : unusable.isEmpty()
                ? write().met(asset, "valid")
                : write().partly(asset, "some-invalid");
    Draft told =
        draft
            .with("domain", domain.unicode())
            .with("record", record.text())
            .with("addresses", String.join(", ", record.usable()))
            .with("unusable", unusable);
    return record.usable().isEmpty()
        ? told.repair("add", ready)
        : unusable.isEmpty()
            ? told
            : told.repair("add", "v=TLSRPTv1; rua=" + String.join(",", record.usable()));
  }
}
