package no.dugnad.judge.evidence;

import java.util.List;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.wire.evidence.facts.BackupLockFacts;

/// A setting shows that copies are out of reach only where it holds against who manages the store
/// from day to day, and for long enough. Everything weaker supports. A store without a lock accuses
/// nobody: there may be another one, or tapes.
///
/// Which systems have their copies in the store is not in the settings, so the share is anything
/// from none to all; a deletion trial, which tells that, is of a higher level and wins.
final class BackupLockRule implements EvidenceRule {
  /// An attack is often found only after a week or two. A lock that has run out by then holds
  /// nothing. Our own judgement.
  static final int FEWEST_DAYS = 14;

  @Override
  public List<Statement> judge(Pile pile) {
    return pile.all(BackupLockFacts.class).stream().map(of -> said(pile, of)).toList();
  }

  private static Statement said(Pile pile, Pile.Of<BackupLockFacts> of) {
    BackupLockFacts facts = of.facts();
    Saying saying = new Saying(pile, of.file(), BackupRule.KEPT, EvidenceLevel.DOCUMENTED);
    Object[] days = {"days", facts.days(), "locked", facts.locked(), "stores", facts.stores()};
    return switch (facts.hold()) {
      case LOCKED ->
          facts.days() >= FEWEST_DAYS
              ? saying.shows(Estimate.between(0, 1), "locked", days)
              : saying.supports("locked-short", days);
      case LIFTABLE -> saying.supports("liftable", days);
      case APPEND_ONLY -> saying.supports("append-only");
      case UNSAID -> saying.supports("lock-unsaid");
      case NONE -> saying.supports("no-lock");
    };
  }
}
