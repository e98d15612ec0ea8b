package no.dugnad.plan.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Measure;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.model.measure.MeasureId;

/// The replay once more, straight from its description, without any of the program's own model:
/// names and maps, one long function for each rule. Slow and plain on purpose.
final class NaiveReplay {
  private static final Set<String> THEFT = Set.of("THEFT", "MAIL", "SPYING");

  private final ReplayData data;
  private final Map<String, Double> coverage;
  private final Map<String, Double> effects;
  private final Map<String, Double> world;

  NaiveReplay(
      ReplayData data,
      Map<String, Double> coverage,
      Map<String, Double> effects,
      Map<String, Double> world) {
    this.data = data;
    this.coverage = coverage;
    this.effects = effects;
    this.world = world;
  }

  private double c(String measure) {
    return coverage.getOrDefault(measure, 0.0);
  }

  private double g(String name) {
    return Objects.requireNonNull(world.get(name), name);
  }

  private double e(String cell) {
    return Objects.requireNonNull(effects.get(cell), cell);
  }

  private double r1r2(String step, Set<String> dead) {
    Map<String, Double> best = new HashMap<>();
    for (Measure measure : data.measures()) {
      String id = measure.id().id();
      Double effect = effects.get(step + "|" + id);
      if (effect != null && !dead.contains(id) && c(id) * effect > 0) {
        best.merge(measure.group(), c(id) * effect, Math::max);
      }
    }
    if (best.isEmpty()) {
      return 1;
    }
    double product = 1;
    double least = 1;
    for (double b : best.values()) {
      product = product * (1 - b);
      least = Math.min(least, 1 - b);
    }
    double pass = (1 - g("beta")) * product + g("beta") * least;
    return pass < g("floor") ? g("floor") : pass;
  }

  private double r3(String door, double u, Set<String> failed) {
    double left = u * (1 - c("INVENTORY") * g("inv")) * (1 - c("EXPOSE") * g("scan"));
    Set<String> blind = new HashSet<>(failed);
    data.measures().stream().filter(Measure::blind).forEach(one -> blind.add(one.id().id()));
    return (1 - left) * r1r2(door, failed) + left * r1r2(door, blind);
  }

  private double r5(List<Double> passes) {
    double product = 1;
    double least = 1;
    for (double pass : passes) {
      product *= pass;
      least = Math.min(least, pass);
    }
    return (1 - g("beta")) * product + g("beta") * least;
  }

  private double r6(Incident incident, Set<String> failed) {
    double seen = 1 - Math.exp(-incident.daysInside() / g("tau"));
    double mon =
        failed.contains("MONITOR")
            ? 0
            : c("MONITOR") * e("detect|MONITOR") * (0.4 + 0.6 * c("LOGGING"));
    double log = failed.contains("LOGGING") ? 0 : c("LOGGING") * e("detect|LOGGING");
    double plan = failed.contains("IRPLAN") ? 0 : c("IRPLAN") * e("detect|IRPLAN");
    if (mon * seen == 0 && log * seen == 0 && plan * seen == 0) {
      return 1;
    }
    return Math.max((1 - Math.max(mon, log) * seen) * (1 - plan * seen), g("floor"));
  }

  private Map<String, Double> unknown(Stage stage) {
    Map<String, Double> unknown = new HashMap<>();
    data.steps().stream()
        .filter(step -> step.stage() == stage)
        .forEach(step -> unknown.put(step.id(), step.unknown()));
    return unknown;
  }

