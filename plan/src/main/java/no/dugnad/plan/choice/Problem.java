package no.dugnad.plan.choice;

import java.util.List;

/// Which items can be had for a budget.
///
/// @param items at most 63
/// @param values what sets of them are worth
record Problem(List<Item> items, Budget budget, Values values) {
  private static final int MOST = 63;

  /// One item.
  ///
  /// @param hours 0 or more
  /// @param kroner 0 or more
  /// @param needs the items that must be there too, all of them, whatever they need in turn
  ///   included; a bit for each
  record Item(double hours, double kroner, long needs) {}

  Problem {
    items = List.copyOf(items);
    if (items.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " items");
    }
  }

  long all() {
    return (1L << items.size()) - 1;
  }

  double hours(long set) {
    double sum = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      sum += items.get(Long.numberOfTrailingZeros(rest)).hours();
    }
    return sum;
  }

  double kroner(long set) {
    double sum = 0;
    for (long rest = set; rest != 0; rest &= rest - 1) {
      sum += items.get(Long.numberOfTrailingZeros(rest)).kroner();
    }
    return sum;
  }

  boolean fits(long set) {
    return budget.allows(hours(set), kroner(set));
  }

  /// An item with all that it needs.
  long with(int item) {
    return 1L << item | items.get(item).needs();
  }

  /// A set less an item and less all that needs it.
  long without(long set, int item) {
    long left = set & ~(1L << item);
    for (long rest = left; rest != 0; rest &= rest - 1) {
      int other = Long.numberOfTrailingZeros(rest);
      if ((items.get(other).needs() >>> item & 1) == 1) {
        left &= ~(1L << other);
      }
    }
    return left;
  }

  /// Whether a set lacks nothing that one of its items needs.
  boolean whole(long set) {
    for (long rest = set; rest != 0; rest &= rest - 1) {
      if ((items.get(Long.numberOfTrailingZeros(rest)).needs() & ~set) != 0) {
        return false;
      }
    }
    return true;
  }
}
