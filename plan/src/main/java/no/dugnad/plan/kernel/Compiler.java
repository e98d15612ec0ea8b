package no.dugnad.plan.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Incident.Actor;
import no.dugnad.catalogue.replay.Incident.Backups;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Incident.Ending;
import no.dugnad.catalogue.replay.Incident.Kind;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.catalogue.replay.Step;
import no.dugnad.model.measure.MeasureId;

/// Makes the [Graph] of some attacks from the data, by the rules R1 to R8.
final class Compiler {
  private final ReplayData data;
  private final Map<MeasureId, Integer> measures = new HashMap<>();
  private final Map<String, Step> steps = new HashMap<>();
  private final long blind;
  private final Map<Node, Integer> places = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Long> depends = new ArrayList<>();
  private final List<Double> days = new ArrayList<>();

  private Compiler(ReplayData data) {
    this.data = data;
    long powerless = 0;
    for (Measure measure : data.measures()) {
      powerless |= measure.blind() ? 1L << measures.size() : 0;
      measures.put(measure.id(), measures.size());
    }
    this.blind = powerless;
    data.steps().forEach(step -> steps.put(step.id(), step));
  }

  /// The graph of some incidents.
  static Graph compile(ReplayData data, List<Incident> incidents) {
    Compiler compiler = new Compiler(data);
    Map<Chain, List<Integer>> attacks = new LinkedHashMap<>();
    for (int i = 0; i < incidents.size(); i++) {
      attacks.computeIfAbsent(compiler.chain(incidents.get(i)), _ -> new ArrayList<>()).add(i);
    }
    List<Chain> chains = new ArrayList<>();
    List<Long> chainDepends = new ArrayList<>();
    attacks.forEach((bare, its) -> {
      chains.add(bare.of(its));
      long bits = 0;
      for (int node : bare.nodes()) {
        bits |= compiler.depends.get(node);
      }
      chainDepends.add(bits);
    });
    return new Graph(
        compiler.nodes,
        compiler.depends,
        chains,
        chainDepends,
        compiler.days,
        incidents.stream().map(Incident::id).toList());
  }

  private Chain chain(Incident incident) {
    long failed = 0;
    for (MeasureId measure : incident.failed()) {
      failed |= 1L << index(measure);
    }
    int certain = node(new Node.Product(List.of()));
    Optional<Integer> exec = inside(incident, Stage.EXEC, failed);
    List<Integer> between = new ArrayList<>();
    exec.ifPresent(between::add);
    inside(incident, Stage.PRIV, failed).ifPresent(between::add);
    inside(incident, Stage.SPREAD, failed).ifPresent(between::add);
    if (!between.isEmpty()) {
      between.add(watch(incident, failed));
    }
    boolean ransomware = incident.kind() == Kind.RANSOMWARE;
    boolean knownSlow = incident.actual() == Ending.FULL && incident.backups() != Backups.DESTROYED;
    return new Chain(
        entry(incident, failed),
        exec.orElse(-1),
        node(new Node.Product(between)),
        node(new Node.Least(between)),
        inside(incident, Stage.IMPACT, failed).orElse(certain),
        ransomware && incident.taken() ? step("exfil", failed) : -1,
        node(
            new Node.After(
                incident.backups(),
                ransomware,
                knownSlow,
                index("BACKUP_OFF"),
                index("BACKUP_TEST"),
                index("IRPLAN"),
                index("BCP"))),
        node(new Node.Held(incident.backups(), ransomware)),
        List.of());
  }

  private int entry(Incident incident, long failed) {
    SequencedMap<String, Double> doors = coded(incident, Stage.ENTRY).orElseThrow();
    if (doors.keySet().stream().anyMatch(door -> !find(door).anotherWay())) {
      return mix(doors, door -> step(door, failed));
    }
    int usual = unmanaged(Global.UNMANAGED);
    int here = incident.gap() ? unmanaged(Global.UNMANAGED_GAP) : usual;
    int first = mix(doors, door -> door(door, failed, here));
    int second = mix(unknown(Stage.ENTRY), door -> door(door, 0, usual));
    Global tries =
        incident.actor() == Actor.STATE ? Global.SECOND_TRY_STATE : Global.SECOND_TRY_CRIME;
    return node(new Node.Again(first, second, tries));
  }

