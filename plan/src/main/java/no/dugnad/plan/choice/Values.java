package no.dugnad.plan.choice;

/// What sets of items are worth. Both values are of the set's bits, lowest first.
interface Values {
  /// What a set is worth, 0 or more.
  Worth of(long set);

  /// The worth of a set.
  ///
  /// @param value what it is worth
  /// @param ceiling no part of the set is worth more than this; at least the value
  record Worth(double value, double ceiling) {}
}
