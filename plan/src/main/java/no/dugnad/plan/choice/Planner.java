package no.dugnad.plan.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.replay.Incident;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.catalogue.replay.PlanData;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.draw.AttackSet;
import no.dugnad.plan.draw.Draws;
import no.dugnad.plan.kernel.Kernel;
import no.dugnad.plan.kernel.SetHarms;
import no.dugnad.plan.posture.Posture;
import no.dugnad.plan.posture.Reading;
import no.dugnad.plan.replay.ReplayModel;

/// Says what to do next. Everything is summed over the coded attacks on own systems, in the same
/// draws for all measures and all municipalities, and two runs give the same bits.
///
/// Made once for a reading; can be shared by threads.
public final class Planner {
  /// Over which attacks: what measures of one's own can change.
  public static final AttackSet SET = AttackSet.OWN_SYSTEM;

  private static final int SEARCHED = 128;
  private static final int TOLD = 64;
  private static final int GROUNDED = 16;
  private static final double POINTS = 100;
  private static final double TEN = 10;

  private final ReplayModel model;
  private final PlanData plan;
  private final Draws told;
  private final CostDraws costs;
  private final Kernel ranking;
  private final Kernel searching;
  private final Draws searched;

  private Planner(ReplayModel model, PlanData plan, Reading reading, int count, long seed) {
    this.model = model;
    this.plan = plan;
    List<Incident> attacks = new ArrayList<>();
    for (int attack : SET.attacks(model)) {
      attacks.add(model.attacks().get(attack).incident());
    }
    Draws draws = Draws.of(model, count, seed);
    this.searched = Draws.of(model, Math.min(SEARCHED, count), seed);
    this.told = Draws.of(model, Math.min(TOLD, count), seed);
    this.costs = new CostDraws(model.data().corpus(), seed, count);
    this.ranking = Kernel.of(draws, reading, attacks);
    this.searching = Kernel.of(searched, reading, attacks);
  }

  /// A planner.
  ///
  /// @param reading of the postures that it will be asked about
  /// @param count of draws for the ranking, 1 or more; 300 are plenty
  /// @param seed of the draws; 0 are those that Dugnad's own figures rest on
  public static Planner of(
      ReplayModel model, PlanData plan, Reading reading, int count, long seed) {
    return new Planner(model, plan, reading, count, seed);
  }

  /// What to do next.
  ///
  /// @throws IllegalArgumentException where the posture is of another reading than the planner
  public NextSteps next(Inquiry inquiry) {
    Posture posture = inquiry.posture();
    Posture goal = ranking.goal();
    Prices prices = Prices.of(model.data(), inquiry.size(), inquiry.own(), posture, goal);
    List<Option> options = Options.of(model, plan, posture, goal, prices);
    SetHarms harms = ranking.worker().sets(posture, goal);
    Ranking ranked = rank(options, prices, harms);
    Changes changes = new Changes(told, posture, goal, SET);
    List<Proposal> proposals = ranked.ranked().stream().map(one -> proposal(one, changes)).toList();
    Advice advice = Advice.of(ranked, inquiry.previous().next());
    return new NextSteps(
        SET,
        mean(harms.harm(0)),
        advice,
        proposals,
        budgets(inquiry, goal, options, prices, ranked));
  }

  private Ranking rank(List<Option> options, Prices prices, SetHarms harms) {
    float[] now = harms.harm(0);
    double[][] gains = new double[options.size()][now.length];
    double[][] kroner = new double[options.size()][];
    for (int i = 0; i < gains.length; i++) {
      long bits = 0;
      for (MeasureId measure : options.get(i).measures()) {
        bits |= 1L << model.index(measure);
      }
      float[] then = harms.harm(bits);
      for (int draw = 0; draw < now.length; draw++) {
        gains[i][draw] = (double) now[draw] - then[draw];
      }
      kroner[i] = costs.kroner(options.get(i).measures(), prices);
    }
    return Ranking.of(options, gains, kroner);
  }

  private Proposal proposal(Ranked ranked, Changes changes) {
    List<MeasureId> measures = ranked.option().measures();
    List<AttackChange> its = changes.of(measures);
    double off = its.stream().mapToDouble(one -> one.now().serious() - one.then().serious()).sum();
    Map<MeasureId, List<String>> proofs = new HashMap<>();
    for (MeasureId measure : measures) {
      proofs.put(measure, model.data().files().getOrDefault(measure, List.of()));
    }
    return new Proposal(
        ranked,
        its,
        TEN * off / its.size(),
        changes.ground(measures, GROUNDED),
        proofs,
        offers(Set.copyOf(measures)));
  }

  private List<Offer> offers(Set<MeasureId> measures) {
    return plan.offers().stream()
        .filter(offer -> offer.measures().stream().anyMatch(measures::contains))
        .toList();
  }

  private List<BudgetPlan> budgets(
      Inquiry inquiry, Posture goal, List<Option> options, Prices prices, Ranking ranked) {
    List<MeasureId> measures = options.stream().map(Option::lead).toList();
    ReplayValues values =
        new ReplayValues(
            searching.worker().sets(inquiry.posture(), goal),
            searched,
            inquiry.posture().reading(),
            measures.stream().map(model::index).toList());
    BudgetPlans plans = new BudgetPlans(options, prices, values);
    List<Offer> offers = offers(Set.copyOf(measures));
    List<MeasureId> order = ranked.ranked().stream().map(one -> one.option().lead()).toList();
    List<BudgetPlan> made = new ArrayList<>();
    inquiry
        .budgets()
        .forEach((name, budget) -> {
          Optional<Set<MeasureId>> before =
              Optional.ofNullable(inquiry.previous().plans().get(name));
          BudgetPlans.Chosen chosen = plans.choose(budget, before);
          made.add(
              new BudgetPlan(
                  name,
                  budget,
                  offers,
                  plans.inOrder(chosen.set(), order),
                  chosen.hours(),
                  chosen.kroner(),
                  chosen.value() * POINTS,
                  chosen.gap(),
                  chosen.searched(),
                  chosen.kept()));
        });
    return made;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
