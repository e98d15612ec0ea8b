package no.dugnad.judge.law;

import java.util.List;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;

/// One fault, one place: how the findings about parts become one about the whole. The whole's
/// verdict is the worst known one of its parts; where nothing is worse than met but a part is
/// unknown, the whole is unknown; where no part has the question, neither has the whole.
final class Whole {
  private Whole() {}

  static Step.Settled of(Asset whole, List<Finding> findings) {
    Finding decisive = Weight.worst(findings);
    boolean aboutItself = findings.size() == 1 && findings.getFirst().asset().equals(whole);
    return new Step.Settled(decisive.about(whole), aboutItself ? List.of() : findings);
  }
}
