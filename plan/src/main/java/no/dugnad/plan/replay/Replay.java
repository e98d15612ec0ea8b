package no.dugnad.plan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Incident.Kind;
import no.dugnad.catalogue.replay.Stage;

/// Replays one attack at one set of numbers.
public final class Replay {
  private static final List<Stage> INSIDE = List.of(Stage.EXEC, Stage.PRIV, Stage.SPREAD);

  private Replay() {}

  /// What an attack would have come to under a coverage.
  public static Outcome of(ReplayModel model, Attack attack, Cover cover, World world) {
    return of(model, attack, (Stage _) -> cover, world);
  }

  /// The same where the measures of a group are not there in one stage: for what they do in it.
  public static Outcome leavingOut(
      ReplayModel model, Attack attack, Cover cover, World world, Stage stage, String group) {
    Cover less = cover.without(model.group(group));
    return of(model, attack, one -> one == stage ? less : cover, world);
  }

  /// How each stage of the chain is got past, in order.
  public static List<Passage> passages(ReplayModel model, Attack attack, Cover cover, World world) {
    List<Passage> passages = new ArrayList<>();
    Door door = Door.of(model, attack, cover, world);
    passages.add(
        new Passage(
            Stage.ENTRY,
            door.pass(),
            door.forgotten(),
            (1 - door.first()) * door.second(),
            door.unmanaged(),
            door.tries()));
    for (Stage stage : Stage.values()) {
      if (stage == Stage.WATCH && attack.has(stage)) {
        double pass = Watch.pass(model, attack, cover, world);
        passages.add(new Passage(stage, pass, 0, 0, 0, 0));
      } else if (stage != Stage.ENTRY && attack.has(stage)) {
        Inside inside = Inside.of(model, attack, stage, cover, world);
        double another = (1 - inside.first()) * inside.other();
        passages.add(new Passage(stage, inside.pass(), 0, another, 0, inside.tries()));
      }
    }
    return passages;
  }

  // The same with a coverage for each stage.
  private static Outcome of(
      ReplayModel model, Attack attack, Function<Stage, Cover> covers, World world) {
    double beta = world.the(Global.BETA);
    Chain chain =
        Chain.START.through(Door.of(model, attack, covers.apply(Stage.ENTRY), world).pass());
    double foot = chain.passed(beta);
    for (Stage stage : INSIDE) {
      if (attack.has(stage)) {
        chain = chain.through(Inside.of(model, attack, stage, covers.apply(stage), world).pass());
      }
      if (stage == Stage.EXEC) {
        foot = chain.passed(beta);
      }
    }
    if (attack.has(Stage.WATCH)) {
      chain = chain.through(Watch.pass(model, attack, covers.apply(Stage.WATCH), world));
    }
    Chain before = chain;
    Cover atImpact = covers.apply(Stage.IMPACT);
    if (attack.has(Stage.IMPACT)) {
      chain = chain.through(Inside.of(model, attack, Stage.IMPACT, atImpact, world).pass());
    }
    double hit = chain.passed(beta);
    double leak = leak(model, attack, before, hit, atImpact, world);
    Aftermath after = Aftermath.of(model, attack, covers.apply(Stage.RESTORE), world);
    double slow = hit * after.survive() * (1 - after.back());
    double recovered = hit * after.survive() * after.back();
    double lost = hit * (1 - after.survive());
    // Getting further is never likelier than getting in; only rounding may say so.
    double contained = Math.max(0, foot - hit);
    double harm = harm(attack.incident(), foot, contained, recovered, slow, lost, leak, world);
    return new Outcome(1 - foot, contained, recovered, slow, lost, leak, harm);
  }

  // R8 (iv)
  private static double leak(
      ReplayModel model, Attack attack, Chain before, double hit, Cover cover, World world) {
    return switch (attack.incident().kind()) {
      case THEFT, MAIL, SPYING -> hit;
      case RANSOMWARE, SUPPLIER, DENIAL_OF_SERVICE ->
          attack.incident().taken()
              ? before
                  .through(model.roles().taking.pass(cover, world, attack.failed()))
                  .passed(world.the(Global.BETA))
              : 0;
    };
  }

  private static double harm(
      Incident incident,
      double foot,
      double contained,
      double recovered,
      double slow,
      double lost,
      double leak,
      World world) {
    double held = world.the(Global.HARM_CONTAINED);
    if (incident.kind() != Kind.RANSOMWARE) {
      return Math.min(1, slow + lost + held * contained);
    }
    double sum =
        lost
            + world.the(Global.HARM_SLOW) * slow
            + world.the(Global.HARM_RECOVERED) * recovered
            + held * contained;
    double down = Math.min(1, sum / Aftermath.worst(incident.backups(), world));
    double secrecy = world.the(Global.SECRECY);
    return incident.taken() ? (1 - secrecy) * down + secrecy * Math.max(leak, held * foot) : down;
  }
}
