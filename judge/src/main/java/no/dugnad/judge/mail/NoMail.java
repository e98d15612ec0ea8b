package no.dugnad.judge.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `mail.null`: a domain that is not used for mail says so, so that nobody can send in its name: a
/// null MX (RFC 7505), an SPF record that fails everyone, a DMARC policy of reject. Where there is
/// neither MX nor address, no mail can arrive and no null MX is asked for.
record NoMail() implements Check {
  private static final Scribe SCRIBE = new Scribe("mail.null", "RFC 7505 §3");

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
    return new Asset.MailDomain(subject.domain());
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    Asset asset = whole(subject);
    MailUse use = MailUse.of(view, subject.domain());
    Silencing silencing = Silencing.of(subject.domain(), view);
    return List.of(
        switch (use) {
          case MailUse.Used used -> SCRIBE.notApplicable(asset, "used").on(used.restsOn());
          case MailUse.NotKnown(Sight.Missed<?> missed, _) -> SCRIBE.unknown(asset, missed);
          case MailUse.NotUsed notUsed ->
              judge(subject.domain(), asset, view, silencing, notUsed.restsOn());
        });
  }

  private static Finding judge(
      DomainName domain,
      Asset asset,
      View view,
      Silencing silencing,
      List<Exchange<?>> useRestsOn) {
    if (MailExchangers.of(view, domain) instanceof MailExchangers.NoSuchDomain) {
      return SCRIBE.notApplicable(asset, "no-such-domain").on(useRestsOn);
    }
    if (silencing.missed().isPresent()) {
      return SCRIBE.unknown(asset, silencing.missed().get());
    }
    List<Exchange<?>> restsOn = new ArrayList<>(useRestsOn);
    restsOn.addAll(silencing.restsOn());
    boolean takesNoMail =
        MailExchangers.of(view, domain) instanceof MailExchangers.NullMx
            || Addresses.of(view, domain).known().isEmpty();
    boolean spf = silencing.spfFailsEveryone();
    boolean dmarc = silencing.dmarcRejects();
    if (spf && dmarc && takesNoMail) {
      return SCRIBE.met(asset, "quiet").on(restsOn);
    }
    Draft draft =
        !spf && !dmarc
            ? SCRIBE.notMet(asset, "unprotected")
            : !dmarc
                ? SCRIBE.partly(asset, "no-dmarc").citing("RFC 9989 §4.7")
                : !spf
                    ? SCRIBE.partly(asset, "no-spf").citing("RFC 7208 §10.1.2")
                    : SCRIBE.partly(asset, "no-null-mx");
    return draft.repair("quiet", records(domain, spf, dmarc, takesNoMail)).on(restsOn);
  }

  /// The records that are missing, a line each.
  private static String records(DomainName domain, boolean spf, boolean dmarc, boolean mx) {
    List<String> lines = new ArrayList<>();
    if (!mx) {
      lines.add(domain + ". IN MX 0 .");
    }
    if (!spf) {
      lines.add(domain + ". IN TXT \"v=spf1 -all\"");
    }
    if (!dmarc) {
      lines.add("_dmarc." + domain + ". IN TXT \"v=DMARC1; p=reject\"");
    }
    return String.join("\n", lines);
  }
}
