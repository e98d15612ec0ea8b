package no.dugnad.plan.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import no.dugnad.catalogue.replay.Incident.CodedStage;
import no.dugnad.catalogue.replay.Incident.How;
import no.dugnad.catalogue.replay.Stage;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.draw.Field;
import no.dugnad.plan.draw.Spread;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.replay.Attack;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.Outcome;
import no.dugnad.plan.replay.Passage;
import no.dugnad.plan.replay.Replay;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;

/// Tells what one attack would have come to, stage by stage: what did most by leaving it out, what
/// would still get through, and why.
public final class Teller {
  private static final double NOTHING = 1e-9;

  private final Draws draws;
  private final Posture posture;
  private final Attack attack;
  private final Cover[] covers;
  private final World[] worlds;
  private final Outcome[] outcomes;
  private final List<List<Passage>> passages = new ArrayList<>();

  private Teller(Draws draws, Posture posture, Attack attack) {
    this.draws = draws;
    this.posture = posture;
    this.attack = attack;
    this.covers = draws.covers(posture);
    this.worlds = new World[draws.count()];
    this.outcomes = new Outcome[draws.count()];
    ReplayModel model = draws.model();
    for (int draw = 0; draw < draws.count(); draw++) {
      worlds[draw] = draws.world(draw, posture.reading());
      outcomes[draw] = Replay.of(model, attack, covers[draw], worlds[draw]);
      passages.add(Replay.passages(model, attack, covers[draw], worlds[draw]));
    }
  }

  /// The story of an attack of the model.
  public static Story tell(Draws draws, Posture posture, Attack attack) {
    return new Teller(draws, posture, attack).story();
  }

  private Story story() {
    Map<Field, Spread> outcome = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      outcome.put(field, spread(draw -> field.of(outcomes[draw])));
    }
    List<StageStory> stages = new ArrayList<>();
    for (int i = 0; i < passages.getFirst().size(); i++) {
      stages.add(stage(i));
    }
    List<Gain> after = gains(Stage.RESTORE);
    if (!after.isEmpty()) {
      Spread serious = spread(draw -> outcomes[draw].serious());
      stages.add(
          new StageStory(
              Stage.RESTORE, Optional.empty(), new LinkedHashMap<>(), serious, after, List.of()));
    }
    return new Story(attack.incident(), posture.reading(), outcome, stages);
  }

  private StageStory stage(int place) {
    Stage stage = passages.getFirst().get(place).stage();
    Optional<CodedStage> coded =
        attack.incident().stages().stream().filter(one -> one.stage() == stage).findFirst();
    Optional<How> how = coded.map(CodedStage::how);
    SequencedMap<String, Double> steps = coded.map(CodedStage::steps).orElseGet(LinkedHashMap::new);
    Spread pass = of(place, Passage::pass);
    return new StageStory(stage, how, steps, pass, gains(stage), through(place, stage));
  }

  private List<Through> through(int place, Stage stage) {
    List<Through> ways = new ArrayList<>();
    ways.add(new Through(Through.Way.SAME, of(place, Passage::same), Spread.of(1)));
    Spread forgotten = of(place, Passage::forgotten);
    Spread unmanaged = of(place, Passage::unmanaged);
    ways.add(new Through(Through.Way.UNMANAGED, forgotten, unmanaged));
    Through.Way other = stage == Stage.ENTRY ? Through.Way.SECOND_DOOR : Through.Way.OTHER_WAY;
    ways.add(new Through(other, of(place, Passage::another), of(place, Passage::tries)));
    return ways.stream()
        .filter(way -> way.chance().mean() > NOTHING)
        .sorted(Comparator.comparingDouble((Through way) -> way.chance().mean()).reversed())
        .toList();
  }

  private List<Gain> gains(Stage stage) {
    ReplayModel model = draws.model();
    Acting acting = new Acting(model, attack, posture);
    List<Gain> gains = new ArrayList<>();
    for (String group : model.groups()) {
      List<Acting.Act> acts = acting.in(stage, group);
      if (acts.isEmpty()) {
        continue;
      }
      Spread harm =
          spread(draw ->
              Replay.leavingOut(model, attack, covers[draw], worlds[draw], stage, group).harm()
                  - outcomes[draw].harm());
      if (harm.mean() > NOTHING) {
        Acting.Act first = acts.getFirst();
        gains.add(
            new Gain(
                group,
                acts.stream().map(Acting.Act::measure).toList(),
                harm,
                first.effect(),
                first.letter(),
                first.coverage()));
      }
    }
    gains.sort(Comparator.comparingDouble((Gain gain) -> gain.harm().mean()).reversed());
    return gains;
  }

  private Spread of(int place, ToDoubleFunction<Passage> value) {
    return spread(draw -> value.applyAsDouble(passages.get(draw).get(place)));
  }

  private Spread spread(IntToDoubleFunction value) {
    double[] values = new double[draws.count()];
    for (int draw = 0; draw < values.length; draw++) {
      values[draw] = value.applyAsDouble(draw);
    }
    return Spread.of(values);
  }
}
