package no.dugnad.plan.choice;

/// A set that was found.
///
/// @param set a bit for each item
/// @param value what it is worth
/// @param upper no set within the budget is worth more than this
/// @param finished whether the search looked everywhere, so that value and upper differ by rounding
///   and by what [Values.Worth] leaves open only
record Found(long set, double value, double upper, boolean finished) {
  private static final double ROUNDING = 1e-6;

  /// The most that it can be from the best possible, as a share of that.
  double gap() {
    return upper - value < ROUNDING ? 0 : Math.clamp((upper - value) / upper, 0.0, 1.0);
  }
}
