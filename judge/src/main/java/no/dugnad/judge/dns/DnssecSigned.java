package no.dugnad.judge.dns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.dns.ResourceRecord;
import no.dugnad.model.dns.Security;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Cause;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.DnssecData;

/// `dns.dnssec.signed`: the parent vouches for the zone with a DS record. Only the parent's servers
/// own the DS records of a zone (RFC 4035 §3.1.4.1), so only they can say that there is none.
final class DnssecSigned {
  private DnssecSigned() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.dnssec.signed", "RFC 4035 §3.1.4.1"),
        Set.of(Claim.ABSENCE),
        DnssecSigned::judge);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    Exchange.Lookup keyQuestion = new Exchange.Lookup(zone.name(), RecordType.DNSKEY);
    Sight<Fact.DnsAnswer> keys = view.see(keyQuestion);
    Draft signed =
        scribe
            .met(zone.asset(), "signed")
            .with("zone", zone.name().unicode())
            .with("parent", zone.delegation().parent().unicode());
    if (zone.signed()) {
      return List.of(signed.on(zone.question()));
    }
    // SECURE: the denial is signed. INSECURE: it is proven that no chain can lead here (an opt-out
    // span, RFC 5155 §9.2, or a parent that is not signed itself), whoever handed us the proof.
    Security denial = zone.delegation().dsSecurity();
    switch (denial.state()) {
      case SECURE, INSECURE -> {}
      case BOGUS -> {
        return List.of(
            scribe
                .unknown(zone.asset(), Cause.CONTRADICTORY, "denial-bogus")
                .with("parent", zone.delegation().parent().unicode())
                .on(zone.question()));
      }
      case INDETERMINATE -> {
        return List.of(
            scribe
                .unknown(zone.asset(), Validation.cause(denial), "unverified")
                .with("parent", zone.delegation().parent().unicode())
                .with("detail", denial.detail())
                .on(zone.question()));
      }
    }
    Draft unsigned =
        scribe
            .notMet(zone.asset(), "absent")
            .with("zone", zone.name().unicode())
            .with("parent", zone.delegation().parent().unicode());
    // Where the zone has keys already, the record to hand in can be worked out from them.
    Draft repaired =
        entryPoint(keys)
            .flatMap(key -> DnssecData.delegationSigner(zone.name(), key))
            .map(ds -> unsigned.repair("keys-without-ds", zone.name() + ". IN DS " + ds))
            .orElseGet(() -> unsigned.repair("absent"));
    return List.of(repaired.on(zone.question()));
  }

  private static Optional<ResourceRecord> entryPoint(Sight<Fact.DnsAnswer> keys) {
    return keys instanceof Sight.Seen<Fact.DnsAnswer> seen
        ? seen.fact().records().stream()
            .filter(record ->
                DnssecData.key(record)
                    .filter(key -> key.signsZone() && key.entryPoint())
                    .isPresent())
            .findFirst()
        : Optional.empty();
  }
}
