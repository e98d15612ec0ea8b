package no.dugnad.judge.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.Accounts;
import no.dugnad.wire.evidence.facts.DirectoryFacts;
import no.dugnad.wire.evidence.facts.PrivilegedGroups;

/// Accounts that should have been closed, and administrators of the domain.
final class DirectoryRule implements EvidenceRule {
  static final MeasureId CLOSED = new MeasureId("JML");
  static final MeasureId LEAST = new MeasureId("LEASTPRIV");
  static final MeasureId TIERS = new MeasureId("TIERING");

  /// An account nobody has used for so long should have been closed.
  static final int UNUSED_DAYS = 90;

  /// The directory writes down a sign-in up to 14 days late (MS-ADA1, lastLogonTimestamp).
  static final int LATE_DAYS = 14;

  /// Fewer accounts than this, open and closed, are a part that somebody picked, and not those of a
  /// municipality.
  static final long FEWEST_ACCOUNTS = 30;

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    for (Pile.Of<DirectoryFacts> of : pile.all(DirectoryFacts.class)) {
      of.facts().accounts().ifPresent(accounts -> said.add(closed(pile, of, accounts)));
      of.facts().groups().ifPresent(groups -> said.addAll(ruled(pile, of, groups)));
    }
    return said;
  }

  private static Statement closed(Pile pile, Pile.Of<DirectoryFacts> of, Accounts accounts) {
    Saying saying = new Saying(pile, of.file(), CLOSED, EvidenceLevel.DOCUMENTED);
    if (!accounts.tellsUse()) {
      return saying.supports("no-use");
    }
    long all = accounts.enabled() + accounts.disabled();
    if (all < FEWEST_ACCOUNTS) {
      return saying.supports("few-accounts", "accounts", all, "needed", FEWEST_ACCOUNTS);
    }
    LocalDate since = pile.dateOf(of.file()).minusDays(UNUSED_DAYS + LATE_DAYS);
    long idle = accounts.idleSince(since);
    return saying.shows(
        share(accounts, idle),
        accounts.unsaid() + idle == 0 ? "none-unused" : "unused",
        "idle",
        idle,
        "enabled",
        accounts.enabled(),
        "days",
        UNUSED_DAYS,
        "unsaid",
        accounts.unsaid());
  }

  // The measure is about the accounts that should be closed: of those, the closed ones are the
  // share
  // that is certain. Closed accounts may have been deleted too, so that it may be as much as the
  // share of open accounts that are in use.
  private static Estimate share(Accounts accounts, long idle) {
    long open = idle + accounts.unsaid();
    if (open == 0) {
      return Estimate.ONE;
    }
    double closed = (double) accounts.disabled() / (accounts.disabled() + open);
    double used = (double) (accounts.enabled() - idle) / accounts.enabled();
    return Estimate.between(Math.min(closed, used), Math.max(closed, used));
  }

  private static List<Statement> ruled(
      Pile pile, Pile.Of<DirectoryFacts> of, PrivilegedGroups groups) {
    String key = groups.unresolved() > 0 ? "rulers-unresolved" : "rulers";
    Object[] counts = {
      "persons", groups.persons(), "services", groups.services(), "unresolved", groups.unresolved()
    };
    return List.of(
        new Saying(pile, of.file(), LEAST, EvidenceLevel.DOCUMENTED).supports(key, counts),
        new Saying(pile, of.file(), TIERS, EvidenceLevel.DOCUMENTED).supports(key, counts));
  }
}
