package no.dugnad.report.assess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.Advice;
import no.dugnad.plan.choice.AttackChange;
import no.dugnad.plan.choice.BudgetPlan;
import no.dugnad.plan.choice.Course;
import no.dugnad.plan.choice.Price;
import no.dugnad.plan.choice.Proposal;

/// The sentences about what to do next, the same for every format.
public final class NextWords {
  private static final Set<String> NAMED = Set.of("free_now", "fifty_hours", "next_year");
  private static final double THOUSAND = 1000;
  private static final int MOST_ATTACKS = 3;
  private static final double NOTICED = 0.005;

  private final AssessmentWords words;
  private final char apart;

  public NextWords(AssessmentWords words) {
    this(words, ' ');
  }

  private NextWords(AssessmentWords words, char apart) {
    this.words = words;
    this.apart = apart;
  }

  /// The same for pages, which break lines themselves: numbers are kept in one piece.
  public static NextWords unbroken(AssessmentWords words) {
    return new NextWords(words, '\u00a0');
  }

  /// How firm the advice is.
  public String firmness(Advice.Firmness firmness) {
    return words.plan("advice." + AssessmentWords.key(firmness), Map.of());
  }

  /// The titles of some measures.
  public String titles(List<MeasureId> measures) {
    return measures.stream().map(words::measure).collect(Collectors.joining(" · "));
  }

  /// Which attacks a proposal changes most.
  public String why(Proposal one) {
    String attacks =
        one.changes().stream()
            .filter(change -> change.less() > NOTICED)
            .limit(MOST_ATTACKS)
            .map(change ->
                words.own(
                    "change",
                    Map.of(
                        "attack", words.attack(change.attack()),
                        "now", AssessmentWords.chance(change.now().serious()),
                        "then", AssessmentWords.chance(change.then().serious()))))
            .collect(Collectors.joining(" · "));
    return words.own("why", Map.of("attacks", attacks));
  }

  /// The same with all three ends, a text for each attack.
  public List<String> changes(Proposal one) {
    return one.changes().stream()
        .filter(change -> change.less() > NOTICED)
        .limit(MOST_ATTACKS)
        .map(this::change)
        .toList();
  }

  private String change(AttackChange change) {
    return words.own(
        "change.three",
        Map.of(
            "attack", words.attack(change.attack()),
            "stopped", fromTo(change.now().stopped(), change.then().stopped()),
            "held", fromTo(change.now().heldSmall(), change.then().heldSmall()),
            "serious", fromTo(change.now().serious(), change.then().serious())));
  }

  private static String fromTo(double now, double then) {
    return Math.round(now * 100) + " → " + AssessmentWords.chance(then);
  }

  /// What a proposal costs.
  public String cost(Proposal one) {
    Price price = one.ranked().option().price();
    return cost(price.plannedHours(), price.plannedKroner(), price.assumed());
  }

  /// What a plan costs.
  public String cost(BudgetPlan plan) {
    return cost(plan.hours(), plan.kroner(), false);
  }

  private String cost(double hours, double kroner, boolean assumed) {
    return words.own(
        assumed ? "cost.assumed" : "cost",
        Map.of("hours", whole(hours), "kroner", rounded(kroner)));
  }

  // Costs are rough assumptions, and single kroner would say otherwise.
  private String rounded(double kroner) {
    return whole(THOUSAND * Math.round(kroner / THOUSAND));
  }

  /// A whole number with its thousands apart.
  public String whole(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number)).replace(',', apart);
  }

  /// How firm a proposal's place is, and what its effect rests on.
  public String firm(Proposal one) {
    return words.own(
        "firm",
        Map.of(
            "top", AssessmentWords.chance(one.ranked().topFive()),
            "guess", AssessmentWords.chance(one.ground().getOrDefault(Letter.C, 0.0))));
  }

  /// How a proposal will be proven done.
  public String proof(Proposal one) {
    return words.own("proof", Map.of("files", String.join(" · ", words.proofs(one))));
  }

  /// An offer's title.
  public String offer(Offer offer) {
    return words.plan("offer." + offer.id() + ".title", Map.of());
  }

  /// What an offer is.
  public String what(Offer offer) {
    return words.plan("offer." + offer.id() + ".what", Map.of());
  }

  /// The offers to begin with.
  public String offers(BudgetPlan plan) {
    return words.own(
        "offers",
        Map.of(
            "offers", plan.offers().stream().map(this::offer).collect(Collectors.joining(" · "))));
  }

  /// A budget's name, such as «50 timer».
  public String name(String budget) {
    return NAMED.contains(budget)
        ? words.plan("budget." + budget, Map.of())
        : words.own("budget.own");
  }

  /// A budget with its limits.
  public String budget(BudgetPlan plan) {
    return words.own(
        "budget",
        Map.of(
            "name", name(plan.name()),
            "hours", whole(plan.budget().hours()),
            "kroner", whole(plan.budget().kroner())));
  }

  /// How far a plan may be from the best possible, rounded up.
  public String gap(BudgetPlan plan) {
    long gap = (long) Math.ceil(plan.gap() * 100 - 1e-9);
    return gap == 0
        ? words.plan("gap.none", Map.of())
        : words.plan("gap", Map.of("percent", Long.toString(gap)));
  }

  /// What a proposal gives for the money.
  public String perKrone(Proposal one) {
    var range = one.ranked().perHundredThousand();
    return words.own(
        "per-krone.one",
        Map.of(
            "measure", words.measure(one.lead()),
            "points", words.ofTen(range.median()),
            "low", words.ofTen(range.p10()),
            "high", words.ofTen(range.p90())));
  }

  /// How many fewer of ten would be serious.
  public String perTen(Proposal one) {
    return words.own(
        "per-ten.one",
        Map.of("measure", words.measure(one.lead()), "off", words.ofTen(one.seriousOffTen())));
  }

  /// By which size costs were taken.
  public String size(Assessment all) {
    String key = all.sizeAssumed() ? "size.assumed" : "size";
    return words.own(key, Map.of("size", all.size().name()));
  }

  /// What the ten come to at a point of a course.
  public String point(Course.Point point) {
    return words.own(
        "course.point",
        Map.of(
            "stopped", words.ofTen(point.stopped()),
            "held", words.ofTen(point.heldSmall()),
            "serious", words.ofTen(point.serious())));
  }

  /// What has been spent by a step of a course.
  public String spent(Course.Step step) {
    return words.own(
        "course.cost", Map.of("hours", whole(step.hours()), "kroner", rounded(step.kroner())));
  }
}
