package no.dugnad.judge.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.wire.evidence.facts.BackupCheckFacts;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Data;
import no.dugnad.wire.evidence.facts.BackupCheckFacts.Outcome;
import no.dugnad.wire.evidence.facts.BackupListFacts;
import no.dugnad.wire.evidence.facts.BackupSessionFacts;

/// What backup programs write supports, and no more: that copies are taken says neither that an
/// attacker cannot delete them nor that they can be read back in time. A check that found damage
/// supports nothing, and is told as a note.
final class BackupRule implements EvidenceRule {
  static final MeasureId KEPT = new MeasureId("BACKUP_OFF");
  static final MeasureId TESTED = new MeasureId("BACKUP_TEST");

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    pile.all(BackupListFacts.class).forEach(of -> said.add(listed(pile, of)));
    pile.all(BackupSessionFacts.class).forEach(of -> said.add(run(pile, of)));
    pile.all(BackupCheckFacts.class).stream()
        .filter(of -> of.facts().outcome() == Outcome.GOOD)
        .forEach(of -> said.add(checked(pile, of)));
    return said;
  }

  private static Statement listed(Pile pile, Pile.Of<BackupListFacts> of) {
    LocalDate behind = of.facts().furthestBehind().atZone(ZoneOffset.UTC).toLocalDate();
    return new Saying(pile, of.file(), KEPT, EvidenceLevel.DOCUMENTED)
        .supports(
            "age",
            "copies",
            of.facts().copies(),
            "days",
            daysSince(pile, pile.dateOf(of.file())),
            "sets",
            of.facts().sets(),
            "behind",
            daysSince(pile, behind));
  }

  private static Statement run(Pile pile, Pile.Of<BackupSessionFacts> of) {
    BackupSessionFacts facts = of.facts();
    Saying saying = new Saying(pile, of.file(), KEPT, EvidenceLevel.DOCUMENTED);
    return facts
        .lastGood()
        .map(last -> last.atZone(ZoneOffset.UTC).toLocalDate())
        .map(day ->
            saying.supports(
                "runs",
                "days",
                daysSince(pile, day),
                "jobs",
                facts.jobs(),
                "failing",
                facts.failing()))
        .orElseGet(() -> saying.supports("no-good-run", "jobs", facts.jobs()));
  }

  private static Statement checked(Pile pile, Pile.Of<BackupCheckFacts> of) {
    return new Saying(pile, of.file(), TESTED, EvidenceLevel.DOCUMENTED)
        .supports(of.facts().data() == Data.ALL ? "good-read" : "good");
  }

  private static long daysSince(Pile pile, LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(day, pile.day()));
  }

  /// The share of several trials of the same thing. Each may be about other systems than the rest,
  /// or about the same ones: at least the largest, at most the sum.
  static Estimate together(List<Estimate> shares) {
    double largest = shares.stream().mapToDouble(Estimate::low).max().orElse(0);
    double sum = shares.stream().mapToDouble(Estimate::low).sum();
    return new Estimate(largest, largest, Math.max(largest, Math.min(1, sum)));
  }
}
