package no.dugnad.judge.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.judge.check.Draft;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.kin.Answers;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.IpAddress;
import no.dugnad.model.dns.RecordType;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Fact;
import no.dugnad.model.observation.Sight;
import no.dugnad.model.observation.View;
import no.dugnad.wire.dns.RecordData;

/// Whether the addresses that the parent gives with a delegation are those that the servers' names
/// lead to. An address that is only missing from the glue is no fault: parents may leave it out.
final class Glue {
  private Glue() {}

  /// The fault, or that it could not be told; empty where all is right.
  static Optional<Finding> judge(Scribe scribe, View view, Zone.Apex zone) {
    Optional<Finding> unknown = Optional.empty();
    Optional<Finding> fault = Optional.empty();
    for (Fact.NameServer server : zone.delegation().servers()) {
      if (server.glue().isEmpty()) {
        continue;
      }
      Optional<Finding> one = judge(scribe, view, zone, server);
      if (one.isPresent() && one.get().verdict().accuses()) {
        fault = fault.or(() -> one);
      } else {
        unknown = unknown.or(() -> one);
      }
    }
    return fault.isPresent() ? fault : unknown;
  }

  private static Optional<Finding> judge(
      Scribe scribe, View view, Zone.Apex zone, Fact.NameServer server) {
    Set<IpAddress> right = new LinkedHashSet<>();
    List<Exchange<?>> restsOn = new ArrayList<>();
    restsOn.add(zone.question());
    Optional<Finding> unknown = Optional.empty();
    for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
      Sight<Fact.DnsAnswer> sight = Answers.of(view, server.name(), type);
      restsOn.add(sight.exchange());
      switch (sight) {
        case Sight.Missed<Fact.DnsAnswer> missed ->
            unknown = unknown.or(() -> Optional.of(scribe.unknown(zone.asset(), missed)));
        case Sight.Seen<Fact.DnsAnswer> seen ->
            seen.fact().records().stream()
                .flatMap(record -> RecordData.address(record).stream())
                .forEach(right::add);
      }
    }
    if (unknown.isPresent()) {
      return unknown;
    }
    Set<IpAddress> wrong = new LinkedHashSet<>(server.glue());
    wrong.removeAll(right);
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    Draft draft =
        wrong.size() == Set.copyOf(server.glue()).size()
            ? scribe.notMet(zone.asset(), "glue-wrong")
            : scribe.partly(zone.asset(), "glue-stale");
    return Optional.of(
        draft
            .with("server", server.name().unicode())
            .with("glue", String.join(", ", wrong.stream().map(IpAddress::text).toList()))
            .with("right", String.join(", ", right.stream().map(IpAddress::text).toList()))
            .citing("RFC 1034 §4.2.1")
            .repair("glue")
            .on(restsOn));
  }
}
