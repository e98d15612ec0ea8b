package no.dugnad.wire.evidence.machines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.dugnad.wire.evidence.TooLarge;
import no.dugnad.wire.evidence.facts.Machines;
import no.dugnad.wire.evidence.products.Products;

/// Counts machines. Their names are held while a file is read, since a machine may have several
/// rows, and forgotten with it.
public final class MachineCount {
  /// A machine that has not been seen for so long before the newest one is not in use. The
  /// directory writes a sign-in down up to 14 days late.
  private static final int IDLE_DAYS = 90 + 14;

  private static final int MOST_MACHINES = 1_000_000;
  private static final int MOST_PRODUCTS = 10;
  private static final int LONGEST_NAME = 300;

  private static final class Machine {
    private final SortedSet<String> products = new TreeSet<>();
    private Optional<LocalDate> updated = Optional.empty();
    private Optional<LocalDate> seen = Optional.empty();
    private boolean owned;
  }

  private final Map<String, Machine> machines = new HashMap<>();
  private Optional<LocalDate> newestSeen = Optional.empty();
  private Optional<LocalDate> newest = Optional.empty();

  /// Counts one row.
  ///
  /// @param name tells machines apart
  /// @param product an id of a product; [Products#UNKNOWN] where it is not known
  public void count(
      String name,
      String product,
      Optional<LocalDate> updated,
      Optional<LocalDate> seen,
      boolean owned)
      throws TooLarge {
    String key = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    Machine machine = machines.computeIfAbsent(key, _ -> new Machine());
    if (machines.size() > MOST_MACHINES) {
      throw new TooLarge("more machines than are counted");
    }
    if (machine.products.size() < MOST_PRODUCTS) {
      machine.products.add(product);
    }
    machine.updated = later(machine.updated, updated);
    machine.seen = later(machine.seen, seen);
    machine.owned |= owned;
    newestSeen = later(newestSeen, seen);
    newest = later(newest, later(updated, seen));
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isAfter(other.get()) ? one : other;
  }

  /// Whether nothing was counted.
  public boolean isEmpty() {
    return machines.isEmpty();
  }

  /// The newest date that was seen.
  public Optional<Instant> newest() {
    return newest.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// What was counted.
  ///
  /// @param tellsUpdates whether the file has a column for updates
  /// @param tellsUse whether the file has a column for when machines were seen
  public Machines counted(boolean tellsUpdates, boolean tellsUse) {
    SortedMap<String, Long> active = new TreeMap<>();
    SortedMap<String, Long> idle = new TreeMap<>();
    SortedMap<LocalDate, Long> updated = new TreeMap<>();
    long owned = 0;
    boolean used = tellsUse && newestSeen.isPresent();
    for (Machine machine : machines.values()) {
      boolean inUse =
          !used
              || machine
                  .seen
                  .map(day -> !day.isBefore(newestSeen.orElseThrow().minusDays(IDLE_DAYS)))
                  .orElse(false);
      (inUse ? active : idle).merge(products(machine), 1L, Long::sum);
      machine.updated.ifPresent(day -> updated.merge(day, 1L, Long::sum));
      owned += machine.owned ? 1 : 0;
    }
    return new Machines(machines.size(), active, idle, updated, tellsUpdates, used, owned);
  }

  // A row that says nothing of the product takes nothing from one that does.
  private static String products(Machine machine) {
    if (machine.products.size() > 1) {
      machine.products.remove(Products.UNKNOWN);
    }
    return String.join("+", machine.products);
  }
}
