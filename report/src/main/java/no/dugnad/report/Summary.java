package no.dugnad.report;

import java.util.List;
import no.dugnad.model.finding.Verdict;

/// How many checks ended in each verdict. A check counts once for each domain: parts count under
/// their whole.
public record Summary(int met, int partly, int notMet, int unknown, int notApplicable) {
  /// Counts the findings that are no parts.
  public static Summary of(List<Report.Judged> findings) {
    int met = 0;
    int partly = 0;
    int notMet = 0;
    int unknown = 0;
    int notApplicable = 0;
    for (Report.Judged judged : findings) {
      if (judged.part()) {
        continue;
      }
      switch (judged.finding().verdict()) {
        case Verdict.Met() -> met++;
        case Verdict.Partly() -> partly++;
        case Verdict.NotMet() -> notMet++;
        case Verdict.Unknown(var cause) -> unknown++;
        case Verdict.NotApplicable() -> notApplicable++;
      }
    }
    return new Summary(met, partly, notMet, unknown, notApplicable);
  }

  /// The exit code of `dugnad check`: 10 where something is not met, else 11 where something is
  /// partly or unknown, else 0.
  public int exitCode() {
    if (notMet > 0) {
      return 10;
    }
    return partly + unknown > 0 ? 11 : 0;
  }
}
