package no.dugnad.plan.choice;

import no.dugnad.catalogue.replay.BudgetRow;

/// What may be spent in a year; both limits hold at once.
///
/// @param hours of own staff, 0 or more
/// @param kroner to others, 0 or more
public record Budget(double hours, double kroner) {
  private static final double THOUSAND = 1000;
  private static final double ROUNDING = 1e-6;

  /// @throws IllegalArgumentException where one is negative or not finite
  public Budget {
    if (!(hours >= 0 && kroner >= 0 && Double.isFinite(hours) && Double.isFinite(kroner))) {
      throw new IllegalArgumentException("a budget is of hours and kroner, 0 or more");
    }
  }

  /// That of a row of the data.
  public static Budget of(BudgetRow row) {
    return new Budget(row.hours(), row.thousandKroner() * THOUSAND);
  }

  /// Whether so much can be spent.
  boolean allows(double itsHours, double itsKroner) {
    return itsHours <= hours + ROUNDING && itsKroner <= kroner + ROUNDING;
  }
}
