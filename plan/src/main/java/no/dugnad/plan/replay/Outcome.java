package no.dugnad.plan.replay;

/// What an attack would have come to: five chances that sum to 1, and two measures of the damage.
///
/// @param avoided never got in
/// @param contained got in and was held there
/// @param recovered did its harm, and all was back within a week
/// @param slow weeks down, with the data intact. For theft, mail, spying, suppliers and denial of
///   service the harm itself stands here
/// @param lost weeks down, and the data lost
/// @param leak the chance that data were taken
/// @param harm the harm, of what it was with nothing in place; 0 to 1
public record Outcome(
    double avoided,
    double contained,
    double recovered,
    double slow,
    double lost,
    double leak,
    double harm) {
  /// Stopped at the door.
  public double stopped() {
    return avoided;
  }

  /// Held small: contained, or back in days.
  public double heldSmall() {
    return contained + recovered;
  }

  /// Still serious.
  public double serious() {
    return slow + lost;
  }
}
