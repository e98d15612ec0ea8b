package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.DnssecData;

/// `dns.dnssec.algorithm`: what IANA's tables say of the algorithms in use (RFC 9904). A zone whose
/// DS records all rest on what must not be used counts as insecure (RFC 9905 §2: validators treat
/// it so); the same beside a good one is a weakness.
final class DnssecAlgorithm {
  private DnssecAlgorithm() {}

  static Check check() {
    return new ZoneCheck(
        new Scribe("dns.dnssec.algorithm", "RFC 9904 §2"),
        Set.of(Claim.CONTENT),
        DnssecAlgorithm::judge);
  }

  private static List<Finding> judge(Scribe scribe, Subject subject, View view, Zone.Apex zone) {
    if (!zone.signed()) {
      return List.of(scribe.notApplicable(zone.asset(), "unsigned").on(zone.question()));
    }
    Exchange.Lookup keyQuestion = new Exchange.Lookup(zone.name(), RecordType.DNSKEY);
    Sight<Fact.DnsAnswer> keys = Answers.of(view, zone.name(), RecordType.DNSKEY);
    Found found = new Found();
    zone.delegation().ds().stream()
        .flatMap(record -> DnssecData.ds(record).stream())
        .forEach(found::delegation);
    if (!found.mustNot.isEmpty() && !found.usable()) {
      return List.of(
          scribe
              .notMet(zone.asset(), "must-not")
              .with("algorithms", String.join(", ", found.mustNot))
              .citing("RFC 9905 §2")
              .repair("must-not")
              .on(zone.question()));
    }
    // Validators that know none of them treat the zone as if it were not signed (RFC 4035 §5.2).
    if (!found.usable()) {
      return List.of(
          scribe
              .notMet(zone.asset(), "unsupported")
              .with("algorithms", String.join(", ", found.notKnown))
              .citing("RFC 4035 §5.2")
              .repair("must-not")
              .on(zone.question()));
    }
    switch (keys) {
      case Sight.Missed<Fact.DnsAnswer> missed -> {
        return List.of(scribe.unknown(zone.asset(), missed));
      }
      case Sight.Seen<Fact.DnsAnswer> seen ->
          seen.fact().records().stream()
              .flatMap(record -> DnssecData.key(record).stream())
              .filter(DnssecData.Key::signsZone)
              .forEach(found::key);
    }
    return List.of(draft(scribe, zone, found).on(zone.question(), keyQuestion));
  }

  private static Draft draft(Scribe scribe, Zone.Apex zone, Found found) {
    if (!found.mustNot.isEmpty()) {
      return scribe
          .partly(zone.asset(), "also-must-not")
          .with("algorithms", String.join(", ", found.mustNot))
          .citing("RFC 9905 §2")
          .repair("also-must-not");
    }
    if (!found.notRecommended.isEmpty()) {
      return scribe
          .partly(zone.asset(), "not-recommended")
          .with("algorithms", String.join(", ", found.notRecommended))
          .repair("not-recommended");
    }
    return scribe.met(zone.asset(), "good").with("algorithms", String.join(", ", found.fine));
  }

  /// What is in use, by what the tables say of it.
  private static final class Found {
    private final Set<String> fine = new LinkedHashSet<>();
    private final Set<String> notRecommended = new LinkedHashSet<>();
    private final Set<String> mustNot = new LinkedHashSet<>();
    private final Set<String> notKnown = new LinkedHashSet<>();
    private final List<DnssecData.Ds> usable = new ArrayList<>();

    void delegation(DnssecData.Ds ds) {
      Algorithms.Use digest = sort(Algorithms.DIGEST, ds.digestType());
      Algorithms.Use signing = sort(Algorithms.SIGNING, ds.algorithm());
      if (fits(digest) && fits(signing)) {
        usable.add(ds);
      }
    }

    void key(DnssecData.Key key) {
      sort(Algorithms.SIGNING, key.algorithm());
    }

    /// Whether some DS record rests on nothing that must not be used or that we do not know.
    boolean usable() {
      return !usable.isEmpty();
    }

    private static boolean fits(Algorithms.Use use) {
      return use == Algorithms.Use.FINE || use == Algorithms.Use.NOT_RECOMMENDED;
    }

    private Algorithms.Use sort(Algorithms table, int number) {
      Algorithms.Use use = table.use(number);
      Set<String> kind =
          switch (use) {
            case FINE -> fine;
            case NOT_RECOMMENDED -> notRecommended;
            case MUST_NOT -> mustNot;
            case NOT_KNOWN -> notKnown;
          };
      kind.add(table.name(number));
      return use;
    }
  }
}
