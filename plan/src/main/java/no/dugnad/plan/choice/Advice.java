package no.dugnad.plan.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.measure.MeasureId;

/// What to do next, and how firm that is.
///
/// The rule: of the options that are among the five best per krone in at least 80 % of the draws,
/// the one whose bad outcomes (one in ten) are best. What is advised already stays, until another
/// leads by more than 15 %.
///
/// @param measure what is advised; empty where nothing would help
/// @param firmness how firm
/// @param alike those that it does not beat by more than the noise: take the one that suits; the
///   advised is not among them
/// @param kept whether another leads, but by too little for the advice to change
public record Advice(
    Optional<MeasureId> measure, Firmness firmness, List<MeasureId> alike, boolean kept) {
  /// In so many draws one must beat another for the difference to be more than noise.
  public static final double MORE_THAN_NOISE = 0.75;

  /// In so many draws an option must be among the five best.
  public static final double MOSTLY = 0.8;

  /// By so much another must lead for the advice to change.
  public static final double LEAD = 0.15;

  public Advice {
    alike = List.copyOf(alike);
  }

  /// How firm an advice is.
  public enum Firmness {
    /// It beats every other that could be advised by more than the noise.
    FIRM,
    /// One or more others are as good: «likt – velg det som passer».
    ALIKE,
    /// None is among the five best in 80 % of the draws; this one is so most often.
    LOOSE,
    /// Nothing is left that helps.
    NOTHING
  }

  static Advice of(Ranking ranking, Optional<MeasureId> previous) {
    List<Ranked> helping =
        ranking.ranked().stream().filter(one -> one.points().median() > 0).toList();
    if (helping.isEmpty()) {
      return new Advice(Optional.empty(), Firmness.NOTHING, List.of(), false);
    }
    List<Ranked> firm = helping.stream().filter(one -> one.topFive() >= MOSTLY).toList();
    Ranked first = firm.isEmpty() ? most(helping, false) : most(firm, true);
    List<Ranked> among = firm.isEmpty() ? helping : firm;
    Ranked advised =
        previous
            .flatMap(old -> among.stream().filter(one -> lead(one).equals(old)).findFirst())
            .filter(old ->
                first.perHundredThousand().p10() <= old.perHundredThousand().p10() * (1 + LEAD))
            .orElse(first);
    List<MeasureId> alike =
        among.stream()
            .map(Advice::lead)
            .filter(other -> !other.equals(lead(advised)))
            .filter(other -> ranking.beats(lead(advised), other) < MORE_THAN_NOISE)
            .toList();
    Firmness firmness =
        firm.isEmpty() ? Firmness.LOOSE : alike.isEmpty() ? Firmness.FIRM : Firmness.ALIKE;
    return new Advice(Optional.of(lead(advised)), firmness, alike, !advised.equals(first));
  }

  private static MeasureId lead(Ranked ranked) {
    return ranked.option().lead();
  }

  private static Ranked most(List<Ranked> options, boolean byBadOutcome) {
    return options.stream()
        .max(
            Comparator.comparingDouble(
                    (Ranked one) -> byBadOutcome ? one.perHundredThousand().p10() : one.topFive())
                .thenComparing(Comparator.comparing(Advice::lead).reversed()))
        .orElseThrow();
  }
}
