package no.dugnad.plan.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Replayed;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.draw.Sum;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Outcome;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;
import no.dugnad.plan.whatif.Question.Parameters;

/// What would come of a given coverage: the same question always has the same answer.
///
/// @param corpus the version of the corpus
/// @param attacks each attack of the corpus, in its order
/// @param sums over the ten, the own systems and all; means over the set
public record WhatIf(String corpus, List<One> attacks, List<Sum> sums) {
  public WhatIf {
    attacks = List.copyOf(attacks);
    sums = List.copyOf(sums);
  }

  /// One attack.
  ///
  /// @param id the incident's id
  /// @param values every field, 0 to 1
  public record One(String id, Map<Field, Spread> values) {
    public One {
      values = new EnumMap<>(values);
    }

    @Override
    public Map<Field, Spread> values() {
      return new EnumMap<>(values);
    }
  }

  /// Answers a question.
  ///
  /// @throws IllegalArgumentException where the question has a fault: ask [Question#fault] first
  public static WhatIf of(ReplayModel model, Question question) {
    question
        .fault(model)
        .ifPresent(fault -> {
          throw new IllegalArgumentException(fault);
        });
    return switch (question.parameters()) {
      case Parameters.Mean _ -> mean(model, question);
      case Parameters.Drawn drawn -> drawn(model, question, drawn);
    };
  }

  private static WhatIf mean(ReplayModel model, Question question) {
    Cover cover = Cover.of(model, question.coverage());
    World world = World.mean(model.data());
    List<Outcome> outcomes = new ArrayList<>();
    List<One> attacks = new ArrayList<>();
    for (Attack attack : model.attacks()) {
      Outcome outcome = Replay.of(model, attack, cover, world);
      outcomes.add(outcome);
      Map<Field, Spread> values = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        values.put(field, Spread.of(field.of(outcome)));
      }
      attacks.add(new One(attack.incident().id(), values));
    }
    List<Sum> sums = new ArrayList<>();
    for (AttackSet set : AttackSet.values()) {
      int[] members = set.attacks(model);
      Map<Field, Spread> means = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        double sum = 0;
        for (int member : members) {
          sum += field.of(outcomes.get(member));
        }
        means.put(field, Spread.of(sum / members.length));
      }
      sums.add(new Sum(set, members.length, means));
    }
    return new WhatIf(model.data().corpus(), attacks, sums);
  }

  private static WhatIf drawn(ReplayModel model, Question question, Parameters.Drawn drawn) {
    Draws draws = Draws.of(model, drawn.draws(), drawn.seed());
    Posture posture = Posture.exactly(question.coverage());
    Replayed replayed = Replayed.of(draws, posture);
    List<One> attacks = new ArrayList<>();
    for (int i = 0; i < model.attacks().size(); i++) {
      Map<Field, Spread> values = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        values.put(field, replayed.attack(i, field));
      }
      attacks.add(new One(model.attacks().get(i).incident().id(), values));
    }
    List<Sum> sums = new ArrayList<>();
    for (AttackSet set : AttackSet.values()) {
      sums.add(replayed.sum(set));
    }
    return new WhatIf(model.data().corpus(), attacks, sums);
  }
}