  /// avoided, contained, recovered, slow, lost, leak, harm.
  double[] replay(Incident incident) {
    Set<String> failed = new HashSet<>();
    for (MeasureId one : incident.failed()) {
      failed.add(one.id());
    }
    Map<Stage, Map<String, Double>> stages = new HashMap<>();
    incident.stages().forEach(stage -> stages.put(stage.stage(), stage.steps()));
    Map<String, Double> doors = Objects.requireNonNull(stages.get(Stage.ENTRY));

    double in = 0;
    boolean another = !doors.containsKey("ddos") && !doors.containsKey("supplier_saas");
    if (another) {
      double u = incident.gap() ? g("u_gap") : g("u");
      for (Map.Entry<String, Double> door : doors.entrySet()) {
        in += door.getValue() * r3(door.getKey(), u, failed);
      }
      double second = 0;
      for (Map.Entry<String, Double> door : unknown(Stage.ENTRY).entrySet()) {
        second += door.getValue() * r3(door.getKey(), g("u"), Set.of());
      }
      boolean state = incident.actor().name().equals("STATE");
      in = in + (1 - in) * g(state ? "sub_state" : "sub_crime") * second;
    } else {
      for (Map.Entry<String, Double> door : doors.entrySet()) {
        in += door.getValue() * r1r2(door.getKey(), failed);
      }
    }

    List<Double> passes = new ArrayList<>(List.of(in));
    double foot = r5(passes);
    if (stages.containsKey(Stage.EXEC)) {
      double first = mixed(stages.get(Stage.EXEC), failed);
      passes.add(first + (1 - first) * g("sub_in") * r1r2("payload_exec", failed));
      foot = r5(passes);
    }
    if (stages.containsKey(Stage.PRIV)) {
      double first = mixed(stages.get(Stage.PRIV), failed);
      passes.add(first + (1 - first) * g("sub_in") * mixed(unknown(Stage.PRIV), failed));
    }
    if (stages.containsKey(Stage.SPREAD)) {
      double first = mixed(stages.get(Stage.SPREAD), failed);
      passes.add(first + (1 - first) * g("sub_in") * r1r2("ad_deploy", failed));
    }
    if (passes.size() > 1) {
      passes.add(r6(incident, failed));
    }
    List<Double> leaking = new ArrayList<>(passes);
    leaking.add(r1r2("exfil", failed));
    if (stages.containsKey(Stage.IMPACT)) {
      Map<String, Double> impact = Objects.requireNonNull(stages.get(Stage.IMPACT));
      double first = mixed(impact, failed);
      double other = impact.containsKey("encrypt") ? r1r2("wipe", failed) : 0;
      passes.add(first + (1 - first) * g("sub_in") * other);
    }
    double hit = r5(passes);

    double leak = 0;
    if (THEFT.contains(incident.kind().name())) {
      leak = hit;
    } else if (incident.taken()) {
      leak = r5(leaking);
    }
    return outcome(incident, foot, hit, leak);
  }

  private double mixed(Map<String, Double> steps, Set<String> failed) {
    double pass = 0;
    for (Map.Entry<String, Double> step : steps.entrySet()) {
      pass += step.getValue() * r1r2(step.getKey(), failed);
    }
    return pass;
  }

  private double[] outcome(Incident incident, double foot, double hit, double leak) {
    String backups = incident.backups().name();
    double survive = 1;
    double back = 0;
    double worst = 1;
    if (!backups.equals("NOT_APPLICABLE")) {
      double base = backups.equals("DESTROYED") ? 0 : backups.equals("PARTLY") ? g("bk_base") : 1;
      survive = base + (1 - base) * c("BACKUP_OFF") * g("bk_off");
      back =
          g("rs_base") * (1 - c("BACKUP_TEST"))
              + g("rs_test") * c("BACKUP_TEST")
              + g("rs_plan") * Math.max(c("IRPLAN"), c("BCP"));
      back = back > 1 ? 1 : back;
      if (incident.actual().name().equals("FULL") && !backups.equals("DESTROYED")) {
        back = Math.max(0, (back - g("rs_base")) / (1 - g("rs_base")));
      }
      worst = base * g("h_slow") + 1 - base;
    }
    double avoided = 1 - foot;
    double contained = foot - hit;
    double recovered = hit * survive * back;
    double slow = hit * survive * (1 - back);
    double lost = hit * (1 - survive);
    double harm;
    if (incident.kind().name().equals("RANSOMWARE")) {
      double sum = lost + g("h_slow") * slow + g("h_rec") * recovered + g("h_cont") * contained;
      harm = Math.min(1, sum / worst);
      if (incident.taken()) {
        double secret = Math.max(leak, g("h_cont") * (1 - avoided));
        harm = (1 - g("w_conf")) * harm + g("w_conf") * secret;
      }
    } else {
      harm = Math.min(1, slow + lost + g("h_cont") * contained);
    }
    return new double[] {avoided, contained, recovered, slow, lost, leak, harm};
  }
}
