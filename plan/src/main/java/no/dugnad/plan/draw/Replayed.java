package no.dugnad.plan.draw;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Outcome;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;

/// All attacks replayed under one posture in every draw.
public final class Replayed {
  private final Draws draws;
  private final Reading reading;
  private final Outcome[][] outcomes;

  private Replayed(Draws draws, Reading reading, Outcome[][] outcomes) {
    this.draws = draws;
    this.reading = reading;
    this.outcomes = outcomes;
  }

  /// Replays all attacks.
  public static Replayed of(Draws draws, Posture posture) {
    return of(draws, posture, world -> world);
  }

  /// Replays all attacks in worlds that have been changed.
  public static Replayed of(Draws draws, Posture posture, UnaryOperator<World> change) {
    ReplayModel model = draws.model();
    Cover[] covers = draws.covers(posture);
    List<Attack> attacks = model.attacks();
    Outcome[][] outcomes = new Outcome[attacks.size()][draws.count()];
    for (int draw = 0; draw < draws.count(); draw++) {
      World world = change.apply(draws.world(draw, posture.reading()));
      for (int attack = 0; attack < attacks.size(); attack++) {
        outcomes[attack][draw] = Replay.of(model, attacks.get(attack), covers[draw], world);
      }
    }
    return new Replayed(draws, posture.reading(), outcomes);
  }

  /// In which reading.
  public Reading reading() {
    return reading;
  }

  /// The draws that it rests on.
  public Draws draws() {
    return draws;
  }

  /// What one attack came to over the draws.
  ///
  /// @param attack its index in the model
  public Spread attack(int attack, Field field) {
    double[] values = new double[draws.count()];
    for (int draw = 0; draw < values.length; draw++) {
      values[draw] = field.of(outcomes[attack][draw]);
    }
    return Spread.of(values);
  }

  /// What a set of attacks came to over the draws: means over the set, 0 to 1, the attacks weighted
  /// anew in each draw, since they are a few of those that there were.
  public Sum sum(AttackSet set) {
    int[] attacks = set.attacks(draws.model());
    List<String> ids =
        Arrays.stream(attacks)
            .mapToObj(attack -> draws.model().attacks().get(attack).incident().id())
            .toList();
    return sum(set, attacks, draw -> draws.weights(draw, ids));
  }

  /// The same with every attack counting alike: what is uncertain about exactly these.
  public Sum sumAsListed(AttackSet set) {
    int[] attacks = set.attacks(draws.model());
    double[] alike = new double[attacks.length];
    Arrays.fill(alike, 1.0 / attacks.length);
    return sum(set, attacks, _ -> alike);
  }

  private Sum sum(AttackSet set, int[] attacks, IntFunction<double[]> weights) {
    Map<Field, double[]> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      values.put(field, new double[draws.count()]);
    }
    for (int draw = 0; draw < draws.count(); draw++) {
      double[] weight = weights.apply(draw);
      for (Map.Entry<Field, double[]> value : values.entrySet()) {
        double sum = 0;
        for (int i = 0; i < attacks.length; i++) {
          sum += weight[i] * value.getKey().of(outcomes[attacks[i]][draw]);
        }
        value.getValue()[draw] = sum;
      }
    }
    Map<Field, Spread> spreads = new EnumMap<>(Field.class);
    values.forEach((field, all) -> spreads.put(field, Spread.of(all)));
    return new Sum(set, attacks.length, spreads);
  }
}
