package no.dugnad.plan.replay;

import java.util.List;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident.Actor;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.plan.replay.Attack.Weighted;

/// Getting in: forgotten machines (R3) and a second try through another door (R4).
///
/// @param first the chance of getting in by the door of the attack
/// @param forgotten of that, the part that goes through a machine outside the normal regime
/// @param second the chance of getting in by another door where the first held
/// @param unmanaged how often it is a machine outside the normal regime (u')
/// @param tries how often another door is tried at all (s)
record Door(double first, double forgotten, double second, double unmanaged, double tries) {
  /// The chance of getting in: `p + (1−p)·s·door(unknown mixture)`.
  double pass() {
    return first + (1 - first) * second;
  }

  /// The door of an attack.
  static Door of(ReplayModel model, Attack attack, Cover cover, World world) {
    if (!attack.anotherWayIn()) {
      double pass = 0;
      for (Weighted one : attack.steps(Stage.ENTRY)) {
        pass += one.weight() * one.step().pass(cover, world, attack.failed());
      }
      return new Door(Math.min(1, pass), 0, 0, 0, 0);
    }
    Global share = attack.incident().gap() ? Global.UNMANAGED_GAP : Global.UNMANAGED;
    Door own =
        through(model, attack.steps(Stage.ENTRY), world.the(share), attack.failed(), cover, world);
    // R8 (i): the second try with ordinary u and without what failed the first time.
    Door other =
        through(model, model.roles().unknownDoor, world.the(Global.UNMANAGED), 0, cover, world);
    double tries = world.the(secondTry(attack.incident().actor()));
    return new Door(own.first, own.forgotten, tries * other.first, own.unmanaged, tries);
  }

  // R3: door = (1−u')·pass + u'·pass_blind
  private static Door through(
      ReplayModel model, List<Weighted> steps, double u, long failed, Cover cover, World world) {
    double unmanaged =
        u
            * (1 - cover.share(model.roles().inventory) * world.the(Global.INVENTORY))
            * (1 - cover.share(model.roles().expose) * world.the(Global.SCAN));
    double known = 0;
    double forgotten = 0;
    for (Weighted one : steps) {
      known += one.weight() * one.step().pass(cover, world, failed);
      forgotten += one.weight() * one.step().pass(cover, world, failed | model.blind());
    }
    double blind = unmanaged * forgotten;
    return new Door(Math.min(1, (1 - unmanaged) * known + blind), blind, 0, unmanaged, 0);
  }

  private static Global secondTry(Actor actor) {
    return switch (actor) {
      case STATE -> Global.SECOND_TRY_STATE;
      case CRIME, HACKTIVIST -> Global.SECOND_TRY_CRIME;
    };
  }
}
