package no.dugnad.plan.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  record Act(MeasureId measure, Estimate effect, Letter letter, double coverage) {
    double strength() {
      return coverage * effect.mean();
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
    Set<String> steps = steps(stage);
    for (Effect effect : model.data().effects()) {
      if (steps.contains(effect.step())) {
        acts.add(act(effect.measure(), effect.chance(), effect.letter()));
      }
    }
    BESIDE
        .getOrDefault(stage, Map.of())
        .forEach((measure, global) -> {
          Assumption assumption = assumption(global);
          acts.add(act(new MeasureId(measure), assumption.value(), assumption.letter()));
        });
    return acts;
  }

  private Act act(MeasureId measure, Estimate effect, Letter letter) {
    return new Act(measure, effect, letter, posture.of(measure).mean());
  }

  private Set<String> steps(Stage stage) {
    Set<String> steps = new HashSet<>();
    for (CodedStage coded : attack.incident().stages()) {
      if (coded.stage() == stage) {
        steps.addAll(coded.steps().keySet());
      }
    }
    switch (stage) {
      case ENTRY -> {
        if (attack.anotherWayIn()) {
          steps.addAll(unknown(stage));
        }
      }
      case EXEC -> steps.add("payload_exec");
      case PRIV -> steps.addAll(unknown(stage));
      case SPREAD -> steps.add("ad_deploy");
      case WATCH -> steps.add("detect");
      case IMPACT -> {
        if (steps.contains("encrypt")) {
          steps.add("wipe");
        }
        if (attack.incident().taken()) {
          steps.add("exfil");
        }
      }
      case RESTORE -> {}
    }
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
