package no.dugnad.run;

import java.time.Instant;
import java.util.List;
import no.dugnad.judge.law.Vantage;
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
    List<Finding> findings,
    boolean complete) {
  public RunResult {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }
}
