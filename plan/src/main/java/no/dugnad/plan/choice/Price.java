package no.dugnad.plan.choice;

import no.dugnad.model.measure.Estimate;

/// What is left to spend on one or more measures in the first year.
///
/// @param hours of own staff
/// @param kroner to others
/// @param assumed whether any of it is our assumption rather than the municipality's own figure
public record Price(Estimate hours, Estimate kroner, boolean assumed) {
  /// An hour of own staff in kroner, with overhead: an assumption.
  public static final Estimate HOUR = new Estimate(550, 700, 950);

  /// Nothing.
  public static final Price NOTHING = new Price(Estimate.ZERO, Estimate.ZERO, false);

  /// The hours to plan for.
  public double plannedHours() {
    return hours.mean();
  }

  /// The kroner to plan for: none where paying none is the likeliest.
  public double plannedKroner() {
    return kroner.likely() == 0 ? 0 : kroner.mean();
  }

  /// Both together: ranges added end to end, which is wider than chance would have it.
  Price and(Price other) {
    return new Price(sum(hours, other.hours), sum(kroner, other.kroner), assumed || other.assumed);
  }

  private static Estimate sum(Estimate a, Estimate b) {
    return new Estimate(a.low() + b.low(), a.likely() + b.likely(), a.high() + b.high());
  }
}
