package no.dugnad.plan.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.catalogue.replay.Assumption;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.catalogue.replay.Step;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.ReplayModel;

/// Which measures act in a stage of an attack, and with what effect: the cells of the steps that
/// may be taken there, and what measures do beside the effects (forgotten machines, copies).
final class Acting {
  // What the rules R3 and R7 let measures do through what is assumed of the world.
  private static final Map<Stage, Map<String, Global>> BESIDE =
      Map.of(
          Stage.ENTRY, Map.of("INVENTORY", Global.INVENTORY, "EXPOSE", Global.SCAN),
          Stage.RESTORE,
              Map.of(
                  "BACKUP_OFF", Global.OFFLINE_SURVIVES,
                  "BACKUP_TEST", Global.BACK_AFTER_DRILL,
                  "IRPLAN", Global.BACK_WITH_PLAN,
                  "BCP", Global.BACK_WITH_PLAN));

  private static final double ANOTHER_WAY = 0.001;

  private final ReplayModel model;
  private final Attack attack;
  private final Posture posture;

  Acting(ReplayModel model, Attack attack, Posture posture) {
    this.model = model;
    this.attack = attack;
    this.posture = posture;
  }

  /// What one measure does there.
  ///
  /// @param coverage how much of it is in place, on average; more than 0
  /// @param weight how likely it is that the step it acts on is taken
  record Act(MeasureId measure, Estimate effect, Letter letter, double coverage, double weight) {
    double strength() {
      return weight * coverage * effect.mean();
    }
  }

  /// The measures of a group that act in a stage, the strongest first.
  List<Act> in(Stage stage, String group) {
    Map<MeasureId, Act> strongest = new HashMap<>();
    for (Act act : acts(stage)) {
      if (act.coverage() > 0 && groupOf(act.measure()).equals(group)) {
        strongest.merge(act.measure(), act, (a, b) -> a.strength() >= b.strength() ? a : b);
      }
    }
    return strongest.values().stream()
        .sorted(Comparator.comparingDouble(Act::strength).reversed().thenComparing(Act::measure))
        .toList();
  }

  private List<Act> acts(Stage stage) {
    List<Act> acts = new ArrayList<>();
    Map<String, Double> steps = steps(stage);
    for (Effect effect : model.data().effects()) {
      Double weight = steps.get(effect.step());
      if (weight != null) {
        acts.add(act(effect.measure(), effect.chance(), effect.letter(), weight));
      }
    }
    double beside = stage == Stage.RESTORE ? 1 : ANOTHER_WAY;
    BESIDE
        .getOrDefault(stage, Map.of())
        .forEach((measure, global) -> {
          Assumption one = assumption(global);
          acts.add(act(new MeasureId(measure), one.value(), one.letter(), beside));
        });
    return acts;
  }

  private Act act(MeasureId measure, Estimate effect, Letter letter, double weight) {
    return new Act(measure, effect, letter, posture.of(measure).mean(), weight);
  }

  // The steps that may be taken: those of the attack by their weights, and the other ways, which
  // count only where nothing acts on the attack's own.
  private Map<String, Double> steps(Stage stage) {
    Map<String, Double> steps = new HashMap<>();
    for (CodedStage coded : attack.incident().stages()) {
      if (coded.stage() == stage) {
        steps.putAll(coded.steps());
      }
    }
    boolean locked = steps.containsKey("encrypt");
    List<String> others =
        switch (stage) {
          case ENTRY -> attack.anotherWayIn() ? unknown(stage) : List.of();
          case EXEC -> List.of("payload_exec");
          case PRIV -> unknown(stage);
          case SPREAD -> List.of("ad_deploy");
          case WATCH -> List.of("detect");
          case IMPACT ->
              Stream.of(locked ? "wipe" : "", attack.incident().taken() ? "exfil" : "")
                  .filter(step -> !step.isEmpty())
                  .toList();
          case RESTORE -> List.of();
        };
    others.forEach(step -> steps.putIfAbsent(step, ANOTHER_WAY));
    return steps;
  }

  private List<String> unknown(Stage stage) {
    return model.data().steps().stream()
        .filter(step -> step.stage() == stage && step.unknown() > 0)
        .map(Step::id)
        .toList();
  }

  private String groupOf(MeasureId measure) {
    return model.measures().stream()
        .filter(one -> one.id().equals(measure))
        .map(Measure::group)
        .findFirst()
        .orElse("");
  }

  private Assumption assumption(Global global) {
    return model.data().assumptions().stream()
        .filter(one -> one.global() == global)
        .findFirst()
        .orElseThrow();
  }
}
