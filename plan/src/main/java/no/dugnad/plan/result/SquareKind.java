package no.dugnad.plan.result;

/// What kind of end an attack would have had, as it is shown. The three always stand together.
public enum SquareKind {
  /// Stopped at the door («stanset»).
  STOPPED,
  /// Contained, or back in days («holdt liten»).
  HELD_SMALL,
  /// Weeks down, or data lost («alvorlig»).
  SERIOUS
}
