package no.dugnad.model.finding;

import java.util.List;
import java.util.Optional;
import no.dugnad.model.asset.Asset;
import no.dugnad.model.observation.Exchange;

/// A check's verdict on one asset.
///
/// @param check the check's id, such as `mail.spf.policy`; public
/// @param asset the narrowest thing that the verdict is true of
/// @param clause the clause of the standard that it follows
/// @param restsOn the exchanges that the verdict rests on; never empty where it accuses, because
///   those are asked again before the accusation stands
public record Finding(
    String check,
    Asset asset,
    Verdict verdict,
    Reason reason,
    String clause,
    Optional<Repair> repair,
    List<Exchange<?>> restsOn) {
  /// @throws IllegalArgumentException where it accuses and rests on nothing
  public Finding {
    restsOn = List.copyOf(restsOn);
    if (verdict.accuses() && restsOn.isEmpty()) {
      throw new IllegalArgumentException(check + " accuses " + asset.id() + " on no exchange");
    }
  }

  /// The same finding with another verdict and reason.
  public Finding as(Verdict other, Reason why) {
    return new Finding(check, asset, other, why, clause, repair, restsOn);
  }

  /// The same finding about another asset.
  public Finding about(Asset other) {
    return new Finding(check, other, verdict, reason, clause, repair, restsOn);
  }

  /// The same finding resting on other exchanges.
  public Finding restingOn(List<Exchange<?>> exchanges) {
    return new Finding(check, asset, verdict, reason, clause, repair, exchanges);
  }

  /// The same finding without advice, where there is nothing that is known to need repair.
  public Finding withoutRepair() {
    return new Finding(check, asset, verdict, reason, clause, Optional.empty(), restsOn);
  }
}
