package no.dugnad.plan.replay;

import java.util.List;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.plan.replay.Attack.Weighted;

/// A stage inside, with another way where the first is closed (R4): `x + (1−x)·s_in·alt`.
///
/// @param first the chance of getting past by the way of the attack
/// @param other the chance of getting past by another way where the first was closed
/// @param tries how often another way is tried at all (s_in); 0 where there is none
record Inside(double first, double other, double tries) {
  double pass() {
    return first + (1 - first) * other;
  }

  /// A stage of an attack: first program, rights, spread or harm.
  static Inside of(ReplayModel model, Attack attack, Stage stage, Cover cover, World world) {
    double first = mixture(attack.steps(stage), attack, cover, world);
    List<Weighted> otherWay = otherWay(model, attack, stage);
    double tries = otherWay.isEmpty() ? 0 : world.the(Global.SECOND_TRY_INSIDE);
    return new Inside(first, tries * mixture(otherWay, attack, cover, world), tries);
  }

  private static List<Weighted> otherWay(ReplayModel model, Attack attack, Stage stage) {
    Roles roles = model.roles();
    return switch (stage) {
      case EXEC -> List.of(new Weighted(roles.anotherProgram, 1));
      case PRIV -> roles.unknownRights;
      case SPREAD -> List.of(new Weighted(roles.anotherSpread, 1));
      // R8 (iii): only where the harm is to lock the data, or may have been.
      case IMPACT ->
          attack.takes(Stage.IMPACT, "encrypt") ? List.of(new Weighted(roles.wipe, 1)) : List.of();
      case ENTRY, WATCH, RESTORE -> throw new IllegalArgumentException("not inside: " + stage);
    };
  }

  // No way at all is never got past.
  private static double mixture(List<Weighted> steps, Attack attack, Cover cover, World world) {
    double pass = 0;
    for (Weighted one : steps) {
      pass += one.weight() * one.step().pass(cover, world, attack.failed());
    }
    return Math.min(1, pass);
  }
}
