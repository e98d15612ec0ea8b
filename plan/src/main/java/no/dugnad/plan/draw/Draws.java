package no.dugnad.plan.draw;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.dugnad.catalogue.replay.Assumption;
import no.dugnad.catalogue.replay.ReplayData;
import no.dugnad.model.measure.Estimate;
import no.dugnad.plan.chance.Chance;
import no.dugnad.plan.chance.Normal;
import no.dugnad.plan.chance.PertTable;
import no.dugnad.plan.posture.Held;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.Cover;
import no.dugnad.plan.replay.ReplayModel;
import no.dugnad.plan.replay.World;

/// The draws: many sets of numbers, the same for all municipalities and all measures, so that
/// differences carry far less noise than the figures themselves.
///
/// Errors are correlated, because experts err the same way: effects share one normal factor, what
/// is assumed of the world another (turned so that high is good for the defender), coverage a
/// third; `q = Φ(√ρ·Z + √(1−ρ)·ε)` with ρ = 0.6, and each number is its PERT quantile at q. With
/// independent errors the interval would be falsely narrow. The corpus is uncertain too: each
/// attack's weight is exponential with mean 1 (the Bayesian bootstrap).
public final class Draws {
  private static final double SHARED = StrictMath.sqrt(0.6);
  private static final double OWN = StrictMath.sqrt(0.4);

  private final ReplayModel model;
  private final Chance[] sources;
  private final World[] worlds;
  private final double[][] shares;
  private final double[][] trusts;

  private Draws(ReplayModel model, Chance[] sources, World[] worlds) {
    this.model = model;
    this.sources = sources;
    this.worlds = worlds;
    double[] honesty = new double[sources.length];
    for (int draw = 0; draw < honesty.length; draw++) {
      honesty[draw] = sources[draw].split("coverage").normal();
    }
    this.shares = quantiles("share ", honesty);
    this.trusts = quantiles("trust ", honesty);
  }

  private double[][] quantiles(String what, double[] honesty) {
    double[][] quantiles = new double[model.measures().size()][honesty.length];
    for (int measure = 0; measure < quantiles.length; measure++) {
      String name = what + model.measures().get(measure).id();
      for (int draw = 0; draw < honesty.length; draw++) {
        quantiles[measure][draw] = share(honesty[draw], sources[draw].split(name));
      }
    }
    return quantiles;
  }

  /// The draws of a corpus version, which are what Dugnad's own figures rest on.
  ///
  /// @param count 1 or more
  public static Draws of(ReplayModel model, int count) {
    return of(model, count, 0);
  }

  /// Draws of a seed of one's own.
  ///
  /// @param count 1 or more
  public static Draws of(ReplayModel model, int count, long seed) {
    ReplayData data = model.data();
    Chance root = Chance.of(data.corpus()).split(seed);
    List<PertTable> effects =
        data.effects().stream().map(effect -> PertTable.of(effect.chance())).toList();
    List<PertTable> assumptions =
        data.assumptions().stream().map(one -> PertTable.of(one.value())).toList();
    Chance[] sources = new Chance[count];
    World[] worlds = new World[count];
    for (int draw = 0; draw < count; draw++) {
      Chance source = root.split(draw);
      double ability = source.split("effects").normal();
      double fortune = source.split("world").normal();
      sources[draw] = source;
      worlds[draw] =
          World.of(
              data,
              i -> {
                Chance own = source.split("effect " + data.effects().get(i).id());
                return effects.get(i).at(share(ability, own));
              },
              i -> {
                Assumption one = data.assumptions().get(i);
                double good = share(fortune, source.split("world " + one.global().id()));
                return assumptions.get(i).at(one.badWhenHigh() ? 1 - good : good);
              });
    }
    return new Draws(model, sources, worlds);
  }

  private static double share(double factor, Chance own) {
    return Normal.below(SHARED * factor + OWN * own.normal());
  }

  /// How many.
  public int count() {
    return worlds.length;
  }

  /// The model that they are draws of.
  public ReplayModel model() {
    return model;
  }

  /// The world of a draw, as a reading sees it.
  public World world(int draw, Reading reading) {
    return reading == Reading.HINDSIGHT ? worlds[draw].hindsight() : worlds[draw];
  }

  /// What a posture covers in each draw.
  public Cover[] covers(Posture posture) {
    Map<Estimate, PertTable> tables = new HashMap<>();
    double[][] covered = new double[count()][model.measures().size()];
    for (int measure = 0; measure < model.measures().size(); measure++) {
      double[] coverage =
          coverage(
              measure,
              posture.of(model.measures().get(measure).id()),
              estimate -> tables.computeIfAbsent(estimate, PertTable::of));
      for (int draw = 0; draw < count(); draw++) {
        covered[draw][measure] = coverage[draw];
      }
    }
    Cover[] covers = new Cover[count()];
    for (int draw = 0; draw < count(); draw++) {
      covers[draw] = Cover.of(covered[draw]);
    }
    return covers;
  }

  /// What a holding of one measure covers in each draw.
  ///
  /// @param measure its index in the model
  /// @param tables the table of an estimate, so that callers can keep them
  public double[] coverage(int measure, Held held, Function<Estimate, PertTable> tables) {
    double[] coverage = new double[count()];
    if (held.share().high() == 0 || held.trust().high() == 0) {
      return coverage;
    }
    double[] share = drawn(shares[measure], held.share(), tables);
    double[] trust = drawn(trusts[measure], held.trust(), tables);
    for (int draw = 0; draw < coverage.length; draw++) {
      coverage[draw] = share[draw] * trust[draw];
    }
    return coverage;
  }

  private static double[] drawn(
      double[] quantiles, Estimate estimate, Function<Estimate, PertTable> tables) {
    double[] drawn = new double[quantiles.length];
    if (estimate.certain()) {
      Arrays.fill(drawn, estimate.low());
      return drawn;
    }
    PertTable table = tables.apply(estimate);
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = table.at(quantiles[draw]);
    }
    return drawn;
  }

  /// The weights of some attacks in a draw; they sum to 1.
  ///
  /// @param attacks ids of incidents, at least one
  public double[] weights(int draw, List<String> attacks) {
    double[] weights = new double[attacks.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sources[draw].split("weight " + attacks.get(i)).exponential();
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
