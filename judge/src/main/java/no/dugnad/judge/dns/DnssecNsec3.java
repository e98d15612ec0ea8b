package no.dugnad.judge.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.DnssecData;
import no.dugnad.wire.dns.DnssecData.Nsec3Parameters;

/// `dns.dnssec.nsec3`: no additional iterations and no salt (RFC 9276 §3.1): they protect nothing
/// and make validators give up.
final class DnssecNsec3 {
  private DnssecNsec3() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.dnssec.nsec3", "RFC 9276 §3.1"), Set.of(Claim.CONTENT), DnssecNsec3::judge);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    if (!zone.signed()) {
      return List.of(scribe.notApplicable(zone.asset(), "unsigned").on(zone.question()));
    }
    return List.of(
        switch (Answers.of(view, zone.name(), RecordType.NSEC3PARAM)) {
          case Sight.Missed<Fact.DnsAnswer> missed -> scribe.unknown(zone.asset(), missed);
          case Sight.Seen<Fact.DnsAnswer> seen -> judge(scribe, zone, seen);
        });
  }

  private static Finding judge(Scribe scribe, Zone.Apex zone, Sight.Seen<Fact.DnsAnswer> seen) {
    Optional<Nsec3Parameters> worst =
        seen.fact().records().stream()
            .flatMap(record -> DnssecData.nsec3Parameters(record).stream())
            .max(
                Comparator.comparingInt(Nsec3Parameters::iterations)
                    .thenComparingInt(parameters -> parameters.salt().length()));
    if (worst.isEmpty()) {
      return scribe.met(zone.asset(), "nsec").on(zone.question(), seen.exchange());
    }
    Nsec3Parameters parameters = worst.get();
    String record = zone.name() + ". IN NSEC3PARAM 1 0 0 -";
    if (parameters.iterations() > 0) {
      return scribe
          .partly(zone.asset(), "iterations")
          .with("iterations", parameters.iterations())
          .repair("iterations", record)
          .on(zone.question(), seen.exchange());
    }
    if (parameters.salt().length() > 0) {
      return scribe
          .partly(zone.asset(), "salt")
          .with("salt", parameters.salt().hex())
          .repair("salt", record)
          .on(zone.question(), seen.exchange());
    }
    return scribe.met(zone.asset(), "nsec3").on(zone.question(), seen.exchange());
  }
}
