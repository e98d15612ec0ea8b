package no.dugnad.catalogue.replay;

import java.util.Map;

/// Where in the chain of an attack something stands, in order.
public enum Stage {
  /// The door.
  ENTRY,
  /// The first program.
  EXEC,
  /// Higher rights.
  PRIV,
  /// From one machine to the others.
  SPREAD,
  /// Nobody notices in time. In no incident's coding: it is a stage of every attack that has more
  /// than a door.
  WATCH,
  /// What does the harm.
  IMPACT,
  /// What is left afterwards: copies, and how fast they are back. Not a stage of the attack.
  RESTORE;

  static final Map<String, Stage> WORDS =
      Map.of(
          "entry", ENTRY, "exec", EXEC, "priv", PRIV, "spread", SPREAD, "watch", WATCH, "impact",
          IMPACT);
}
