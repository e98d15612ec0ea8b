package no.dugnad.plan.replay;

import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Incident.Backups;
import no.dugnad.catalogue.replay.Incident.Ending;

/// What is left after the harm is done (R7).
///
/// @param survive the chance that the copies survive
/// @param back the chance of being back within a week where they do
record Aftermath(double survive, double back) {
  static Aftermath of(ReplayModel model, Attack attack, Cover cover, World world) {
    Incident incident = attack.incident();
    if (incident.backups() == Backups.NOT_APPLICABLE) {
      return new Aftermath(1, 0);
    }
    Roles roles = model.roles();
    double base = base(incident.backups(), world);
    double survive =
        base + (1 - base) * cover.share(roles.offline) * world.the(Global.OFFLINE_SURVIVES);
    double drill = cover.share(roles.drill);
    double routines = Math.max(cover.share(roles.plan), cover.share(roles.routines));
    double back =
        Math.min(
            1,
            world.the(Global.BACK_IN_A_WEEK) * (1 - drill)
                + world.the(Global.BACK_AFTER_DRILL) * drill
                + world.the(Global.BACK_WITH_PLAN) * routines);
    if (incident.actual() == Ending.FULL && incident.backups() != Backups.DESTROYED) {
      // Known to have been slow although copies survived: monotone coupling.
      double known = world.the(Global.BACK_IN_A_WEEK);
      back = Math.max(0, (back - known) / (1 - known));
    }
    return new Aftermath(survive, back);
  }

  private static double base(Backups backups, World world) {
    return switch (backups) {
      case DESTROYED -> 0;
      case PARTLY -> world.the(Global.COPY_SURVIVES);
      case SURVIVED, NOT_APPLICABLE -> 1;
    };
  }

  /// How much harm the attack did with nothing in place, before what is said of secrecy.
  static double worst(Backups backups, World world) {
    double slow = world.the(Global.HARM_SLOW);
    return switch (backups) {
      case DESTROYED -> 1;
      case PARTLY -> world.the(Global.COPY_SURVIVES) * slow + 1 - world.the(Global.COPY_SURVIVES);
      case SURVIVED -> slow;
      case NOT_APPLICABLE -> 1;
    };
  }
}
