package no.dugnad.plan.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.catalogue.replay.Step;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.replay.Attack.Weighted;
import no.dugnad.plan.replay.Barrier.Cell;

/// The data of the replay with everything looked up: which measures stand in the way of which step,
/// and every incident as a chain of such steps. Made once, used for every municipality.
public final class ReplayModel {
  private final ReplayData data;
  private final Map<MeasureId, Integer> indexes = new HashMap<>();
  private final Map<String, StepModel> steps = new LinkedHashMap<>();
  private final List<Attack> attacks;
  private final Roles roles;
  private final long blind;

  /// @throws IllegalArgumentException where the data lack a measure or a step that a rule names
  public ReplayModel(ReplayData data) {
    this.data = data;
    long powerless = 0;
    for (Measure measure : data.measures()) {
      if (measure.blind()) {
        powerless |= 1L << indexes.size();
      }
      indexes.put(measure.id(), indexes.size());
    }
    this.blind = powerless;
    data.steps().forEach(step -> steps.put(step.id(), new StepModel(step, barriers(step))));
    this.roles = new Roles(this);
    this.attacks = data.incidents().stream().map(this::attack).toList();
  }

  /// What it was made from.
  public ReplayData data() {
    return data;
  }

  /// The measures, in the order of their indexes.
  public List<Measure> measures() {
    return data.measures();
  }

  /// The index of a measure.
  ///
  /// @throws IllegalArgumentException where there is none of this name
  public int index(MeasureId measure) {
    Integer index = indexes.get(measure);
    if (index == null) {
      throw new IllegalArgumentException("there is no measure " + measure);
    }
    return index;
  }

  /// Whether there is a measure of this name.
  public boolean knows(MeasureId measure) {
    return indexes.containsKey(measure);
  }

  /// The attacks of the corpus, in its order.
  public List<Attack> attacks() {
    return attacks;
  }

  /// An incident that is not of the corpus, ready to be replayed.
  ///
  /// @throws IllegalArgumentException where it names a step or measure that is not in the data
  public Attack attack(Incident incident) {
    Map<Stage, List<Weighted>> stages = new EnumMap<>(Stage.class);
    for (CodedStage coded : incident.stages()) {
      List<Weighted> weighted = new ArrayList<>();
      coded.steps().forEach((step, weight) -> weighted.add(new Weighted(step(step), weight)));
      stages.put(coded.stage(), List.copyOf(weighted));
    }
    long failed = 0;
    for (MeasureId measure : incident.failed()) {
      failed |= 1L << index(measure);
    }
    return new Attack(incident, stages, failed);
  }

  /// The names of the groups of measures, in the order of the measures.
  public List<String> groups() {
    return data.measures().stream().map(Measure::group).distinct().toList();
  }

  /// The measures of a group, a bit for each.
  long group(String group) {
    long bits = 0;
    for (int i = 0; i < data.measures().size(); i++) {
      if (data.measures().get(i).group().equals(group)) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  StepModel step(String id) {
    StepModel step = steps.get(id);
    if (step == null) {
      throw new IllegalArgumentException("there is no step " + id);
    }
    return step;
  }

  Roles roles() {
    return roles;
  }

  /// Measures that do nothing on a machine outside the normal regime, a bit for each.
  long blind() {
    return blind;
  }

  /// The steps of a stage as they are counted with where nobody knows which was taken.
  List<Weighted> unknown(Stage stage) {
    return steps.values().stream()
        .filter(step -> step.step().stage() == stage && step.step().unknown() > 0)
        .map(step -> new Weighted(step, step.step().unknown()))
        .toList();
  }

  private List<Barrier> barriers(Step step) {
    Map<String, List<Cell>> groups = new LinkedHashMap<>();
    for (int i = 0; i < data.effects().size(); i++) {
      Effect effect = data.effects().get(i);
      if (effect.step().equals(step.id())) {
        int measure = index(effect.measure());
        groups
            .computeIfAbsent(data.measures().get(measure).group(), _ -> new ArrayList<>())
            .add(new Cell(i, measure));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Barrier(group.getKey(), group.getValue()))
        .toList();
  }
}
