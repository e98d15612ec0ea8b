package no.dugnad.plan.replay;

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
    return of(model, attack, _ -> cover, world);
  }

  /// The same with a coverage for each stage, to see what a measure does in one of them.
  static Outcome of(ReplayModel model, Attack attack, Function<Stage, Cover> covers, World world) {
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
    double contained = foot - hit;
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
