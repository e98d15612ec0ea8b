package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.catalogue.replay.Letter;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.BudgetPlan;
import no.dugnad.plan.choice.NextSteps;
import no.dugnad.plan.choice.Proposal;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;

/// What to do next, for a person at a terminal.
final class NextPages {
  private static final int SHOWN = 5;

  /// Costs are rough assumptions, and single kroner would say otherwise.
  private static final double THOUSAND = 1000;
  private static final Set<String> NAMED = Set.of("free_now", "fifty_hours", "next_year");

  private final Assessment all;
  private final NextSteps next;
  private final AssessmentWords words;
  private final Printer out;
  private final boolean verbose;

  NextPages(Assessment all, AssessmentWords words, Printer out, boolean verbose) {
    this.all = all;
    this.next = all.next();
    this.words = words;
    this.out = out;
    this.verbose = verbose;
  }

  void write() throws IOException {
    String title = words.own("heading.next");
    out.styled(0, title, out.style()::bold);
    out.rule(title.length());
    Optional<Proposal> advised = next.advice().measure().flatMap(next::about);
    if (advised.isPresent()) {
      proposal(advised.get());
    }
    String firmness = next.advice().firmness().name().toLowerCase(Locale.ROOT);
    out.paragraph(0, words.plan("advice." + firmness, Map.of()));
    if (!next.advice().alike().isEmpty()) {
      out.paragraph(2, titles(next.advice().alike()));
    }
    if (next.advice().kept()) {
      out.paragraph(0, words.plan("advice.kept", Map.of()));
    }
    for (BudgetPlan plan : next.budgets()) {
      out.blank();
      budget(plan);
    }
    lists();
    out.blank();
    out.paragraph(0, words.plan("assumed", Map.of()));
    String size = all.size().name();
    out.paragraph(0, words.own(all.sizeAssumed() ? "size.assumed" : "size", Map.of("size", size)));
    out.blank();
  }

  private void proposal(Proposal one) throws IOException {
    out.styled(0, words.measure(one.lead()), out.style()::bold);
    out.paragraph(2, words.own("why", Map.of("attacks", attacks(one))));
    out.paragraph(2, words.own("first"));
    for (String step : words.first(one.lead())) {
      out.listed(4, "- ", step);
    }
    var price = one.ranked().option().price();
    out.paragraph(2, cost(price.plannedHours(), price.plannedKroner(), price.assumed()));
    out.paragraph(
        2,
        words.own(
            "firm",
            Map.of(
                "top", AssessmentWords.chance(one.ranked().topFive()),
                "guess", AssessmentWords.chance(one.ground().getOrDefault(Letter.C, 0.0)))));
    List<String> proofs = one.proofs().getOrDefault(one.lead(), List.<String>of());
    out.paragraph(2, words.own("proof", Map.of("files", String.join(" · ", proofs))));
    for (Offer offer : one.offers()) {
      out.listed(2, "- ", offer(offer));
    }
  }

  private String attacks(Proposal one) {
    return one.changes().stream()
        .filter(change -> change.less() > 0.005)
        .limit(3)
        .map(change ->
            words.own(
                "change",
                Map.of(
                    "attack", words.attack(change.attack()),
                    "now", AssessmentWords.chance(change.now().serious()),
                    "then", AssessmentWords.chance(change.then().serious()))))
        .collect(Collectors.joining(" · "));
  }

  private String cost(double hours, double kroner, boolean assumed) {
    return words.own(
        assumed ? "cost.assumed" : "cost",
        Map.of("hours", whole(hours), "kroner", whole(THOUSAND * Math.round(kroner / THOUSAND))));
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number)).replace(',', ' ');
  }

  private String offer(Offer offer) {
    return words.plan("offer." + offer.id() + ".title", Map.of())
        + ": "
        + words.plan("offer." + offer.id() + ".what", Map.of())
        + " "
        + offer.source();
  }

  private String titles(List<MeasureId> measures) {
    return measures.stream().map(words::measure).collect(Collectors.joining(" · "));
  }

  private void budget(BudgetPlan plan) throws IOException {
    String name =
        NAMED.contains(plan.name())
            ? words.plan("budget." + plan.name(), Map.of())
            : words.own("budget.own");
    out.styled(
        0,
        words.own(
            "budget",
            Map.of(
                "name", name,
                "hours", whole(plan.budget().hours()),
                "kroner", whole(plan.budget().kroner()))),
        out.style()::bold);
    if (plan.budget().kroner() == 0 && !plan.offers().isEmpty()) {
      out.paragraph(
          2,
          words.own(
              "offers",
              Map.of(
                  "offers",
                  plan.offers().stream()
                      .map(one -> words.plan("offer." + one.id() + ".title", Map.of()))
                      .collect(Collectors.joining(" · ")))));
    }
    for (MeasureId measure : plan.measures()) {
      out.listed(2, "- ", words.measure(measure));
    }
    if (plan.measures().isEmpty()) {
      out.paragraph(2, words.own("budget.nothing"));
      return;
    }
    out.paragraph(2, cost(plan.hours(), plan.kroner(), false));
    long gap = (long) Math.ceil(plan.gap() * 100 - 1e-9);
    out.paragraph(
        2,
        gap == 0
            ? words.plan("gap.none", Map.of())
            : words.plan("gap", Map.of("percent", Long.toString(gap))));
  }

  private void lists() throws IOException {
    int most = verbose ? next.perKrone().size() : SHOWN;
    out.blank();
    out.paragraph(0, words.own("per-krone"));
    for (Proposal one : next.perKrone().stream().limit(most).toList()) {
      var range = one.ranked().perHundredThousand();
      out.listed(
          2,
          "- ",
          words.own(
              "per-krone.one",
              Map.of(
                  "measure", words.measure(one.lead()),
                  "points", words.ofTen(range.median()),
                  "low", words.ofTen(range.p10()),
                  "high", words.ofTen(range.p90()))));
    }
    out.paragraph(0, words.own("per-ten"));
    for (Proposal one : next.perTen().stream().limit(most).toList()) {
      out.listed(
          2,
          "- ",
          words.own(
              "per-ten.one",
              Map.of(
                  "measure", words.measure(one.lead()),
                  "off", words.ofTen(one.seriousOffTen()))));
    }
  }
}
