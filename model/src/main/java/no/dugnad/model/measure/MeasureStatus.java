package no.dugnad.model.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that is known about one measure at one municipality: what was answered and what was brought
/// or seen. Contradictions are kept: what was seen wins, and both are shown.
///
/// @param evidence about this measure, in any order
public record MeasureStatus(MeasureId measure, GivenAnswer answer, List<Evidence> evidence) {
  /// @throws IllegalArgumentException where evidence is about another measure
  public MeasureStatus {
    evidence = List.copyOf(evidence);
    for (Evidence one : evidence) {
      if (!one.measure().equals(measure)) {
        throw new IllegalArgumentException(one.measure() + " is not " + measure);
      }
    }
  }

  /// A measure that nothing is known about.
  public static MeasureStatus unknown(MeasureId measure) {
    return new MeasureStatus(measure, GivenAnswer.NONE, List.of());
  }

  /// A measure with a bare answer.
  public static MeasureStatus answered(MeasureId measure, Answer answer) {
    return new MeasureStatus(measure, GivenAnswer.of(answer), List.of());
  }

  /// The evidence that counts on a day: of what shows the measure, or its absence, that of the
  /// highest level on that day, then the newest, then the one that tells of least. Empty where
  /// nothing shows anything.
  public Optional<Evidence> shownOn(LocalDate day) {
    return evidence.stream()
        .filter(one -> one.bearing() == Bearing.SHOWS && one.levelOn(day).isPresent())
        .max(
            Comparator.comparing((Evidence one) -> one.levelOn(day).orElseThrow())
                .thenComparing(Evidence::date)
                .thenComparing(
                    Comparator.comparingDouble((Evidence one) -> one.share().mean()).reversed())
                .thenComparing(Evidence::source));
  }

  /// The lowest cap on its share; all of it where nothing caps it. Of one kind of evidence only the
  /// newest caps; its age takes nothing from it, since an old count is no sign of a higher one.
  public Estimate cap() {
    return evidence.stream()
        .filter(one -> one.bearing() == Bearing.CAPS && isNewest(one))
        .map(Evidence::share)
        .reduce(Estimate.ONE, Estimate::atMost);
  }

  /// What counts on a day. What was seen wins over what was said; what only caps leaves the answer
  /// as said, under the cap; evidence that is worth no more than a claim does not overrule those
  /// who now say less. Empty where nothing was said or shown.
  ///
  /// @param partly the share behind a "partly" without a number
  public Optional<Counted> countedOn(LocalDate day, Estimate partly) {
    boolean tells = answer.answer().tells();
    Estimate said = said(partly);
    Optional<Evidence> shown = shownOn(day);
    if (shown.isEmpty()) {
      return tells
          ? Optional.of(new Counted(said.atMost(cap()), EvidenceLevel.CLAIMED))
          : Optional.empty();
    }
    EvidenceLevel level = shown.get().levelOn(day).orElseThrow();
    boolean nowSaidLess = tells && said.mean() < shown.get().share().mean();
    Estimate share = level == EvidenceLevel.CLAIMED && nowSaidLess ? said : shown.get().share();
    return Optional.of(new Counted(share.atMost(cap()), level));
  }

  /// How much was said to be there; nothing where nobody said.
  ///
  /// @param partly the share behind a "partly" without a number
  public Estimate said(Estimate partly) {
    return switch (answer.answer()) {
      case YES -> Estimate.ONE;
      case PARTLY -> answer.share().orElse(partly);
      case NO, UNKNOWN, NOT_ASKED -> Estimate.ZERO;
    };
  }

  private boolean isNewest(Evidence cap) {
    return evidence.stream()
        .noneMatch(other ->
            other.bearing() == Bearing.CAPS
                && other.kind().equals(cap.kind())
                && other.date().isAfter(cap.date()));
  }
}
