package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.MailExchangers;
import no.dugnad.judge.kin.Wildcard;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.Security;
import no.dugnad.model.dns.SecurityReasons;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `dns.dnssec.valid`: the names that matter (the domain, www, the mail exchangers) validate from
/// the trust anchor, each judged by itself. Expired signatures are judged here. A signed zone
/// without DS is not signed, and so not invalid.
///
/// The domain must also prove what it does not have (RFC 4035 §5.4): it is asked for the name that
/// `dns.wildcard` asks for, which costs no further look-up. Only a denial that fails is judged; one
/// that rests on an opt-out span proves nothing and is no fault (RFC 5155 §9.2).
final class DnssecValid {
  private DnssecValid() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.dnssec.valid", "RFC 4035 §5"),
        Set.of(Claim.CONTENT),
        DnssecValid::judge,
        DnssecValid::bothFail);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    if (!zone.signed()) {
      return List.of(scribe.notApplicable(zone.asset(), "unsigned").on(zone.question()));
    }
    List<Finding> findings = new ArrayList<>();
    List<Exchange.Lookup> denied =
        Wildcard.nobody(subject.domain()).map(DnssecValid::addresses).orElse(List.of());
    Asset apex = new Asset.Domain(subject.domain());
    questions(subject.domain(), view)
        .forEach((asset, questions) ->
            findings.add(
                judge(
                    scribe,
                    view,
                    zone,
                    asset,
                    questions,
                    asset.equals(apex) ? denied : List.of())));
    return findings;
  }

  private static Map<Asset, List<Exchange.Lookup>> questions(DomainName domain, View view) {
    Map<Asset, List<Exchange.Lookup>> questions = new LinkedHashMap<>();
    questions.put(
        new Asset.Domain(domain),
        List.of(
            new Exchange.Lookup(domain, RecordType.SOA),
            new Exchange.Lookup(domain, RecordType.MX)));
    domain.tryChild("www").ifPresent(www -> questions.put(new Asset.Host(www), addresses(www)));
    if (MailExchangers.of(view, domain) instanceof MailExchangers.Named(var _, var hosts)) {
      hosts.forEach(host -> questions.put(new Asset.Host(host), addresses(host)));
    }
    return questions;
  }

  private static List<Exchange.Lookup> addresses(DomainName host) {
    return List.of(
        new Exchange.Lookup(host, RecordType.A), new Exchange.Lookup(host, RecordType.AAAA));
  }

  private static Finding judge(
      Scribe scribe,
      View view,
      Zone.Apex zone,
      Asset asset,
      List<Exchange.Lookup> questions,
      List<Exchange.Lookup> denied) {
    List<Sight.Missed<?>> missed = new ArrayList<>();
    List<Sight.Seen<Fact.DnsAnswer>> seen = seen(view, questions, missed);
    // Where such names are aliases, the fault may lie in the zone that they lead to.
    List<Sight.Seen<Fact.DnsAnswer>> denials =
        seen(view, denied, missed).stream()
            .filter(answer -> answer.fact().aliases().isEmpty())
            .toList();
    Optional<Sight.Seen<Fact.DnsAnswer>> bogus =
        inState(seen, Security.State.BOGUS).or(() -> inState(denials, Security.State.BOGUS));
    if (bogus.isPresent()) {
      return bogus(scribe, asset, bogus.get());
    }
    if (!missed.isEmpty()) {
      return scribe.unknown(asset, missed.getFirst());
    }
    Optional<Sight.Seen<Fact.DnsAnswer>> open =
        inState(seen, Security.State.INDETERMINATE)
            .or(() -> inState(denials, Security.State.INDETERMINATE));
    if (open.isPresent()) {
      return told(
              scribe.unknown(
                  asset, Validation.cause(open.get().fact().security()), "indeterminate"),
              open.get())
          .on(open.get().exchange());
    }
    Optional<Sight.Seen<Fact.DnsAnswer>> insecure = inState(seen, Security.State.INSECURE);
    return insecure
        .map(answer ->
            told(scribe.notApplicable(asset, "insecure"), answer)
                .on(zone.question(), answer.exchange()))
        .orElseGet(() ->
            scribe
                .met(asset, "secure")
                .on(Stream.concat(questions.stream(), denied.stream()).toList()));
  }

  private static List<Sight.Seen<Fact.DnsAnswer>> seen(
      View view, List<Exchange.Lookup> questions, List<Sight.Missed<?>> missed) {
    List<Sight.Seen<Fact.DnsAnswer>> seen = new ArrayList<>();
    for (Exchange.Lookup question : questions) {
      switch (view.see(question)) {
        case Sight.Missed<Fact.DnsAnswer> nothing -> missed.add(nothing);
        case Sight.Seen<Fact.DnsAnswer> answer -> seen.add(answer);
      }
    }
    return seen;
  }

  /// Each way in which validation fails is a clause of this check: the validator's word for it is
  /// the suffix of the reason.
  private static Finding bogus(Scribe scribe, Asset asset, Sight.Seen<Fact.DnsAnswer> seen) {
    Security security = seen.fact().security();
    boolean time =
        security.reason().equals(SecurityReasons.SIGNATURE_EXPIRED)
            || security.reason().equals(SecurityReasons.SIGNATURE_NOT_YET_VALID);
    return told(scribe.notMet(asset, security.reason()), seen)
        .repair(time ? security.reason() : "bogus")
        .on(seen.exchange());
  }

  /// What matters is that validation fails; servers of one zone may differ in how.
  private static boolean bothFail(Finding one, Finding other) {
    return ZoneCheck.sameReason(one, other) || one.verdict().accuses() && other.verdict().accuses();
  }

  private static Draft told(Draft draft, Sight.Seen<Fact.DnsAnswer> seen) {
    return draft
        .with("question", no.dugnad.judge.check.Wording.of(seen.exchange()))
        .with("detail", seen.fact().security().detail());
  }

  private static Optional<Sight.Seen<Fact.DnsAnswer>> inState(
      List<Sight.Seen<Fact.DnsAnswer>> seen, Security.State state) {
    return seen.stream().filter(answer -> answer.fact().security().state() == state).findFirst();
  }
}
