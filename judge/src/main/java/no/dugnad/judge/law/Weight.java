package no.dugnad.judge.law;

import java.util.List;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;

/// How verdicts are weighed against each other where one has to stand for several.
public final class Weight {
  private Weight() {}

  /// The worst known one. Where nothing is worse than met but something is unknown, the unknown
  /// one; what does not apply counts least. Of equals the first.
  ///
  /// @param findings at least one
  public static Finding worst(List<Finding> findings) {
    Finding worst = findings.getFirst();
    for (Finding finding : findings) {
      if (of(finding.verdict()) > of(worst.verdict())) {
        worst = finding;
      }
    }
    return worst;
  }

  private static int of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NotMet() -> 4;
      case Verdict.Partly() -> 3;
      case Verdict.Unknown(var _) -> 2;
      case Verdict.Met() -> 1;
      case Verdict.NotApplicable() -> 0;
    };
  }
}
