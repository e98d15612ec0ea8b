package no.dugnad.judge.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.catalogue.principle.Extent;
import no.dugnad.catalogue.principle.Link;
import no.dugnad.catalogue.principle.PrincipleMeasure;
import no.dugnad.catalogue.principle.ReplayLink;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;

/// The rule from what is known to the status of a measure of the principles.
///
/// Of the measures of the replay that bear on it, those marked whole make it up together: all in
/// place is in place, all not there is not there, unless a part speaks otherwise. A part that is in
/// place is no more than partly; a part that lacks, or a check on a part that does not pass, takes
/// "in place" away. A check that passes, and whatever is only near, is a hint and changes nothing.
/// An answer about the measure itself stands for those of the whole that nothing is known of.
public final class StatusRule {
  private final Trust trust;
  private final LocalDate day;

  /// @param trust for what a "partly" without a number covers
  /// @param day as seen from which day evidence is fresh or stale
  public StatusRule(Trust trust, LocalDate day) {
    this.trust = trust;
    this.day = day;
  }

  /// How a measure stands.
  ///
  /// @param answer about the measure itself; [GivenAnswer#NONE] where nobody was asked
  /// @param statuses of measures of the replay; those that are not there are not known
  /// @param seen what checks said, each check at most once; others are not known
  public PrincipleStatus judge(
      PrincipleMeasure measure,
      GivenAnswer answer,
      Map<MeasureId, MeasureStatus> statuses,
      List<CheckSeen> seen) {
    List<Coverage> whole = new ArrayList<>();
    List<Coverage> parts = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    List<Contradiction> contradictions = new ArrayList<>();
    for (ReplayLink link : measure.replay()) {
      MeasureStatus status =
          statuses.getOrDefault(link.measure(), MeasureStatus.unknown(link.measure()));
      Coverage coverage = Coverage.of(status, trust, day);
      signs.add(sign(link, coverage));
      contradicted(status, status.answer(), coverage).ifPresent(contradictions::add);
      switch (link.extent()) {
        case WHOLE -> {
          contradictedAsAPart(status, answer, coverage).ifPresent(contradictions::add);
          whole.add(
              coverage.level().isPresent() ? coverage : Coverage.said(answer, trust, status.cap()));
        }
        case PART -> {
          contradictedAsAPart(status, answer, coverage).ifPresent(contradictions::add);
          parts.add(coverage);
        }
        case NEAR -> {}
      }
    }
    if (whole.isEmpty() && answer.answer().tells()) {
      whole.add(Coverage.said(answer, trust, Estimate.ONE));
    }
    boolean checkLacks = false;
    for (Link link : measure.checks()) {
      for (CheckSeen one : seen) {
        if (one.check().equals(link.id())) {
          signs.add(sign(link, one));
          if (link.extent() == Extent.PART && one.verdict().accuses()) {
            checkLacks = true;
            contradicted(one, answer).ifPresent(contradictions::add);
          }
        }
      }
    }
    return put(measure, whole, parts, checkLacks, signs, contradictions);
  }

  private PrincipleStatus put(
      PrincipleMeasure measure,
      List<Coverage> whole,
      List<Coverage> parts,
      boolean checkLacks,
      List<Sign> signs,
      List<Contradiction> contradictions) {
    State state = state(whole, parts, checkLacks);
    List<Coverage> rests = new ArrayList<>(whole);
    rests.addAll(parts);
    rests.removeIf(one -> one.level().isEmpty());
    boolean known = state != State.NOT_KNOWN;
    boolean dated = rests.stream().allMatch(one -> one.as().isPresent());
    return new PrincipleStatus(
        measure.number(),
        state,
        coverage(whole, state),
        known
            ? rests.stream().flatMap(one -> one.level().stream()).min(Comparator.naturalOrder())
            : Optional.empty(),
        known && dated
            ? rests.stream().flatMap(one -> one.as().stream()).min(Comparator.naturalOrder())
            : Optional.empty(),
        signs,
        contradictions);
  }

  private static State state(List<Coverage> whole, List<Coverage> parts, boolean checkLacks) {
    boolean lack = checkLacks || parts.stream().anyMatch(Coverage::lacks);
    boolean some =
        Stream.concat(whole.stream(), parts.stream())
            .anyMatch(one -> one.state() == State.IN_PLACE || one.state() == State.PARTLY);
    if (!whole.isEmpty() && whole.stream().allMatch(one -> one.state() == State.IN_PLACE)) {
      return lack ? State.PARTLY : State.IN_PLACE;
    }
    if (some) {
      return State.PARTLY;
    }
    boolean none = !whole.isEmpty() && whole.stream().allMatch(one -> one.state() == State.NOT);
    return none ? State.NOT : State.NOT_KNOWN;
  }

  // How much of the estate each of the whole stands for is not known, so the share lies between the
  // least and the most of them.
  private static Estimate coverage(List<Coverage> whole, State state) {
    if (whole.isEmpty() || state == State.PARTLY && allIn(whole)) {
      return Coverage.ANYTHING;
    }
    double low = whole.stream().mapToDouble(one -> one.share().low()).min().orElse(0);
    double high = whole.stream().mapToDouble(one -> one.share().high()).max().orElse(1);
    double likely =
        whole.stream().mapToDouble(one -> one.share().likely()).average().orElse((low + high) / 2);
    return state == State.PARTLY && high <= Coverage.HARDLY_ANY
        ? Coverage.ANYTHING
        : new Estimate(low, Math.clamp(likely, low, high), high);
  }

  private static boolean allIn(List<Coverage> whole) {
    return whole.stream().allMatch(one -> one.state() == State.IN_PLACE);
  }

  private static Sign sign(ReplayLink link, Coverage coverage) {
    return new Sign(
        link.measure().id(),
        false,
        link.extent(),
        coverage.state(),
        coverage.level(),
        coverage.as());
  }

  private static Sign sign(Link link, CheckSeen seen) {
    State state =
        switch (seen.verdict()) {
          case Verdict.Met _ -> State.IN_PLACE;
          case Verdict.Partly _ -> State.PARTLY;
          case Verdict.NotMet _ -> State.NOT;
          case Verdict.Unknown _, Verdict.NotApplicable _ -> State.NOT_KNOWN;
        };
    return new Sign(
        link.id(),
        true,
        link.extent(),
        state,
        state == State.NOT_KNOWN ? Optional.empty() : Optional.of(EvidenceLevel.MEASURED),
        Optional.of(seen.on()));
  }

  // Only what was seen contradicts; two answers that differ are two answers.
  private Optional<Contradiction> contradicted(
      MeasureStatus status, GivenAnswer answer, Coverage coverage) {
    boolean evidence = status.shownOn(day).isPresent() || !status.cap().equals(Estimate.ONE);
    return evidence && coverage.contradicts(answer.answer())
        ? Optional.of(new Contradiction(status.measure().id(), answer.answer(), coverage.share()))
        : Optional.empty();
  }

  // Who says "partly" of a measure says nothing of any one part of it.
  private Optional<Contradiction> contradictedAsAPart(
      MeasureStatus status, GivenAnswer answer, Coverage coverage) {
    return answer.answer() == Answer.PARTLY
        ? Optional.empty()
        : contradicted(status, answer, coverage);
  }

  private static Optional<Contradiction> contradicted(CheckSeen seen, GivenAnswer answer) {
    return answer.answer() == Answer.YES
        ? Optional.of(
            new Contradiction(
                seen.check(), answer.answer(), Estimate.between(0, Coverage.NEARLY_ALL)))
        : Optional.empty();
  }
}
