package no.dugnad.judge.mail;

import java.util.List;
import java.util.Set;
import no.dugnad.catalogue.mail.SharedSenders;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.spf.PublishedSpf;
import no.dugnad.wire.spf.SpfRecord;

/// `mail.spf.present`: exactly one record that begins with `v=spf1` (RFC 7208 §4.5).
record SpfPresent(SharedSenders senders) implements Check {
  private static final Scribe SCRIBE = new Scribe("mail.spf.present", "RFC 7208 §4.5");

  @Override
  public String id() {
    return SCRIBE.check();
  }

  @Override
  public Set<Claim> claims() {
    return Set.of(Claim.ABSENCE);
  }

  @Override
  public Asset whole(Subject subject) {
    return new Asset.MailDomain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    SpfCase spf = SpfCase.of(SCRIBE, subject, view);
    return List.of(spf.notForMail().orElseGet(() -> judge(spf, subject, view)));
  }

  private Finding judge(SpfCase spf, Subject subject, View view) {
    Asset asset = spf.asset();
    return switch (spf.tree().published()) {
      case PublishedSpf.One(SpfRecord record) ->
          SCRIBE.met(asset, "one").with("record", record.text()).on(own(spf));
      case PublishedSpf.None _, PublishedSpf.NoSuchName _ ->
          SCRIBE
              .notMet(asset, "none")
              .repair("none", SpfDraft.first(MailExchangers.of(view, subject.domain()), senders))
              .on(own(spf));
      case PublishedSpf.Several(List<SpfRecord> records) ->
          SCRIBE
              .notMet(asset, "several")
              .with("count", records.size())
              .repair("several", SpfDraft.merged(records))
              .on(own(spf));
      case PublishedSpf.NotKnown _ -> spf.unknown();
    };
  }

  /// The domain's own record and its use: what other domains publish is no part of this.
  private static List<no.dugnad.model.observation.Exchange<?>> own(SpfCase spf) {
    return java.util.stream.Stream.concat(
            spf.sight().asked().stream().limit(1), spf.use().restsOn().stream())
        .toList();
  }
}
