package no.dugnad.plan.replay;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.dugnad.catalogue.replay.Assumption;
import no.dugnad.catalogue.replay.Effect;
import no.dugnad.catalogue.replay.Global;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.MeasureId;

/// One set of numbers of the model: every effect and every assumption at one value.
public final class World {
  private static final List<Global> NOTHING_UNFORESEEN =
      List.of(
          Global.BETA,
          Global.UNMANAGED,
          Global.UNMANAGED_GAP,
          Global.SECOND_TRY_CRIME,
          Global.SECOND_TRY_STATE,
          Global.SECOND_TRY_INSIDE);

  private final double[] effects;
  private final double[] globals;

  private World(double[] effects, double[] globals) {
    this.effects = effects;
    this.globals = globals;
  }

  /// Every number at its mean, (low + 4 · likely + high) / 6.
  public static World mean(ReplayData data) {
    return of(
        data,
        effect -> data.effects().get(effect).chance().mean(),
        assumption -> data.assumptions().get(assumption).value().mean());
  }

  /// Each number as given.
  ///
  /// @param effect the value of an effect by its index in the data, 0 to 1
  /// @param assumption the value of an assumption by its index in the data
  public static World of(
      ReplayData data, IntToDoubleFunction effect, IntToDoubleFunction assumption) {
    double[] globals = new double[Global.values().length];
    for (int i = 0; i < data.assumptions().size(); i++) {
      globals[place(data.assumptions().get(i).global())] = assumption.applyAsDouble(i);
    }
    return new World(
        IntStream.range(0, data.effects().size()).mapToDouble(effect).toArray(), globals);
  }

  /// The reading in hindsight: no forgotten machine, no second try, nothing that fails together.
  public World hindsight() {
    double[] changed = globals.clone();
    NOTHING_UNFORESEEN.forEach(global -> changed[place(global)] = 0);
    return new World(effects, changed);
  }

  /// The world with another value of an assumption.
  public World with(Global global, double value) {
    double[] changed = globals.clone();
    changed[place(global)] = value;
    return new World(effects, changed);
  }

  /// The world in which nothing that rests on a letter has any effect: for how much of a gain rests
  /// on it.
  public World without(ReplayData data, Letter letter) {
    return without(data, letter, _ -> true);
  }

  /// The same for the effects of some measures only: for how much of what they would gain rests on
  /// the letter. What is assumed of the world goes for all.
  public World without(ReplayData data, Letter letter, Predicate<MeasureId> whose) {
    double[] fewer = effects.clone();
    for (int i = 0; i < fewer.length; i++) {
      Effect effect = data.effects().get(i);
      if (effect.letter() == letter && whose.test(effect.measure())) {
        fewer[i] = 0;
      }
    }
    World changed = new World(fewer, globals);
    for (Assumption one : data.assumptions()) {
      if (one.letter() == letter) {
        changed = changed.withoutGain(one.global());
      }
    }
    return changed;
  }

  // What measures do beside the effects: shrink the forgotten, keep and bring back copies.
  private World withoutGain(Global global) {
    return switch (global) {
      case INVENTORY, SCAN, OFFLINE_SURVIVES, BACK_WITH_PLAN -> with(global, 0);
      case BACK_AFTER_DRILL -> with(global, the(Global.BACK_IN_A_WEEK));
      case BETA,
          UNMANAGED,
          UNMANAGED_GAP,
          SECOND_TRY_CRIME,
          SECOND_TRY_STATE,
          SECOND_TRY_INSIDE,
          FLOOR,
          DAYS_TO_NOTICE,
          COPY_SURVIVES,
          BACK_IN_A_WEEK,
          HARM_CONTAINED,
          HARM_RECOVERED,
          HARM_SLOW,
          SECRECY ->
          this;
    };
  }

  /// The chance that a cell's measure, fully in place, stops its step.
  ///
  /// @param index of the effect in the data
  public double effect(int index) {
    return effects[index];
  }

  /// The value of an assumption.
  public double the(Global global) {
    return globals[place(global)];
  }

  @SuppressWarnings("EnumOrdinal") // An array by enum: the order is this program's own.
  private static int place(Global global) {
    return global.ordinal();
  }
}
