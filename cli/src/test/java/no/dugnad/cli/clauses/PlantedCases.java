package no.dugnad.cli.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.practice.fault.Fault;
import no.dugnad.practice.fault.Faults;

/// The faults of practice by the clause that they plant.
final class PlantedCases {
  private final Map<String, List<Fault>> byKey = new HashMap<>();
  private final List<Fault> without = new ArrayList<>();

  /// Sorts all faults under these clauses. A clause that the fault's check has no words for is one
  /// of those that all checks share.
  PlantedCases(Map<String, List<Clause>> clauses) {
    List<String> keys = clauses.values().stream().flatMap(List::stream).map(Clause::key).toList();
    for (Fault fault : Faults.all()) {
      String own = fault.check() + "." + fault.clause();
      String shared = Clauses.COMMON + "." + fault.clause();
      String key = keys.contains(own) ? own : shared;
      if (keys.contains(key)) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(fault);
      } else {
        without.add(fault);
      }
    }
  }

  /// The faults that plant a clause.
  List<Fault> of(Clause clause) {
    return byKey.getOrDefault(clause.key(), List.of());
  }

  /// The verdicts that they expect, in the words of reports.
  String verdicts(Clause clause) {
    return of(clause).stream()
        .map(fault -> fault.expected().text())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /// Faults that plant what no clause says.
  List<Fault> withoutClause() {
    return without;
  }
}
