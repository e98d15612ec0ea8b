package no.dugnad.plan.draw;

import java.util.stream.IntStream;
import no.dugnad.plan.replay.ReplayModel;

/// Which attacks a sum is over. A sum without the name of its set is worthless: the composition
/// decides more than the measures.
public enum AttackSet {
  /// The fixed ten.
  TEN,
  /// All coded attacks on the victim's own systems: neither suppliers nor denial of service.
  OWN_SYSTEM,
  /// All coded attacks.
  ALL;

  /// The indexes of its attacks in the model, in the order in which they are shown.
  public int[] attacks(ReplayModel model) {
    return switch (this) {
      case TEN -> model.data().ten().stream().mapToInt(id -> index(model, id)).toArray();
      case OWN_SYSTEM ->
          IntStream.range(0, model.attacks().size())
              .filter(i -> model.attacks().get(i).incident().kind().ownSystem())
              .toArray();
      case ALL -> IntStream.range(0, model.attacks().size()).toArray();
    };
  }

  private static int index(ReplayModel model, String id) {
    return IntStream.range(0, model.attacks().size())
        .filter(i -> model.attacks().get(i).incident().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
