package no.dugnad.plan.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Stage;

/// An incident of the corpus, ready to be replayed.
public final class Attack {
  private final Incident incident;
  private final Map<Stage, List<Weighted>> stages;
  private final long failed;

  Attack(Incident incident, Map<Stage, List<Weighted>> stages, long failed) {
    this.incident = incident;
    this.stages = new EnumMap<>(stages);
    this.failed = failed;
  }

  /// A step and the chance that it was this one.
  record Weighted(StepModel step, double weight) {}

  /// What is known of it.
  public Incident incident() {
    return incident;
  }

  /// Whether it has this stage. The watching is in every attack with more than a door (R8 ii).
  public boolean has(Stage stage) {
    return stage == Stage.WATCH
        ? stages.keySet().stream().anyMatch(this::isBetween)
        : stages.containsKey(stage);
  }

  private boolean isBetween(Stage stage) {
    return stage != Stage.ENTRY && stage != Stage.IMPACT;
  }

  List<Weighted> steps(Stage stage) {
    return stages.getOrDefault(stage, List.of());
  }

  boolean takes(Stage stage, String step) {
    return steps(stage).stream().anyMatch(one -> one.step().step().id().equals(step));
  }

  /// Measures that were in place and passed anyway, a bit for each.
  long failed() {
    return failed;
  }

  /// Whether forgotten machines and a second try count at its door.
  public boolean anotherWayIn() {
    return steps(Stage.ENTRY).stream().allMatch(one -> one.step().step().anotherWay());
  }
}
