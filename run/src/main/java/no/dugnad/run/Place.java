package no.dugnad.run;

import java.util.Set;
import java.util.function.Supplier;
import no.dugnad.judge.law.Standing;
import no.dugnad.model.asset.IpAddress;

/// Where a run is carried out.
///
/// @param stated on which side of the checked networks the operator says that it is
/// @param ours asked at the end of the run: the addresses that unwired connections went out from
public record Place(Standing.Side stated, Supplier<Set<IpAddress>> ours) {
  /// Nothing is known of it.
  public static Place unknown() {
    return new Place(Standing.Side.NOT_KNOWN, Set::of);
  }
}
