package no.dugnad.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;
import no.dugnad.model.observation.Observation;
import no.dugnad.report.Report;
import no.dugnad.report.Summary;
import no.dugnad.run.Discovery;
import no.dugnad.run.RunResult;

/// A run's result as the value that reports are made from.
final class ReportOf {
  private ReportOf() {}

  static Report of(
      RunResult result,
      List<DomainName> domains,
      Setup setup,
      no.dugnad.report.Vantage.Resolution resolution) {
    Map<Exchange<?>, List<String>> ids = new HashMap<>();
    Map<Exchange<?>, List<Observation>> looks = new HashMap<>();
    int number = 0;
    for (Observation seen : result.observations()) {
      ids.computeIfAbsent(seen.exchange(), _ -> new ArrayList<>()).add("o" + ++number);
      looks.computeIfAbsent(seen.exchange(), _ -> new ArrayList<>()).add(seen);
    }
    List<Report.Seen> seen = new ArrayList<>();
    number = 0;
    for (Observation one : result.observations()) {
      seen.add(
          new Report.Seen(
              "o" + ++number,
              Discovery.assetOf(one.exchange()),
              one,
              confirmations(looks.getOrDefault(one.exchange(), List.of()))));
    }
    List<Report.Judged> judged = new ArrayList<>();
    for (RunResult.Judged one : result.findings()) {
      judged.add(
          new Report.Judged(
              one.finding(),
              one.domain(),
              one.part(),
              lastLook(one.finding(), looks).orElse(result.finished()),
              one.finding().restsOn().stream()
                  .flatMap(exchange -> ids.getOrDefault(exchange, List.of()).stream())
                  .toList()));
    }
    List<Asset> assets = result.findings().stream().map(one -> one.finding().asset()).toList();
    List<Report.Found> found = new ArrayList<>();
    Discovery.of(domains, result.observations(), assets)
        .forEach((asset, ways) -> found.add(new Report.Found(asset, ways)));
    return new Report(
        new Report.Run(
            UniqueId.next(result.started()),
            Version.TEXT,
            result.started(),
            result.complete() ? Optional.of(result.finished()) : Optional.empty(),
            domains,
            vantage(result, resolution),
            new Report.Trust(setup.trust().name(), setup.trust().added())),
        found,
        seen,
        judged,
        result.complete() ? Optional.of(Summary.of(judged)) : Optional.empty());
  }

  private static List<Report.Confirmation> confirmations(List<Observation> looks) {
    return looks.size() < 2
        ? List.of()
        : looks.stream().map(one -> new Report.Confirmation(one.at(), one.via())).toList();
  }

  private static Optional<Instant> lastLook(
      Finding finding, Map<Exchange<?>, List<Observation>> looks) {
    return finding.restsOn().stream()
        .flatMap(exchange -> looks.getOrDefault(exchange, List.of()).stream())
        .map(one -> one.at().plus(one.took()))
        .max(Instant::compareTo);
  }

  private static no.dugnad.report.Vantage vantage(
      RunResult result, no.dugnad.report.Vantage.Resolution resolution) {
    var ways = result.vantage().ways();
    return new no.dugnad.report.Vantage(
        switch (result.vantage().standing().side()) {
          case OUTSIDE -> no.dugnad.report.Vantage.Stands.OUTSIDE;
          case INSIDE -> no.dugnad.report.Vantage.Stands.INSIDE;
          case NOT_KNOWN -> no.dugnad.report.Vantage.Stands.NOT_KNOWN;
        },
        result.vantage().standing().neighbours().stream()
            .flatMap(two -> java.util.stream.Stream.of(two.ours().text(), two.theirs().text()))
            .toList(),
        result.vantage().intercepted().stream().sorted().toList(),
        possible(ways.get(no.dugnad.judge.law.Vantage.Way.UDP53)),
        possible(ways.get(no.dugnad.judge.law.Vantage.Way.TCP53)),
        possible(ways.get(no.dugnad.judge.law.Vantage.Way.TCP25)),
        possible(ways.get(no.dugnad.judge.law.Vantage.Way.TCP443)),
        possible(ways.get(no.dugnad.judge.law.Vantage.Way.IPV4)),
        possible(ways.get(no.dugnad.judge.law.Vantage.Way.IPV6)),
        resolution);
  }

  private static no.dugnad.report.Vantage.Possible possible(
      no.dugnad.judge.law.Vantage.@org.jspecify.annotations.Nullable Open open) {
    if (open == null) {
      return no.dugnad.report.Vantage.Possible.UNTRIED;
    }
    return switch (open) {
      case YES -> no.dugnad.report.Vantage.Possible.YES;
      case NO -> no.dugnad.report.Vantage.Possible.NO;
      case UNTRIED -> no.dugnad.report.Vantage.Possible.UNTRIED;
    };
  }
}
