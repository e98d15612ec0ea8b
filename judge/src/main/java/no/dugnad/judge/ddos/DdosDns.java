package no.dugnad.judge.ddos;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.dugnad.judge.check.Check;
import no.dugnad.judge.check.Claim;
import no.dugnad.judge.check.Scribe;
import no.dugnad.judge.check.Subject;
import no.dugnad.judge.kin.NameServers;
import no.dugnad.judge.kin.Networks;
import no.dugnad.judge.kin.Zone;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.View;
import no.dugnad.wire.suffix.PublicSuffix;

/// `ddos.dns`: name servers spread over networks and, better, operators, so that an attack on one
/// leaves another. Told and judged gently: partly at worst.
final class DdosDns implements Check {
  private static final Scribe SCRIBE = new Scribe("ddos.dns", "RFC 2182 §3.1");

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

  @Override
  public List<Finding> judge(Subject subject, View view) {
    return List.of(
        switch (Zone.of(view, subject.domain())) {
          case Zone.NotKnown(var _, var missed) -> SCRIBE.unknown(whole(subject), missed);
          case Zone.WithinSuffix(var question, var suffix) ->
              SCRIBE
                  .notApplicable(whole(subject), "no-zone")
                  .with("zone", suffix.unicode())
                  .on(question);
          case Zone.Apex zone -> judge(view, zone);
        });
  }

  private static Finding judge(View view, Zone.Apex zone) {
    NameServers servers = NameServers.of(view, zone);
    Networks networks = Networks.of(servers);
    Set<String> operators =
        servers.servers().stream()
            .map(server -> operator(server.name()).unicode())
            .collect(Collectors.toCollection(TreeSet::new));
    if (networks.spread()) {
      return SCRIBE
          .met(zone.asset(), operators.size() > 1 ? "operators" : "networks")
          .with("operators", String.join(", ", operators))
          .with("networks", networks.text())
          .on(servers.restsOn());
    }
    if (!servers.missed().isEmpty()) {
      return SCRIBE.unknown(zone.asset(), servers.missed().getFirst());
    }
    if (servers.places().isEmpty()) {
      return SCRIBE.notApplicable(zone.asset(), "no-servers").on(servers.restsOn());
    }
    return SCRIBE
        .partly(zone.asset(), "one-network")
        .with("operators", String.join(", ", operators))
        .with("networks", networks.text())
        .repair("one-network")
        .on(servers.restsOn());
  }

  /// Who runs a server, as far as its name tells: the registrable domain.
  private static DomainName operator(DomainName server) {
    return PublicSuffix.registrable(server);
  }
}
