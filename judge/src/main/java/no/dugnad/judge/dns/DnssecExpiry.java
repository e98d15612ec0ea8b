package no.dugnad.judge.dns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Zone;
import no.dugnad.judge.law.Absence;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.Signature;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;

/// `dns.dnssec.expiry`: a signer that has stalled. A signature that ends before the copies that
/// caches may still hold of its records (RFC 6781 §4.4.2) and that is not renewed is the last sign
/// before the domain stops validating. There is no fixed number of days: signers that sign for each
/// answer use short lives, so the accusation rests on an inception that has not moved when the
/// question is put again.
final class DnssecExpiry {
  private static final List<RecordType> AT_APEX =
      List.of(RecordType.SOA, RecordType.NS, RecordType.DNSKEY, RecordType.MX, RecordType.A);

  private DnssecExpiry() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.dnssec.expiry", "RFC 6781 §4.4.2"),
        Set.of(Claim.CONTENT),
        DnssecExpiry::judge,
        DnssecExpiry::sameSignature);
  }

  /// Two looks agree only on the same signature: only then has nobody signed anew.
  private static boolean sameSignature(Finding one, Finding other) {
    return ZoneCheck.sameReason(one, other)
        && (!one.verdict().accuses()
            || one.reason().arguments().equals(other.reason().arguments()));
  }

  /// One RRset's signature and how long it lives beyond the records' time to live.
  private record Margin(Exchange.Lookup question, Signature signature, Duration left, long ttl) {
    Duration beyond() {
      return left.minusSeconds(ttl);
    }
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    if (!zone.signed()) {
      return List.of(scribe.notApplicable(zone.asset(), "unsigned").on(zone.question()));
    }
    List<Exchange.Lookup> questions = new ArrayList<>();
    AT_APEX.forEach(type -> questions.add(new Exchange.Lookup(zone.name(), type)));
    zone.name()
        .tryChild("www")
        .ifPresent(www -> questions.add(new Exchange.Lookup(www, RecordType.A)));
    List<Margin> margins = new ArrayList<>();
    List<Sight.Missed<?>> missed = new ArrayList<>();
    for (Exchange.Lookup question : questions) {
      switch (view.see(question)) {
        case Sight.Missed<Fact.DnsAnswer> nothing -> missed.add(nothing);
        // A server that fails shows no signatures; one that fails validation still shows its own.
        case Sight.Seen<Fact.DnsAnswer> seen
            when Absence.contentDoubt(seen.fact()).equals(Optional.of(Absence.Doubt.NO_ANSWER)) ->
            missed.add(
                new Sight.Missed<>(
                    question, Absence.failure(Absence.Doubt.NO_ANSWER, seen.fact())));
        case Sight.Seen<Fact.DnsAnswer> seen ->
            margins.addAll(margins(zone.name(), question, seen));
      }
    }
    Optional<Margin> least = margins.stream().min(Comparator.comparing(Margin::beyond));
    if (least.filter(margin -> margin.beyond().isNegative()).isPresent()) {
      return List.of(stalled(scribe, zone, least.get()));
    }
    if (!missed.isEmpty()) {
      return List.of(scribe.unknown(zone.asset(), missed.getFirst()));
    }
    return List.of(
        least
            .map(margin ->
                scribe
                    .met(zone.asset(), "renewed")
                    .with("until", margin.signature().expiration().toString())
                    .on(margin.question()))
            .orElseGet(() ->
                scribe
                    .unknown(zone.asset(), Cause.UNSUPPORTED, "no-signatures")
                    .on(zone.question())));
  }

  private static Finding stalled(Scribe scribe, Zone.Apex zone, Margin margin) {
    return scribe
        .partly(zone.asset(), "stalled")
        .with("type", margin.signature().covered().toString())
        .with("name", margin.signature().owner().unicode())
        .with("until", margin.signature().expiration().toString())
        .with("since", margin.signature().inception().toString())
        .with("ttl", margin.ttl())
        .repair("stalled")
        .on(margin.question());
  }

  private static List<Margin> margins(
      DomainName apex, Exchange.Lookup question, Sight.Seen<Fact.DnsAnswer> seen) {
    Instant at = seen.observation().at();
    List<Margin> margins = new ArrayList<>();
    for (Signatures set : Signatures.bySet(seen.fact().security().signatures())) {
      Optional<Signature> longest = set.longest(at);
      // Other zones' signatures on the way (the parent's DS, an alias' target) are not ours to
      // judge; a signature that is no longer valid is judged by dns.dnssec.valid.
      if (longest.isEmpty() || !longest.get().signer().equals(apex)) {
        continue;
      }
      ttl(seen.fact(), set, longest.get())
          .ifPresent(ttl ->
              margins.add(
                  new Margin(
                      question,
                      longest.get(),
                      Duration.between(at, longest.get().expiration()),
                      ttl)));
    }
    return margins;
  }

  /// The RRset's time to live, in seconds. A resolver's copy has aged, and so may its signature: it
  /// is the copy's own time that counts then, and where that is not seen nothing can be told.
  private static Optional<Long> ttl(Fact.DnsAnswer answer, Signatures set, Signature signature) {
    if (answer.authoritative()) {
      return Optional.of(signature.originalTtl());
    }
    return answer.records().stream()
        .filter(record -> record.type().equals(set.type()) && record.owner().equals(set.owner()))
        .map(ResourceRecord::ttl)
        .min(Comparator.naturalOrder());
  }
}
