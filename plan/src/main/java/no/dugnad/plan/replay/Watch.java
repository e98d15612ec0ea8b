package no.dugnad.plan.replay;

import no.dugnad.catalogue.replay.Global;

/// Whether nobody notices in time (R6).
final class Watch {
  private static final double BARE = 0.4;
  private static final double LOGS = 0.6;

  private Watch() {}

  /// `max((1−max(mon, c_LOGGING·e_L)·seen)·(1−c_IRPLAN·e_I·seen), floor)` with `seen =
  /// 1−exp(−dwell/τ)` and `mon = c_MONITOR·e·(0.4+0.6·c_LOGGING)`. The floor is there only where
  /// some measure acts.
  static double pass(ReplayModel model, Attack attack, Cover cover, World world) {
    Roles roles = model.roles();
    double seen =
        1 - StrictMath.exp(-attack.incident().daysInside() / world.the(Global.DAYS_TO_NOTICE));
    double monitor =
        acting(attack, roles.monitor, roles.monitorSees, cover, world)
            * (BARE + LOGS * cover.share(roles.logging));
    double logging = acting(attack, roles.logging, roles.loggingSees, cover, world);
    double plan = acting(attack, roles.plan, roles.planSees, cover, world);
    double pass = (1 - Math.max(monitor, logging) * seen) * (1 - plan * seen);
    return pass == 1 ? 1 : Math.max(pass, world.the(Global.FLOOR));
  }

  private static double acting(Attack attack, int measure, int effect, Cover cover, World world) {
    return (attack.failed() >>> measure & 1) == 1 ? 0 : cover.share(measure) * world.effect(effect);
  }
}
