package no.dugnad.plan.kernel;

import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Incident.Backups;

/// What is left after the harm is done, for all lanes. With `hit` and `foot` the chances of harm
/// and of getting in, harm = hit · ([Node.After]) + foot · ([Node.Held]).
final class Aftermaths {
  private Aftermaths() {}

  static void weigh(Node.After after, Lanes lanes, float[] out) {
    float[] held = lanes.the(Global.HARM_CONTAINED);
    float[] slow = lanes.the(Global.HARM_SLOW);
    float[] quick = lanes.the(Global.HARM_RECOVERED);
    float[] base = lanes.the(Global.COPY_SURVIVES);
    for (int k = 0; k < out.length; k++) {
      float survive = 1;
      float back = 0;
      if (after.backups() != Backups.NOT_APPLICABLE) {
        float bare = bare(after.backups(), base[k]);
        survive =
            bare
                + (1 - bare)
                    * lanes.cover(after.offline())[k]
                    * lanes.the(Global.OFFLINE_SURVIVES)[k];
        back = back(after, lanes, k);
      }
      if (after.ransomware()) {
        float harm = 1 - survive + survive * ((1 - back) * slow[k] + back * quick[k]);
        out[k] = (harm - held[k]) / worst(after.backups(), base[k], slow[k]);
      } else {
        out[k] = 1 - survive * back - held[k];
      }
    }
  }

  private static float back(Node.After after, Lanes lanes, int k) {
    float usual = lanes.the(Global.BACK_IN_A_WEEK)[k];
    float drill = lanes.cover(after.drill())[k];
    float routines = Math.max(lanes.cover(after.plan())[k], lanes.cover(after.routines())[k]);
    float back =
        Math.min(
            1,
            usual * (1 - drill)
                + lanes.the(Global.BACK_AFTER_DRILL)[k] * drill
                + lanes.the(Global.BACK_WITH_PLAN)[k] * routines);
    return after.knownSlow() ? Math.max(0, (back - usual) / (1 - usual)) : back;
  }

  static void held(Node.Held node, Lanes lanes, float[] out) {
    float[] held = lanes.the(Global.HARM_CONTAINED);
    float[] slow = lanes.the(Global.HARM_SLOW);
    float[] base = lanes.the(Global.COPY_SURVIVES);
    for (int k = 0; k < out.length; k++) {
      out[k] = node.ransomware() ? held[k] / worst(node.backups(), base[k], slow[k]) : held[k];
    }
  }

  private static float bare(Backups backups, float base) {
    return switch (backups) {
      case DESTROYED -> 0;
      case PARTLY -> base;
      case SURVIVED, NOT_APPLICABLE -> 1;
    };
  }

  private static float worst(Backups backups, float base, float slow) {
    return switch (backups) {
      case DESTROYED, NOT_APPLICABLE -> 1;
      case PARTLY -> base * slow + 1 - base;
      case SURVIVED -> slow;
    };
  }
}
