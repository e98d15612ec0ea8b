package no.dugnad.plan.result;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Incident.Basis;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Incident.How;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.model.measure.MeasureId;

/// What the accounts of the attacks say without any model: how many name a basic measure as
/// missing. It needs no effect sizes, and is still hindsight, without a control group.
///
/// @param accounts attacks on own systems with an official or expert account and a stated cause
/// @param atTheDoor of these, how many name a missing basic measure that acts strongly at the door
///   or on the first program of that attack
/// @param furtherIn how many name only others
/// @param none how many name none; the three sum to the first
public record Accounts(int accounts, int atTheDoor, int furtherIn, int none) {
  private static final double STRONG = 0.5;
  private static final double NINETY = 1.6448536269514722;

  /// Counts the accounts of a corpus.
  public static Accounts of(ReplayData data) {
    Set<MeasureId> basic = Set.copyOf(data.basic());
    List<Incident> told =
        data.incidents().stream()
            .filter(one -> one.kind().ownSystem() && one.basis() != Basis.PRESS)
            .filter(one -> !one.named().isEmpty() || isDoorKnown(one))
            .toList();
    int any = count(told, one -> one.named().stream().anyMatch(basic::contains));
    int door =
        count(
            told,
            one ->
                one.named().stream()
                    .anyMatch(measure -> basic.contains(measure) && acts(data, one, measure)));
    return new Accounts(told.size(), door, any - door, told.size() - any);
  }

  private static int count(List<Incident> incidents, Predicate<Incident> which) {
    return Math.toIntExact(incidents.stream().filter(which).count());
  }

  private static boolean isDoorKnown(Incident incident) {
    return incident.stages().stream()
        .anyMatch(one -> one.stage() == Stage.ENTRY && one.how() == How.DOCUMENTED);
  }

  private static boolean acts(ReplayData data, Incident incident, MeasureId measure) {
    Set<String> steps =
        incident.stages().stream()
            .filter(one -> one.stage() == Stage.ENTRY || one.stage() == Stage.EXEC)
            .map(CodedStage::steps)
            .flatMap(one -> one.keySet().stream())
            .collect(Collectors.toSet());
    return data.effects().stream()
        .filter(effect -> effect.measure().equals(measure) && steps.contains(effect.step()))
        .anyMatch(effect -> effect.chance().likely() >= STRONG);
  }

  /// How many name any missing basic measure.
  public int any() {
    return atTheDoor + furtherIn;
  }

  /// The interval of 90 % around a share of the accounts (Wilson): what so few cases can say.
  ///
  /// @param count 0 to the number of accounts, which is not 0
  /// @param high the upper end rather than the lower
  public double interval(int count, boolean high) {
    double n = accounts;
    double share = count / n;
    double square = NINETY * NINETY;
    double centre = share + square / (2 * n);
    double half = NINETY * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    return (high ? centre + half : centre - half) / (1 + square / n);
  }
}
