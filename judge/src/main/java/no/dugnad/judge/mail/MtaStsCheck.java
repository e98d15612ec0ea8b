package no.dugnad.judge.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.MailUse;
import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.mtasts.StsRecord;

/// `mail.mta-sts`: senders are told to deliver over TLS with a certificate that holds, or not at
/// all. The record is the domain's; the policy file is fetched from every address of its host and
/// each address is judged for itself, because a sender meets only one of them.
final class MtaStsCheck extends PolicyCheck {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  MtaStsCheck() {
    super("mail.mta-sts", "RFC 8461 §3");
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
    Optional<DomainName> place = domain.tryChild("_mta-sts");
    Optional<DomainName> host = domain.tryChild("mta-sts");
    if (exchangers instanceof MailExchangers.NullMx || place.isEmpty() || host.isEmpty()) {
      return List.of(write().notApplicable(asset, "takes-no-mail").on(exchangers.lookup()));
    }
    PolicyTexts texts = PolicyTexts.at(view, place.get(), StsRecord::is);
    return switch (texts) {
      case PolicyTexts.NotKnown(var missed) -> List.of(write().unknown(asset, missed));
      case PolicyTexts.Known known -> {
        Optional<Finding> fault = record(subject, known);
        yield fault.isPresent()
            ? List.of(fault.get())
            : policies(subject, view, exchangers, host.get(), known);
      }
    };
  }

  /// What is wrong with the record; empty where nothing is.
  private Optional<Finding> record(Subject subject, PolicyTexts.Known known) {
    String ready = "v=STSv1; id=" + ID.format(subject.asOf());
    List<String> records = known.wanted();
    String suffix =
        records.isEmpty()
            ? "none"
            : records.size() > 1
                ? "several"
                : StsRecord.parse(records.getFirst()).valid() ? "" : "record-invalid";
    if (suffix.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        write()
            .notMet(whole(subject), suffix)
            .citing("RFC 8461 §3.1")
            .with("domain", subject.domain().unicode())
            .with("record", String.join(" | ", records))
            .repair(records.isEmpty() ? "add" : "record", ready)
            .on(known.lookup()));
  }

  private List<Finding> policies(
      Subject subject,
      View view,
      MailExchangers exchangers,
      DomainName host,
      PolicyTexts.Known record) {
    Addresses addresses = Addresses.of(view, host);
    List<Finding> findings = new ArrayList<>();
    for (IpAddress address : addresses.known()) {
      findings.add(
          new StsJudge(write(), subject, exchangers, host, address).judge(view, record.lookup()));
    }
    for (Sight.Missed<Fact.DnsAnswer> missed : addresses.missed()) {
      findings.add(write().unknown(new Asset.Host(host), missed));
    }
    return findings.isEmpty() ? List.of(noHost(subject, view, host, record)) : findings;
  }

  /// The record promises a policy, and the host that should have it has no address.
  private Finding noHost(Subject subject, View view, DomainName host, PolicyTexts.Known record) {
    List<Exchange<?>> restsOn = new ArrayList<>(List.of(record.lookup()));
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      Sight<Fact.DnsAnswer> sight = view.see(new Exchange.Lookup(host, type));
      restsOn.add(sight.exchange());
      if (sight instanceof Sight.Seen<Fact.DnsAnswer> seen) {
        Optional<Absence.Doubt> doubt = Absence.doubt(seen.fact());
        if (doubt.isPresent()) {
          return write()
              .unknown(
                  whole(subject),
                  new Sight.Missed<>(seen.exchange(), Absence.failure(doubt.get(), seen.fact())));
        }
      }
    }
    return write()
        .notMet(whole(subject), "no-host")
        .with("host", host.unicode())
        .repair("host")
        .on(restsOn);
  }
}
