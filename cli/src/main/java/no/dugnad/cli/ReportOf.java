package no.dugnad.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Map<Exchange<?>, List<Observation>> looks = new HashMap<>();
    for (Observation seen : result.observations()) {
      looks.computeIfAbsent(seen.exchange(), _ -> new ArrayList<>()).add(seen);
    }
    List<Report.Seen> seen = new ArrayList<>();
    int number = 0;
    for (Observation one : result.observations()) {
      seen.add(
          new Report.Seen(
              id(++number),
              Discovery.assetOf(one.exchange()),
              one,
              confirmations(looks.getOrDefault(one.exchange(), List.of()))));
    }
    List<Report.Judged> judged =
        result.findings().stream()
            .map(one -> judged(one, result.observations(), result.started()))
            .toList();
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

  /// A finding in its place: with the names and the time of what it rests on, which are the looks
  /// that had been made when it was settled.
  ///
  /// @param observations those of the run so far, at least as many as the finding saw
  /// @param started when the run started, for a finding that needed no look at all
  static Report.Judged judged(
      RunResult.Judged one, List<Observation> observations, Instant started) {
    Finding finding = one.finding();
    Set<Exchange<?>> restsOn = new HashSet<>(finding.restsOn());
    List<String> ids = new ArrayList<>();
    Instant last = started;
    Instant lastOfAll = started;
    int number = 0;
    for (Observation seen : observations.subList(0, one.seen())) {
      number++;
      Instant end = seen.at().plus(seen.took());
      lastOfAll = end.isAfter(lastOfAll) ? end : lastOfAll;
      if (restsOn.contains(seen.exchange())) {
        ids.add(id(number));
        last = end.isAfter(last) ? end : last;
      }
    }
    return new Report.Judged(
        finding, one.domain(), one.part(), ids.isEmpty() ? lastOfAll : last, ids);
  }

  private static String id(int number) {
    return "o" + number;
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
