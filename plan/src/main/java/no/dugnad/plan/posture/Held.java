package no.dugnad.plan.posture;

import no.dugnad.model.measure.Estimate;

/// How much of one measure is really in place: share × trust.
///
/// @param share how much of the estate is told of, 0 to 1
/// @param trust how much of that is real, 0 to 1
public record Held(Estimate share, Estimate trust) {
  /// A measure that is not there.
  public static final Held NOTHING = new Held(Estimate.ZERO, Estimate.ONE);

  /// @throws IllegalArgumentException where one is not from 0 to 1
  public Held {
    if (!share.isShare() || !trust.isShare()) {
      throw new IllegalArgumentException("share and trust are from 0 to 1");
    }
  }

  /// A coverage that is known.
  public static Held exactly(double coverage) {
    return new Held(Estimate.of(coverage), Estimate.ONE);
  }

  /// The mean coverage.
  public double mean() {
    return share.mean() * trust.mean();
  }
}
