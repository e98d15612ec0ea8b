package no.dugnad.plan.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.World;

/// What the gain of a sum rests on: how much of it would be gone if all that rests on measurement,
/// on correlation, or on our own judgement had no effect.
///
/// @param set over which attacks
/// @param field of what the gain is: attacks stopped, or harm removed
/// @param gain the mean gain against nothing in place, 0 to 1
/// @param shares of the gain by letter, summing to 1; all 0 where there is no gain
public record Ground(AttackSet set, Field field, double gain, Map<Letter, Double> shares) {
  public Ground {
    shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  /// The ground of a posture's gain.
  ///
  /// @param field one where more is better (`STOPPED`) or less is (`HARM`, `SERIOUS`)
  public static Ground of(Draws draws, Posture posture, AttackSet set, Field field) {
    ReplayData data = draws.model().data();
    double with = mean(Replayed.of(draws, posture), set, field);
    double without = mean(Replayed.of(draws, posture, world -> none(data, world)), set, field);
    Map<Letter, Double> lost = new EnumMap<>(Letter.class);
    double sum = 0;
    for (Letter letter : Letter.values()) {
      Replayed less = Replayed.of(draws, posture, world -> world.without(data, letter));
      double loss = Math.abs(with - mean(less, set, field));
      lost.put(letter, loss);
      sum += loss;
    }
    double all = sum;
    lost.replaceAll((_, loss) -> all == 0 ? 0.0 : loss / all);
    return new Ground(set, field, Math.abs(with - without), lost);
  }

  private static World none(ReplayData data, World world) {
    World bare = world;
    for (Letter letter : Letter.values()) {
      bare = bare.without(data, letter);
    }
    return bare;
  }

  private static double mean(Replayed replayed, AttackSet set, Field field) {
    return replayed.sumAsListed(set).mean(field).mean();
  }
}
