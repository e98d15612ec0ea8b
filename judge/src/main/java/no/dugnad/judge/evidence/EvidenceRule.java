package no.dugnad.judge.evidence;

import java.util.List;

/// What some kinds of files say of some measures. Pure and the same for the same pile.
@FunctionalInterface
public interface EvidenceRule {
  /// What the pile says, in any order.
  List<Statement> judge(Pile pile);
}
