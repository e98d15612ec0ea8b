package no.dugnad.plan.choice;

import java.util.Optional;
import no.dugnad.model.measure.Estimate;

/// What a municipality itself says that it will take to put in place what is left of a measure.
///
/// @param hours of own staff; empty where our assumption stands
/// @param kroner to others; empty where our assumption stands
public record OwnPrice(Optional<Estimate> hours, Optional<Estimate> kroner) {
  /// @throws IllegalArgumentException where one is negative
  public OwnPrice {
    if (hours.filter(one -> one.low() < 0).isPresent()
        || kroner.filter(one -> one.low() < 0).isPresent()) {
      throw new IllegalArgumentException("hours and kroner are 0 or more");
    }
  }
}
