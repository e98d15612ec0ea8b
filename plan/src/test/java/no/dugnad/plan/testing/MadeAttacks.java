package no.dugnad.plan.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SplittableRandom;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Incident.Actor;
import no.dugnad.catalogue.replay.Incident.Backups;
import no.dugnad.catalogue.replay.Incident.Basis;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Incident.Ending;
import no.dugnad.catalogue.replay.Incident.How;
import no.dugnad.catalogue.replay.Incident.Kind;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.catalogue.replay.Step;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;

/// Attacks and postures of every shape, the same for the same seed.
public final class MadeAttacks {
  private static final List<Double> DAYS = List.of(0.0, 1.0, 3.0, 7.0, 14.0, 30.0, 90.0, 260.0);

  private MadeAttacks() {}

  /// Made-up attacks of the data's steps.
  public static List<Incident> of(ReplayData data, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Incident> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(one(data, "made_" + i, random));
    }
    return made;
  }

  private static Incident one(ReplayData data, String id, SplittableRandom random) {
    List<CodedStage> stages = new ArrayList<>();
    for (Stage stage : List.of(Stage.ENTRY, Stage.EXEC, Stage.PRIV, Stage.SPREAD, Stage.IMPACT)) {
      boolean always = stage == Stage.ENTRY || stage == Stage.IMPACT;
      if (always || random.nextInt(3) > 0) {
        stages.add(new CodedStage(stage, How.DOCUMENTED, steps(data, stage, random)));
      }
    }
    Kind kind =
        random.nextBoolean() ? Kind.RANSOMWARE : List.of(Kind.values()).get(random.nextInt(6));
    Backups backups =
        kind == Kind.RANSOMWARE
            ? List.of(Backups.values()).get(random.nextInt(3))
            : Backups.NOT_APPLICABLE;
    Set<MeasureId> failed =
        random.nextInt(4) == 0
            ? Set.of(data.measures().get(random.nextInt(data.measures().size())).id())
            : Set.of();
    return new Incident(
        id,
        "NO",
        2020,
        kind,
        List.of(Actor.values()).get(random.nextInt(3)),
        DAYS.get(random.nextInt(DAYS.size())),
        random.nextBoolean(),
        backups,
        random.nextInt(4) == 0,
        failed,
        List.of(),
        List.of(Ending.values()).get(random.nextInt(3)),
        Optional.empty(),
        Optional.empty(),
        Basis.PRESS,
        Optional.empty(),
        stages,
        List.of());
  }

  private static SequencedMap<String, Double> steps(
      ReplayData data, Stage stage, SplittableRandom random) {
    List<String> all =
        data.steps().stream()
            .filter(step -> step.stage() == stage)
            .filter(step -> stage != Stage.ENTRY || step.anotherWay())
            .map(Step::id)
            .toList();
    if (stage == Stage.ENTRY && random.nextInt(10) == 0) {
      return new LinkedHashMap<>(Map.of(random.nextBoolean() ? "ddos" : "supplier_saas", 1.0));
    }
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    int count = 1 + random.nextInt(Math.min(3, all.size()));
    double sum = 0;
    while (weights.size() < count) {
      double weight = 1 + random.nextInt(9);
      if (weights.putIfAbsent(all.get(random.nextInt(all.size())), weight) == null) {
        sum += weight;
      }
    }
    double total = sum;
    weights.replaceAll((_, weight) -> weight / total);
    return weights;
  }

  /// A made-up posture: of each measure nothing, a share, or all, at any level of evidence.
  public static Posture posture(ReplayData data, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<MeasureId, Held> held = new HashMap<>();
    List<Estimate> trusts =
        List.of(data.trust().claimed(), data.trust().documented(), data.trust().measured());
    for (Measure measure : data.measures()) {
      Estimate trust = trusts.get(random.nextInt(trusts.size()));
      switch (random.nextInt(4)) {
        case 0 -> held.put(measure.id(), Held.NOTHING);
        case 1 -> held.put(measure.id(), new Held(data.trust().partly(), trust));
        case 2 -> held.put(measure.id(), new Held(Estimate.of(random.nextDouble()), trust));
        default -> held.put(measure.id(), new Held(Estimate.ONE, trust));
      }
    }
    return new Posture(Reading.EVIDENCED, held, Held.NOTHING);
  }
}
