package no.dugnad.model.measure;

/// A number that is known only within a range: the least it may be, the likeliest, the most. Read
/// as a PERT distribution where a distribution is needed.
///
/// @param low in the unit of what is estimated, finite
/// @param likely from low to high
/// @param high finite
public record Estimate(double low, double likely, double high) {
  /// What is certainly all of it.
  public static final Estimate ONE = new Estimate(1, 1, 1);

  /// What is certainly nothing.
  public static final Estimate ZERO = new Estimate(0, 0, 0);

  /// @throws IllegalArgumentException where the three are not finite or not in order
  public Estimate {
    boolean finite = Double.isFinite(low) && Double.isFinite(likely) && Double.isFinite(high);
    if (!finite || low > likely || likely > high) {
      throw new IllegalArgumentException("not in order: " + low + ", " + likely + ", " + high);
    }
  }

  /// A number that is known.
  public static Estimate of(double value) {
    return new Estimate(value, value, value);
  }

  /// A share counted exactly, such as 312 of 340.
  ///
  /// @param part from 0 to whole
  /// @param whole more than 0
  public static Estimate share(long part, long whole) {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException("not a part of a whole: " + part + " of " + whole);
    }
    return of((double) part / whole);
  }

  /// A share between two counts, each as likely: the middle is taken as the likeliest.
  public static Estimate between(double low, double high) {
    return new Estimate(low, low + (high - low) / 2, high);
  }

  /// The mean of the PERT distribution: (low + 4 · likely + high) / 6.
  public double mean() {
    return (low + 4 * likely + high) / 6;
  }

  /// Whether there is only one value that it can have.
  public boolean certain() {
    return low == high;
  }

  /// Whether it lies from 0 to 1.
  public boolean isShare() {
    return low >= 0 && high <= 1;
  }

  /// Each of the three at most as high as the other's: a share under a cap.
  public Estimate atMost(Estimate cap) {
    return new Estimate(
        Math.min(low, cap.low), Math.min(likely, cap.likely), Math.min(high, cap.high));
  }
}
