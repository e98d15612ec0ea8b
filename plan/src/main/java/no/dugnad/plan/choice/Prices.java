package no.dugnad.plan.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.Cost;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.catalogue.replay.Size;
import no.dugnad.model.measure.Estimate;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.posture.Posture;

/// What each measure costs one municipality. What is partly done costs the rest, at least 15 %: the
/// last part is never the cheapest, and something remains to be looked after.
public final class Prices {
  private static final double LEAST_REST = 0.15;
  private static final double THOUSAND = 1000;

  private final Map<MeasureId, Price> prices;

  private Prices(Map<MeasureId, Price> prices) {
    this.prices = prices;
  }

  /// The prices of a municipality.
  ///
  /// @param own its own figures, for what is left of a measure; they are taken as they are
  /// @param posture what it has
  /// @param goal what a measure in place comes to
  public static Prices of(
      ReplayData data, Size size, Map<MeasureId, OwnPrice> own, Posture posture, Posture goal) {
    Map<MeasureId, Price> prices = new HashMap<>();
    for (Cost cost : data.costs()) {
      if (cost.size() == size) {
        double rest = rest(posture.of(cost.measure()).mean(), goal.of(cost.measure()).mean());
        Optional<OwnPrice> said = Optional.ofNullable(own.get(cost.measure()));
        Optional<Estimate> hours = said.flatMap(OwnPrice::hours);
        Optional<Estimate> kroner = said.flatMap(OwnPrice::kroner);
        prices.put(
            cost.measure(),
            new Price(
                hours.orElse(times(cost.hours(), rest)),
                kroner.orElse(times(cost.thousandKroner(), rest * THOUSAND)),
                hours.isEmpty() || kroner.isEmpty()));
      }
    }
    return new Prices(prices);
  }

  static double rest(double has, double goal) {
    return goal <= 0 ? 1 : Math.clamp(1 - has / goal, LEAST_REST, 1.0);
  }

  private static Estimate times(Estimate one, double factor) {
    return new Estimate(one.low() * factor, one.likely() * factor, one.high() * factor);
  }

  /// What is left to spend on a measure.
  ///
  /// @throws IllegalArgumentException where the data have no such measure
  public Price of(MeasureId measure) {
    Price price = prices.get(measure);
    if (price == null) {
      throw new IllegalArgumentException("there is no measure " + measure);
    }
    return price;
  }
}
