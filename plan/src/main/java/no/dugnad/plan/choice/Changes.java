package no.dugnad.plan.choice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.AttackChange.Chances;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Outcome;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;

/// What options change in which attacks, and what their gain rests on.
final class Changes {
  private static final double ROUNDING = 1e-12;

  private final Draws draws;
  private final ReplayModel model;
  private final Posture posture;
  private final Cover[] now;
  private final Cover[] goal;
  private final List<Attack> attacks = new ArrayList<>();
  private final List<Chances> asItIs;

  Changes(Draws draws, Posture posture, Posture goal, AttackSet set) {
    this.draws = draws;
    this.model = draws.model();
    this.posture = posture;
    this.now = draws.covers(posture);
    this.goal = draws.covers(goal);
    for (int attack : set.attacks(model)) {
      attacks.add(model.attacks().get(attack));
    }
    this.asItIs = attacks.stream().map(attack -> chances(attack, List.of())).toList();
  }

  /// What measures change in each attack, the attack that they change most first.
  List<AttackChange> of(List<MeasureId> measures) {
    List<AttackChange> changes = new ArrayList<>();
    for (int i = 0; i < attacks.size(); i++) {
      Attack attack = attacks.get(i);
      changes.add(
          new AttackChange(attack.incident().id(), asItIs.get(i), chances(attack, measures)));
    }
    changes.sort((a, b) -> Double.compare(b.less(), a.less()));
    return List.copyOf(changes);
  }

  private Chances chances(Attack attack, List<MeasureId> measures) {
    double stopped = 0;
    double small = 0;
    double serious = 0;
    double harm = 0;
    for (int draw = 0; draw < draws.count(); draw++) {
      World world = draws.world(draw, posture.reading());
      Outcome outcome = Replay.of(model, attack, with(measures, draw), world);
      stopped += outcome.stopped();
      small += outcome.heldSmall();
      serious += outcome.serious();
      harm += outcome.harm();
    }
    int n = draws.count();
    return new Chances(stopped / n, small / n, serious / n, harm / n);
  }

  private Cover with(List<MeasureId> measures, int draw) {
    Cover cover = now[draw];
    for (MeasureId measure : measures) {
      int index = model.index(measure);
      cover = cover.with(index, Math.max(cover.share(index), goal[draw].share(index)));
    }
    return cover;
  }

  /// How much of the gain would be gone if what the measures do by each letter did nothing; the
  /// shares sum to 1, all 0 where there is no gain.
  Map<Letter, Double> ground(List<MeasureId> measures, int fewer) {
    ReplayData data = model.data();
    Map<Letter, Double> gone = new EnumMap<>(Letter.class);
    double sum = 0;
    for (Letter letter : Letter.values()) {
      double loss = 0;
      for (int draw = 0; draw < Math.min(fewer, draws.count()); draw++) {
        World world = draws.world(draw, posture.reading());
        World less = world.without(data, letter, measures::contains);
        loss += gain(measures, draw, world) - gain(measures, draw, less);
      }
      gone.put(letter, Math.max(0, loss));
      sum += Math.max(0, loss);
    }
    double all = sum;
    gone.replaceAll((_, loss) -> all < ROUNDING ? 0.0 : loss / all);
    return gone;
  }

  private double gain(List<MeasureId> measures, int draw, World world) {
    Cover then = with(measures, draw);
    double gain = 0;
    for (Attack attack : attacks) {
      gain +=
          Replay.of(model, attack, now[draw], world).harm()
              - Replay.of(model, attack, then, world).harm();
    }
    return gain;
  }
}
