package no.dugnad.plan.choice;

/// What an option would change in one attack: mean chances over the draws, 0 to 1. Stopped, held
/// small and serious are always shown together.
///
/// @param attack the id of the incident
/// @param now as things are
/// @param then with the option in place
public record AttackChange(String attack, Chances now, Chances then) {
  /// How an attack would have ended; the first three sum to 1.
  ///
  /// @param harm of what it was with nothing in place
  public record Chances(double stopped, double heldSmall, double serious, double harm) {}

  /// How much less harm.
  public double less() {
    return now.harm() - then.harm();
  }
}
