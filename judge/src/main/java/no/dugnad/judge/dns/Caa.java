package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.trust.CaaIssuers;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Addresses;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.WebSites;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.caa.CaaSet;

/// `dns.caa`: the domain says who may issue certificates for it, in records that can be read. A
/// certificate in use from somebody else is no breach (CAA governs issuance, not use, RFC 8659 §1)
/// but a warning that the next renewal may fail. Judged for the domain and for www, which may be an
/// alias with records of its own.
final class Caa implements Check {
  private static final Scribe SCRIBE = new Scribe("dns.caa", "RFC 8659 §3");

  private final CaaIssuers issuers;

  Caa(CaaIssuers issuers) {
    this.issuers = issuers;
  }

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
    return new Asset.Domain(subject.domain());
  }

  /// The CAA records that count for a name: the first found on the way up (RFC 8659 §3).
  private sealed interface Relevant {
    record Found(DomainName owner, CaaSet records, List<Exchange<?>> restsOn) implements Relevant {}

    record None(List<Exchange<?>> restsOn) implements Relevant {}

    record NotKnown(Sight.Missed<?> missed) implements Relevant {}
  }

  @Override
  public List<Finding> judge(Subject subject, View view) {
    DomainName domain = subject.domain();
    List<Finding> findings = new ArrayList<>();
    Relevant own = relevant(view, domain);
    findings.add(judge(subject, view, domain, own));
    Optional<DomainName> www = WebSites.hosts(domain).stream().skip(1).findFirst();
    if (www.isPresent()) {
      Relevant records = relevant(view, www.get());
      Addresses addresses = Addresses.of(view, www.get());
      // What the domain's own records (or their absence) are at fault in is said there, once.
      boolean same = owner(records).equals(owner(own)) && findings.getFirst().verdict().accuses();
      if (!same && !(addresses.known().isEmpty() && addresses.missed().isEmpty())) {
        findings.add(judge(subject, view, www.get(), records));
      }
    }
    return findings;
  }

  private static Optional<DomainName> owner(Relevant relevant) {
    return relevant instanceof Relevant.Found found ? Optional.of(found.owner()) : Optional.empty();
  }

  private static Relevant relevant(View view, DomainName name) {
    List<Sight<Fact.DnsAnswer>> sights = new ArrayList<>();
    for (int count = name.labels().size(); count > 0; count--) {
      sights.add(Answers.of(view, name.suffix(count), RecordType.CAA));
    }
    List<Exchange<?>> restsOn = new ArrayList<>();
    for (int i = 0; i < sights.size(); i++) {
      restsOn.add(sights.get(i).exchange());
      switch (sights.get(i)) {
        case Sight.Missed<Fact.DnsAnswer> missed -> {
          return new Relevant.NotKnown(missed);
        }
        case Sight.Seen<Fact.DnsAnswer> seen -> {
          if (!seen.fact().records().isEmpty()) {
            DomainName owner = name.suffix(name.labels().size() - i);
            return new Relevant.Found(owner, CaaSet.of(seen.fact().records()), restsOn);
          }
        }
      }
    }
    return new Relevant.None(restsOn);
  }

  private Finding judge(Subject subject, View view, DomainName name, Relevant relevant) {
    Asset asset = new Asset.Host(name);
    ServedIssuers served = ServedIssuers.of(view, subject, name, issuers);
    return switch (relevant) {
      case Relevant.NotKnown(var missed) -> SCRIBE.unknown(asset, missed);
      case Relevant.None(var restsOn) -> {
        Draft absent = SCRIBE.notMet(asset, "absent").with("name", name.unicode());
        yield served
            .recommended()
            .map(issuer -> absent.repair("absent", name + ". IN CAA 0 issue \"" + issuer + "\""))
            .orElseGet(() -> absent.repair("absent"))
            .on(restsOn);
      }
      case Relevant.Found found -> judge(asset, name, found, served);
    };
  }

  private static Finding judge(
      Asset asset, DomainName name, Relevant.Found found, ServedIssuers served) {
    CaaSet records = found.records();
    if (!records.unknownCritical().isEmpty()) {
      return about(SCRIBE.partly(asset, "unknown-critical"), name, found)
          .with("tags", String.join(", ", records.unknownCritical()))
          .citing("RFC 8659 §4.1")
          .repair("unknown-critical")
          .on(found.restsOn());
    }
    if (!records.malformed().isEmpty()) {
      return about(SCRIBE.partly(asset, "malformed"), name, found)
          .with("record", records.malformed().getFirst())
          .citing("RFC 8659 §4.2")
          .repair("malformed")
          .on(found.restsOn());
    }
    if (!records.restricts()) {
      return about(SCRIBE.notMet(asset, "restricts-nobody"), name, found)
          .citing("RFC 8659 §4.2")
          .repair("restricts-nobody")
          .on(found.restsOn());
    }
    if (records.issue().isEmpty()) {
      return about(SCRIBE.partly(asset, "only-wildcards"), name, found)
          .citing("RFC 8659 §4.3")
          .repair("restricts-nobody")
          .on(found.restsOn());
    }
    return served.compare(
        SCRIBE, asset, records, found.restsOn(), draft -> about(draft, name, found));
  }

  private static Draft about(Draft draft, DomainName name, Relevant.Found found) {
    List<String> issuers = found.records().issuers(false);
    return draft
        .with("name", name.unicode())
        .with("owner", found.owner().unicode())
        .with("issuers", issuers.isEmpty() ? "–" : String.join(", ", issuers));
  }
}
