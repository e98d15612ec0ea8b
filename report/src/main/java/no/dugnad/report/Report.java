package no.dugnad.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Observation;

/// One run as a value: all that any format tells. The run fills it; formats only read it.
///
/// @param observations every look that was made, in the order it was started
/// @param findings in the order they are to be read within one verdict
/// @param summary the counts; empty where the run did not finish (Ctrl-C), so that nobody takes
///   half a run for a whole one
public record Report(
    Run run,
    List<Found> assets,
    List<Seen> observations,
    List<Judged> findings,
    Optional<Summary> summary) {
  public Report {
    assets = List.copyOf(assets);
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }

  /// The run itself.
  ///
  /// @param id a UUIDv7 as text
  /// @param version Dugnad's own
  /// @param finished empty where the run did not finish
  /// @param domains as they were given, in order
  public record Run(
      String id,
      String version,
      Instant started,
      Optional<Instant> finished,
      List<DomainName> domains,
      Vantage vantage,
      Trust trust) {
    public Run {
      domains = List.copyOf(domains);
    }
  }

  /// The public roots that certificates were judged by.
  ///
  /// @param list the shipped list's name with its date, such as `mozilla-2026-10`
  /// @param added the names of lists that the operator added
  public record Trust(String list, List<String> added) {
    public Trust {
      added = List.copyOf(added);
    }
  }

  /// An asset and how it was found.
  ///
  /// @param foundBy in a few technical words, such as `mx of fjellby.kommune.no` or `given`
  public record Found(Asset asset, List<String> foundBy) {
    public Found {
      foundBy = List.copyOf(foundBy);
    }
  }

  /// One look with its name in this report.
  ///
  /// @param id `o1`, `o2` …; unique in the report
  /// @param asset what it tells about, where that can be named
  /// @param confirmations the looks on which what was seen stood, this one first; empty where it
  ///   was not asked again
  public record Seen(
      String id, Optional<Asset> asset, Observation observation, List<Confirmation> confirmations) {
    public Seen {
      confirmations = List.copyOf(confirmations);
    }
  }

  /// One look that bore an observation out.
  ///
  /// @param server who answered; empty where the exchange says it all
  public record Confirmation(Instant at, String server) {}

  /// A finding in its place.
  ///
  /// @param domain the given domain that it was judged for
  /// @param part whether it is about a part (an endpoint or host) whose whole has a finding of the
  ///   same check and domain in this report
  /// @param at the moment of the last observation that it rests on
  /// @param observations the ids of the observations that it rests on
  public record Judged(
      Finding finding, DomainName domain, boolean part, Instant at, List<String> observations) {
    public Judged {
      observations = List.copyOf(observations);
    }
  }
}