  private int unmanaged(Global share) {
    return node(new Node.Unmanaged(share, index("INVENTORY"), index("EXPOSE")));
  }

  private int door(String door, long failed, int unmanaged) {
    return node(new Node.Door(step(door, failed), step(door, failed | blind), unmanaged));
  }

  private Optional<Integer> inside(Incident incident, Stage stage, long failed) {
    return coded(incident, stage)
        .map(coded -> {
          int first = mix(coded, one -> step(one, failed));
          return otherWay(stage, coded, failed)
              .map(other -> node(new Node.Again(first, other, Global.SECOND_TRY_INSIDE)))
              .orElse(first);
        });
  }

  private Optional<Integer> otherWay(Stage stage, SequencedMap<String, Double> coded, long failed) {
    return switch (stage) {
      case EXEC -> Optional.of(step("payload_exec", failed));
      case PRIV -> Optional.of(mix(unknown(stage), one -> step(one, failed)));
      case SPREAD -> Optional.of(step("ad_deploy", failed));
      case IMPACT ->
          coded.containsKey("encrypt") ? Optional.of(step("wipe", failed)) : Optional.empty();
      case ENTRY, WATCH, RESTORE -> Optional.empty();
    };
  }

  private int watch(Incident incident, long failed) {
    int seen = days.indexOf(incident.daysInside());
    if (seen < 0) {
      seen = days.size();
      days.add(incident.daysInside());
    }
    return node(
        new Node.Watch(
            seen, sees("MONITOR", failed), sees("LOGGING", failed), sees("IRPLAN", failed)));
  }

  private Node.Cell sees(String measure, long failed) {
    int index = index(measure);
    int effect =
        IntStream.range(0, data.effects().size())
            .filter(i -> data.effects().get(i).id().equals("detect|" + measure))
            .findFirst()
            .orElseThrow();
    return new Node.Cell((failed >>> index & 1) == 1 ? -1 : effect, index);
  }

  private int step(String id, long powerless) {
    SequencedMap<String, List<Node.Cell>> barriers = new LinkedHashMap<>();
    for (int i = 0; i < data.effects().size(); i++) {
      Effect effect = data.effects().get(i);
      int measure = index(effect.measure());
      if (effect.step().equals(id) && (powerless >>> measure & 1) == 0) {
        barriers
            .computeIfAbsent(data.measures().get(measure).group(), _ -> new ArrayList<>())
            .add(new Node.Cell(i, measure));
      }
    }
    return node(new Node.Step(List.copyOf(barriers.values())));
  }

  private SequencedMap<String, Double> unknown(Stage stage) {
    SequencedMap<String, Double> unknown = new LinkedHashMap<>();
    for (Step step : data.steps()) {
      if (step.stage() == stage && step.unknown() > 0) {
        unknown.put(step.id(), step.unknown());
      }
    }
    return unknown;
  }

  private int mix(SequencedMap<String, Double> weights, ToIntFunction<String> of) {
    List<Integer> inputs = weights.keySet().stream().map(of::applyAsInt).toList();
    return inputs.size() == 1
        ? inputs.getFirst()
        : node(new Node.Mix(inputs, List.copyOf(weights.values())));
  }

  private int node(Node node) {
    Integer known = places.get(node);
    if (known != null) {
      return known;
    }
    long bits = node.measures();
    for (int input : node.inputs()) {
      bits |= depends.get(input);
    }
    places.put(node, nodes.size());
    nodes.add(node);
    depends.add(bits);
    return nodes.size() - 1;
  }

  private static Optional<SequencedMap<String, Double>> coded(Incident incident, Stage stage) {
    return incident.stages().stream()
        .filter(one -> one.stage() == stage)
        .findFirst()
        .map(CodedStage::steps);
  }

  private Step find(String id) {
    Step step = steps.get(id);
    if (step == null) {
      throw new IllegalArgumentException("there is no step " + id);
    }
    return step;
  }

  private int index(String measure) {
    return index(new MeasureId(measure));
  }

  private int index(MeasureId measure) {
    Integer index = measures.get(measure);
    if (index == null) {
      throw new IllegalArgumentException("there is no measure " + measure);
    }
    return index;
  }
}
