package no.dugnad.judge.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts;
import no.dugnad.wire.evidence.facts.DeletionTrialFacts.Outcome;
import no.dugnad.wire.evidence.facts.Facts;
import no.dugnad.wire.evidence.facts.RestoreDrillFacts;

/// The two trials that show how backup stands: a copy that could not be deleted, and services that
/// were restored and were the same as before. A copy that could be deleted shows the opposite.
///
/// A trial that is said to end after today has not been made. Trials within the shelf life of the
/// newest count together, as far as they may be about different systems.
final class BackupTrialRule implements EvidenceRule {
  private static final Shelf SHELF = Shelf.shipped();

  @Override
  public List<Statement> judge(Pile pile) {
    List<Statement> said = new ArrayList<>();
    said.addAll(deletions(pile));
    said.addAll(drills(pile));
    return said;
  }

  private static List<Statement> deletions(Pile pile) {
    List<Statement> said = new ArrayList<>();
    List<Pile.Of<DeletionTrialFacts>> kept = new ArrayList<>();
    for (Pile.Of<DeletionTrialFacts> of : pile.all(DeletionTrialFacts.class)) {
      DeletionTrialFacts facts = of.facts();
      Saying saying = new Saying(pile, of.file(), BackupRule.KEPT, EvidenceLevel.MEASURED);
      if (isToCome(pile, facts.checked())) {
        said.add(saying.supports("to-come"));
      } else if (facts.outcome() != Outcome.KEPT) {
        // What a plain user can delete, an administrator can too.
        double others = 1 - share(facts);
        said.add(
            saying.shows(
                Estimate.between(0, others),
                facts.outcome() == Outcome.GONE ? "gone" : "changed",
                counts(facts)));
      } else if (!facts.administrator()) {
        said.add(saying.supports("plain-user"));
      } else {
        kept.add(of);
      }
    }
    newest(kept)
        .ifPresent(of ->
            said.add(
                new Saying(pile, of.file(), BackupRule.KEPT, EvidenceLevel.MEASURED)
                    .shows(
                        together(pile, of, kept, BackupTrialRule::share),
                        "kept",
                        counts(of.facts()))));
    return said;
  }

  private static List<Statement> drills(Pile pile) {
    List<Statement> said = new ArrayList<>();
    List<Pile.Of<RestoreDrillFacts>> made = new ArrayList<>();
    for (Pile.Of<RestoreDrillFacts> of : pile.all(RestoreDrillFacts.class)) {
      if (isToCome(pile, of.facts().ended())) {
        said.add(
            new Saying(pile, of.file(), BackupRule.TESTED, EvidenceLevel.MEASURED)
                .supports("to-come"));
      } else {
        made.add(of);
      }
    }
    newest(made)
        .ifPresent(of -> {
          RestoreDrillFacts facts = of.facts();
          said.add(
              new Saying(pile, of.file(), BackupRule.TESTED, EvidenceLevel.MEASURED)
                  .shows(
                      together(pile, of, made, BackupTrialRule::share),
                      facts.same() == facts.restored() ? "same" : "differs",
                      "same",
                      facts.same(),
                      "restored",
                      facts.restored(),
                      "services",
                      facts.services()));
        });
    return said;
  }

  private static Object[] counts(DeletionTrialFacts facts) {
    return new Object[] {"covered", facts.covered(), "systems", facts.systems()};
  }

  private static double share(DeletionTrialFacts facts) {
    return (double) facts.covered() / facts.systems();
  }

  private static double share(RestoreDrillFacts facts) {
    return (double) facts.same() / facts.services();
  }

  // Times carry no zone, so that a trial of this evening may look like one of tomorrow.
  private static boolean isToCome(Pile pile, Instant end) {
    return end.atZone(ZoneOffset.UTC).toLocalDate().isAfter(pile.day().plusDays(1));
  }

  private static <T extends Facts> Optional<Pile.Of<T>> newest(List<Pile.Of<T>> trials) {
    return trials.stream().max(Comparator.comparing(of -> of.file().date()));
  }

  private static <T extends Facts> Estimate together(
      Pile pile, Pile.Of<T> newest, List<Pile.Of<T>> trials, ToDoubleFunction<T> share) {
    LocalDate since = pile.dateOf(newest.file()).minusDays(SHELF.days(newest.facts().kind()));
    // The same trial under two names is one.
    return BackupRule.together(
        trials.stream()
            .filter(of -> !pile.dateOf(of.file()).isBefore(since))
            .map(Pile.Of::facts)
            .distinct()
            .map(facts -> Estimate.of(share.applyAsDouble(facts)))
            .toList());
  }
}
