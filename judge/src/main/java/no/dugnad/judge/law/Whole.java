package no.dugnad.judge.law;

import java.util.List;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Verdict;

/// One fault, one place: how the findings about parts become one about the whole. The whole's
/// verdict is the worst known one of its parts; where nothing is worse than met but a part is
/// unknown, the whole is unknown; where no part has the question, neither has the whole.
final class Whole {
  private Whole() {}

  static Step.Settled of(Asset whole, List<Finding> findings) {
    Finding decisive = findings.getFirst();
    for (Finding finding : findings) {
      if (weight(finding.verdict()) > weight(decisive.verdict())) {
        decisive = finding;
      }
    }
    boolean aboutItself = findings.size() == 1 && findings.getFirst().asset().equals(whole);
    return new Step.Settled(decisive.about(whole), aboutItself ? List.of() : findings);
  }

  private static int weight(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NotMet() -> 4;
      case Verdict.Partly() -> 3;
      case Verdict.Unknown(var _) -> 2;
      case Verdict.Met() -> 1;
      case Verdict.NotApplicable() -> 0;
    };
  }
}
