package no.dugnad.catalogue.replay;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the model assumes of the world beside the effects; values in `globals.tsv`.
public enum Global {
  /// Common cause: how much measures of different groups fail together.
  BETA("beta"),
  /// Share of machines outside the normal regime.
  UNMANAGED("u"),
  /// The same where the attack is known to have used such a door.
  UNMANAGED_GAP("u_gap"),
  /// How much a full inventory shrinks that share.
  INVENTORY("inv"),
  /// How much scanning one's own outside shrinks it.
  SCAN("scan"),
  /// Chance that a criminal tries another door.
  SECOND_TRY_CRIME("sub_crime"),
  /// Chance that a state tries another door.
  SECOND_TRY_STATE("sub_state"),
  /// Chance that whoever is inside tries another way.
  SECOND_TRY_INSIDE("sub_in"),
  /// What always gets past, however good the measures.
  FLOOR("floor"),
  /// Days before watching has a fair chance.
  DAYS_TO_NOTICE("tau"),
  /// Chance that a copy survives unprotected.
  COPY_SURVIVES("bk_base"),
  /// Chance that an offline or unchangeable copy survives.
  OFFLINE_SURVIVES("bk_off"),
  /// Chance of being back within a week with copies.
  BACK_IN_A_WEEK("rs_base"),
  /// The same after a yearly restore drill.
  BACK_AFTER_DRILL("rs_test"),
  /// What plan and manual routines add to it.
  BACK_WITH_PLAN("rs_plan"),
  /// Harm of what was held small, of the full harm.
  HARM_CONTAINED("h_cont"),
  /// Harm of what was restored in days.
  HARM_RECOVERED("h_rec"),
  /// Harm of weeks down with the data intact.
  HARM_SLOW("h_slow"),
  /// Share of the full harm that is loss of secrecy.
  SECRECY("w_conf");

  static final Map<String, Global> WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(Global::id, Function.identity()));

  private final String id;

  Global(String id) {
    this.id = id;
  }

  /// Its name in the table; public.
  public String id() {
    return id;
  }
}
