package no.dugnad.judge.mail;

import java.util.ArrayList;
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
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dmarc.DmarcRecord;
import no.dugnad.wire.dmarc.Found;
import no.dugnad.wire.dmarc.ReportUri;
import no.dugnad.wire.suffix.PublicSuffix;

/// `mail.dmarc.reports`: aggregate reports reach somebody. An address with another organisation
/// counts only where that has said, at `DOMAIN._report._dmarc.RECEIVER`, that it wants them (RFC
/// 9990 §4).
final class DmarcReportsCheck extends PolicyCheck {
  DmarcReportsCheck() {
    super("mail.dmarc.reports", "RFC 9990 §4");
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.CONTENT, Claim.ABSENCE);
  }

  @Override
  List<Finding> judgeUsed(Subject subject, View view, MailUse use) {
    DomainName domain = subject.domain();
    Asset asset = whole(subject);
    DmarcView both = DmarcView.of(domain, new DmarcSight(view, domain), DmarcView.Whose.DOMAIN);
    if (both.missed().isPresent()) {
      return List.of(write().unknown(asset, both.missed().get()));
    }
    Optional<Found> ours = both.organisations(domain);
    if (ours.isEmpty()) {
      return List.of(write().notApplicable(asset, "no-record").on(both.restsOn()));
    }
    Receivers receivers = Receivers.of(view, ours.get());
    List<Exchange<?>> restsOn = new ArrayList<>(both.restsOn());
    restsOn.addAll(receivers.asked);
    Optional<Draft> draft = judged(asset, ours.get(), receivers);
    return List.of(
        draft.isPresent()
            ? draft.get().on(restsOn)
            : write().unknown(asset, receivers.missed.getFirst()));
  }

  /// Empty where an answer is missing that could change the verdict.
  private Optional<Draft> judged(Asset asset, Found ours, Receivers receivers) {
    DmarcRecord record = ours.record();
    String address = DmarcRepairs.reportAddress(ours.at());
    if (record.rua().isEmpty()) {
      return Optional.of(
          told(write().notMet(asset, "no-address"), ours, "")
              .repair("address", record.with("rua", address)));
    }
    if (receivers.reached.isEmpty()
        && receivers.strangers.isEmpty()
        && receivers.missed.isEmpty()) {
      return Optional.of(
          told(write().notMet(asset, "invalid"), ours, String.join(", ", receivers.invalid))
              .citing("RFC 9989 §4.6")
              .repair("address", record.with("rua", address)));
    }
    if (!receivers.missed.isEmpty()) {
      return Optional.empty();
    }
    if (!receivers.strangers.isEmpty()) {
      String strangers = String.join(", ", receivers.strangers);
      Draft draft =
          receivers.reached.isEmpty()
              ? write().notMet(asset, "not-authorised")
              : write().partly(asset, "some-not-authorised");
      return Optional.of(
          told(draft, ours, strangers).repair("authorise", receivers.permission.getFirst()));
    }
    if (!receivers.invalid.isEmpty()) {
      return Optional.of(
          told(write().partly(asset, "some-invalid"), ours, String.join(", ", receivers.invalid))
              .citing("RFC 9989 §4.6")
              .repair("invalid"));
    }
    return Optional.of(
        told(write().met(asset, "received"), ours, String.join(", ", receivers.reached)));
  }

  private static Draft told(Draft draft, Found ours, String addresses) {
    return draft
        .with("record", ours.record().text())
        .with("at", ours.at().unicode())
        .with("addresses", addresses);
  }

  /// Where the reports go. Lives while one finding is made.
  private static final class Receivers {
    private final List<String> reached = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private final List<String> permission = new ArrayList<>();
    private final List<String> invalid = new ArrayList<>();
    private final List<Sight.Missed<?>> missed = new ArrayList<>();
    private final List<Exchange<?>> asked = new ArrayList<>();

    static Receivers of(View view, Found ours) {
      Receivers receivers = new Receivers();
      for (ReportUri uri : ours.record().rua()) {
        receivers.add(view, ours.at(), uri);
      }
      return receivers;
    }

    private void add(View view, DomainName at, ReportUri uri) {
      Optional<DomainName> place =
          uri.host().flatMap(host -> host.tryChild(at.ascii() + "._report._dmarc"));
      if (uri.host().isEmpty() || place.isEmpty()) {
        invalid.add(uri.text());
        return;
      }
      if (PublicSuffix.registrable(at).equals(PublicSuffix.registrable(uri.host().get()))) {
        reached.add(uri.text());
        return;
      }
      PolicyTexts texts = PolicyTexts.at(view, place.get(), DmarcRecord::is);
      asked.add(texts.lookup());
      switch (texts) {
        case PolicyTexts.NotKnown(var nothing) -> missed.add(nothing);
        case PolicyTexts.Known known when known.wanted().isEmpty() -> {
          strangers.add(uri.text());
          permission.add(place.get() + ". TXT \"v=DMARC1\"");
        }
        case PolicyTexts.Known _ -> reached.add(uri.text());
      }
    }
  }
}
