package no.dugnad.plan.result;

/// One of the ten: a named attack on others, and the kind of end that it is painted with.
///
/// @param attack the incident's id
/// @param kind chosen for the ten together, not alone: see [Squares]
/// @param stopped its own chance of having been stopped
/// @param heldSmall of having been held small
/// @param serious of still having been serious; the three sum to 1
public record Square(
    String attack, SquareKind kind, double stopped, double heldSmall, double serious) {
  double chance(SquareKind of) {
    return switch (of) {
      case STOPPED -> stopped;
      case HELD_SMALL -> heldSmall;
      case SERIOUS -> serious;
    };
  }
}
