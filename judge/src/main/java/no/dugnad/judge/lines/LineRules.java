package no.dugnad.judge.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.judge.evidence.Statement;
import no.dugnad.model.measure.Answers;
import no.dugnad.model.measure.Contradiction;
import no.dugnad.model.measure.Counted;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.Evidence;
import no.dugnad.model.measure.EvidenceLevel;
import no.dugnad.model.measure.LineStanding;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStanding;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.model.measure.State;
import no.dugnad.model.measure.Told;

/// From answers and evidence to how measures and lines stand.
///
/// **A measure.** What counts is the one rule of [MeasureStatus#countedOn], which the replay uses
/// too. In place only where all of it is there; a claim keeps the level of a claim; what is most
/// likely nothing and may be much is not known.
///
/// **A line.** In place where everything that decides is; unknown where nothing that decides is
/// known, or where what is known is in place and something is not known; not in place where
/// whatever is known is not there; else partly. Its level is the weakest of what is known, and its
/// day the oldest, so that one measured part never lends its level to a claimed one.
public final class LineRules {
  private static final double ALL = 0.995;
  private static final double NOTHING = 0.05;
  private static final double MUCH = 0.5;

  private LineRules() {}

  /// What is known of every measure of the data, in its order.
  public static List<MeasureStatus> statuses(
      ReplayData data, Answers answers, Collection<Statement> said) {
    return data.measures().stream()
        .map(measure ->
            new MeasureStatus(
                measure.id(),
                answers.of(measure.id()),
                said.stream()
                    .map(Statement::evidence)
                    .filter(one -> one.measure().equals(measure.id()))
                    .toList()))
        .toList();
  }

  /// How the lines stand.
  ///
  /// @param statuses of every measure that the lines name
  /// @param said the sentences of the evidence in the statuses
  /// @param partly the share behind a "partly" without a number
  public static List<LineStanding> stand(
      List<BasicLine> lines,
      Collection<MeasureStatus> statuses,
      Collection<Statement> said,
      Estimate partly,
      LocalDate day) {
    Map<MeasureId, MeasureStanding> standings = new HashMap<>();
    for (MeasureStatus status : statuses) {
      standings.put(status.measure(), measure(status, told(status, said), partly, day));
    }
    return lines.stream()
        .map(line -> line(line, of(line.deciding(), standings), of(line.behind(), standings)))
        .toList();
  }

  private static List<MeasureStanding> of(
      List<MeasureId> measures, Map<MeasureId, MeasureStanding> standings) {
    return measures.stream()
        .map(measure -> Optional.ofNullable(standings.get(measure)).orElseThrow())
        .toList();
  }

  private static List<Told> told(MeasureStatus status, Collection<Statement> said) {
    return said.stream()
        .filter(one -> one.evidence().measure().equals(status.measure()))
        .map(one -> new Told(one.evidence(), one.key(), one.arguments()))
        .toList();
  }

  /// How one measure stands.
  ///
  /// @param told the sentences of the status's evidence
  public static MeasureStanding measure(
      MeasureStatus status, List<Told> told, Estimate partly, LocalDate day) {
    Optional<Counted> counted = status.countedOn(day, partly);
    Optional<Evidence> shown = status.shownOn(day);
    Optional<LocalDate> date =
        shown.map(Evidence::date).or(() -> counted.flatMap(_ -> status.answer().on()));
    return new MeasureStanding(
        status.measure(),
        counted.map(one -> state(one.share())).orElse(State.UNKNOWN),
        counted.map(Counted::share).orElse(Estimate.ZERO),
        counted.map(Counted::level),
        status.answer(),
        shown.flatMap(one -> told.stream().filter(it -> it.evidence().equals(one)).findFirst()),
        told,
        date,
        shown.map(one -> one.isStaleOn(day)).orElse(false),
        contradictions(status, partly, day));
  }

  private static State state(Estimate share) {
    if (share.high() <= NOTHING) {
      return State.NOT_IN_PLACE;
    }
    if (share.low() >= ALL) {
      return State.IN_PLACE;
    }
    return share.likely() <= NOTHING && share.high() >= MUCH ? State.UNKNOWN : State.PARTLY;
  }

  private static List<Contradiction> contradictions(
      MeasureStatus status, Estimate partly, LocalDate day) {
    List<Contradiction> found = new ArrayList<>();
    Optional<Evidence> shown = status.shownOn(day);
    if (status.answer().answer().tells()) {
      Estimate said = status.said(partly);
      if (shown.isPresent()) {
        Estimate seen = shown.get().share();
        if (seen.high() < said.low() || seen.likely() + MUCH < said.low()) {
          found.add(Contradiction.SEEN_LESS);
        } else if (seen.low() > said.high()) {
          found.add(Contradiction.SEEN_MORE);
        }
      } else if (status.cap().likely() < said.low()) {
        found.add(Contradiction.CAPPED);
      }
    }
    List<Evidence> shows =
        status.evidence().stream()
            .filter(one -> one.bearing() == no.dugnad.model.measure.Bearing.SHOWS)
            .filter(one -> one.levelOn(day).isPresent())
            .toList();
    boolean apart =
        shows.stream()
            .anyMatch(
                one -> shows.stream().anyMatch(other -> one.share().high() < other.share().low()));
    if (apart) {
      found.add(Contradiction.SHOWN_APART);
    }
    return found;
  }

  private static LineStanding line(
      BasicLine line, List<MeasureStanding> deciding, List<MeasureStanding> behind) {
    List<MeasureStanding> known =
        deciding.stream().filter(one -> one.state() != State.UNKNOWN).toList();
    State state = state(known, known.size() == deciding.size());
    Optional<EvidenceLevel> level =
        state == State.UNKNOWN
            ? Optional.empty()
            : known.stream().flatMap(one -> one.level().stream()).min(Comparator.naturalOrder());
    Optional<LocalDate> date =
        state == State.UNKNOWN
            ? Optional.empty()
            : known.stream().flatMap(one -> one.date().stream()).min(Comparator.naturalOrder());
    return new LineStanding(line.id(), state, level, date, deciding, behind);
  }

  private static State state(List<MeasureStanding> known, boolean all) {
    boolean inPlace = known.stream().allMatch(one -> one.state() == State.IN_PLACE);
    if (known.isEmpty() || inPlace && !all) {
      return State.UNKNOWN;
    }
    if (inPlace) {
      return State.IN_PLACE;
    }
    return known.stream().allMatch(one -> one.state() == State.NOT_IN_PLACE)
        ? State.NOT_IN_PLACE
        : State.PARTLY;
  }
}
