package no.dugnad.judge.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.finding.Finding;
import no.dugnad.model.finding.Reason;
import no.dugnad.model.finding.Repair;
import no.dugnad.model.finding.Verdict;
import no.dugnad.model.observation.Exchange;

/// A finding that lacks only what it rests on. Immutable: each method answers with another draft.
public record Draft(
    String check,
    String clause,
    Asset asset,
    Verdict verdict,
    Reason reason,
    Optional<Repair> repair) {
  /// With one argument for the reason's text (and the repair's).
  public Draft with(String name, String value) {
    return new Draft(check, clause, asset, verdict, reason.with(name, value), repair);
  }

  /// With one number for the reason's text.
  public Draft with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /// With another clause than the check's usual one.
  public Draft citing(String otherClause) {
    return new Draft(check, otherClause, asset, verdict, reason, repair);
  }

  /// With the way to put it right: the text `repair.SUFFIX` of the check, with the reason's
  /// arguments.
  public Draft repair(String suffix) {
    return repairWith(suffix, Optional.empty());
  }

  /// With the way to put it right and a record or line of configuration to paste.
  public Draft repair(String suffix, String record) {
    return repairWith(suffix, Optional.of(record));
  }

  private Draft repairWith(String suffix, Optional<String> record) {
    Reason text = new Reason(check + "." + suffix, reason.arguments());
    return new Draft(check, clause, asset, verdict, reason, Optional.of(new Repair(text, record)));
  }

  /// The finding, resting on these exchanges.
  ///
  /// @throws IllegalArgumentException where it accuses and rests on none
  public Finding on(Exchange<?>... exchanges) {
    return on(Arrays.asList(exchanges));
  }

  /// The finding, resting on these exchanges.
  ///
  /// @throws IllegalArgumentException where it accuses and rests on none
  public Finding on(Collection<? extends Exchange<?>> exchanges) {
    List<Exchange<?>> distinct = List.copyOf(new java.util.LinkedHashSet<>(exchanges));
    return new Finding(check, asset, verdict, reason, clause, repair, distinct);
  }
}
