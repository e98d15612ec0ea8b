package no.dugnad.plan.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.catalogue.replay.BasicLine;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.Trust;
import no.dugnad.model.measure.Answer;
import no.dugnad.model.measure.GivenAnswer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.model.measure.MeasureStatus;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.kernel.Kernel;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.posture.Weighing;
import no.dugnad.plan.result.Squares;

/// Puts the questions in order: first the two without which there are no squares, then of each of
/// the ten lines the first that decides and is open, then those whose answer moves the result most.
/// What evidence settles is not asked.
///
/// An answer is worth how much the harm of the fixed ten differs between yes and no, all else being
/// as it is known now, in the evidenced reading. A measure's own answer plays no part in its place,
/// so a question does not move because it is answered.
public final class Questions {
  /// More are never asked.
  public static final int MOST = 25;

  private final Draws draws;
  private final List<BasicLine> lines;
  private final Kernel kernel;

  /// @param draws a few hundred are enough
  public Questions(Draws draws, List<BasicLine> lines) {
    this.draws = draws;
    this.lines = List.copyOf(lines);
    List<Incident> ten =
        draws.model().data().ten().stream()
            .map(id -> draws.model().data().incident(id).orElseThrow())
            .toList();
    this.kernel = Kernel.of(draws, Reading.EVIDENCED, ten);
  }

  /// The questions, at most [#MOST], the same for the same input.
  ///
  /// @param known what is known of measures; one that is not there is as one that nothing is known
  ///   of
  /// @param day as seen from which day evidence is fresh or stale
  public List<Worth> order(Collection<MeasureStatus> known, LocalDate day) {
    Map<MeasureId, Double> worth = worth(known, day);
    Set<MeasureId> first = new LinkedHashSet<>();
    Squares.NEEDED.stream().filter(measure -> !isSettled(measure, known, day)).forEach(first::add);
    for (BasicLine line : lines) {
      line.deciding().stream()
          .filter(measure -> !isSettled(measure, known, day))
          .findFirst()
          .ifPresent(first::add);
    }
    Stream<MeasureId> others =
        draws.model().measures().stream()
            .map(Measure::id)
            .filter(measure -> !first.contains(measure) && !isSettled(measure, known, day))
            .sorted(
                Comparator.comparingDouble((MeasureId measure) -> worth.getOrDefault(measure, 0.0))
                    .reversed());
    return Stream.concat(first.stream(), others)
        .limit(MOST)
        .map(measure ->
            new Worth(measure, worth.getOrDefault(measure, 0.0), Squares.NEEDED.contains(measure)))
        .toList();
  }

  /// A question and what its answer is worth.
  ///
  /// @param value how far the harm of the ten lies apart between yes and no, 0 to 1
  /// @param decides whether it must be answered or shown before ten squares may be shown
  public record Worth(MeasureId measure, double value, boolean decides) {}

  private Map<MeasureId, Double> worth(Collection<MeasureStatus> known, LocalDate day) {
    Kernel.Worker worker = kernel.worker();
    Trust trust = draws.model().data().trust();
    Posture now = Posture.of(known, Reading.EVIDENCED, trust, day);
    Map<MeasureId, Double> worth = new HashMap<>();
    for (Measure measure : draws.model().measures()) {
      MeasureStatus status = status(measure.id(), known);
      double yes = harm(worker, now, status, Answer.YES, trust, day);
      double no = harm(worker, now, status, Answer.NO, trust, day);
      worth.put(measure.id(), Math.abs(no - yes));
    }
    return worth;
  }

  private static double harm(
      Kernel.Worker worker,
      Posture now,
      MeasureStatus status,
      Answer answer,
      Trust trust,
      LocalDate day) {
    double sum = 0;
    float[] harm =
        worker.harm(
            now.with(
                status.measure(),
                Weighing.of(answered(status, answer), Reading.EVIDENCED, trust, day)));
    for (float one : harm) {
      sum += one;
    }
    return sum / harm.length;
  }

  /// Whether yes and no come to the same: something else already tells.
  private boolean isSettled(MeasureId measure, Collection<MeasureStatus> known, LocalDate day) {
    MeasureStatus status = status(measure, known);
    Trust trust = draws.model().data().trust();
    return Weighing.of(answered(status, Answer.YES), Reading.EVIDENCED, trust, day)
        .equals(Weighing.of(answered(status, Answer.NO), Reading.EVIDENCED, trust, day));
  }

  private static MeasureStatus answered(MeasureStatus status, Answer answer) {
    return new MeasureStatus(status.measure(), GivenAnswer.of(answer), status.evidence());
  }

  private static MeasureStatus status(MeasureId measure, Collection<MeasureStatus> known) {
    return known.stream()
        .filter(one -> one.measure().equals(measure))
        .findFirst()
        .orElseGet(() -> MeasureStatus.unknown(measure));
  }
}
