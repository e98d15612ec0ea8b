package no.dugnad.plan.kernel;

/// What each measure would do next for one municipality, draw by draw. A measure that is fully in
/// place gains nothing.
public final class NextValues {
  private final float[] harm;
  private final float[][] gains;

  NextValues(float[] harm, float[][] gains) {
    this.harm = harm;
    this.gains = gains;
  }

  /// How many draws.
  public int count() {
    return harm.length;
  }

  /// The harm as things are, of what it would be with nothing in place; 0 to 1.
  public float harm(int draw) {
    return harm[draw];
  }

  /// How much less harm there would be with the measure in place.
  ///
  /// @param measure its index in the model
  public float gain(int measure, int draw) {
    return gains[measure][draw];
  }

  /// The mean harm over the draws.
  public double meanHarm() {
    return mean(harm);
  }

  /// The mean gain of a measure over the draws.
  public double meanGain(int measure) {
    return mean(gains[measure]);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
