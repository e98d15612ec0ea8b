package no.dugnad.run;

import java.time.Instant;
import java.util.List;
import no.dugnad.judge.law.Vantage;
import no.dugnad.model.asset.DomainName;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Observation;

/// What a run ended in.
///
/// @param observations every look, in the order in which they ended
/// @param findings for each check the finding about its whole, followed by those about its parts
/// @param complete whether every check was settled before the run was cancelled
public record RunResult(
    Instant started,
    Instant finished,
    Vantage vantage,
    List<Observation> observations,
    List<Judged> findings,
    boolean complete) {
  public RunResult {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }

  /// A finding in its place.
  ///
  /// @param domain the given domain that it was judged for
  /// @param part whether it is about a part of what the check's whole finding is about
  /// @param seen how many of the run's observations had been made when it was settled; it rests on
  ///   none of the later ones
  public record Judged(DomainName domain, Finding finding, boolean part, int seen) {}
}
