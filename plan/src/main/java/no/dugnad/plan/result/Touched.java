package no.dugnad.plan.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;

/// Which of the ten attacks some measures can change.
public final class Touched {
  private static final double NOTICEABLE = 0.01;

  private Touched() {}

  /// The attacks that would have done noticeably less harm with these measures fully in place and
  /// nothing else, at mean parameters; by the incident's id, in the order of the ten. What helps
  /// only beside others is not in it.
  public static List<String> of(ReplayModel model, Collection<MeasureId> measures) {
    World world = World.mean(model.data());
    Cover nothing = Cover.of(model, Map.of());
    Cover those =
        Cover.of(model, measures.stream().distinct().collect(Collectors.toMap(m -> m, _ -> 1.0)));
    List<String> touched = new ArrayList<>();
    for (int index : AttackSet.TEN.attacks(model)) {
      Attack attack = model.attacks().get(index);
      double before = Replay.of(model, attack, nothing, world).harm();
      if (before - Replay.of(model, attack, those, world).harm() >= NOTICEABLE) {
        touched.add(attack.incident().id());
      }
    }
    return List.copyOf(touched);
  }
}
