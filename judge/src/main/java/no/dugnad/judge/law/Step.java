package no.dugnad.judge.law;

import java.util.List;
import java.util.Set;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.observation.Exchange;

/// Where the judging of one check stands.
public sealed interface Step {
  /// More must be seen before it can be settled.
  record Wanted(Set<Demand> demands) implements Step {
    public Wanted {
      demands = Set.copyOf(demands);
    }
  }

  /// Settled: nothing more is to be seen.
  ///
  /// @param whole the finding about the check's whole asset
  /// @param parts the findings about its parts; empty where the check judges the whole only
  record Settled(Finding whole, List<Finding> parts) implements Step {
    public Settled {
      parts = List.copyOf(parts);
    }
  }

  /// An exchange to be made so many times in all.
  ///
  /// @param look 1 for the first time
  record Demand(Exchange<?> exchange, int look) {}
}
