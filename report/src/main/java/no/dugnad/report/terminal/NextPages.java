package no.dugnad.report.terminal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.BudgetPlan;
import no.dugnad.plan.choice.NextSteps;
import no.dugnad.plan.choice.Proposal;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.assess.NextWords;

/// What to do next, for a person at a terminal.
final class NextPages {
  private static final int SHOWN = 5;

  private final Assessment all;
  private final NextSteps next;
  private final AssessmentWords words;
  private final NextWords nextWords;
  private final Printer out;
  private final boolean verbose;

  NextPages(Assessment all, AssessmentWords words, Printer out, boolean verbose) {
    this.all = all;
    this.next = all.next();
    this.words = words;
    this.nextWords = new NextWords(words);
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
    out.paragraph(0, nextWords.firmness(next.advice().firmness()));
    if (!next.advice().alike().isEmpty()) {
      out.paragraph(2, nextWords.titles(next.advice().alike()));
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
    out.paragraph(0, nextWords.size(all));
    out.blank();
  }

  private void proposal(Proposal one) throws IOException {
    out.styled(0, words.measure(one.lead()), out.style()::bold);
    out.paragraph(2, nextWords.why(one));
    out.paragraph(2, words.own("first"));
    for (String step : words.first(one.lead())) {
      out.listed(4, "- ", step);
    }
    out.paragraph(2, nextWords.cost(one));
    out.paragraph(2, nextWords.firm(one));
    out.paragraph(2, nextWords.proof(one));
    for (Offer offer : one.offers()) {
      out.listed(
          2, "- ", nextWords.offer(offer) + ": " + nextWords.what(offer) + " " + offer.source());
    }
  }

  private void budget(BudgetPlan plan) throws IOException {
    out.styled(0, nextWords.budget(plan), out.style()::bold);
    if (plan.budget().kroner() == 0 && !plan.offers().isEmpty()) {
      out.paragraph(2, nextWords.offers(plan));
    }
    for (MeasureId measure : plan.measures()) {
      out.listed(2, "- ", words.measure(measure));
    }
    if (plan.measures().isEmpty()) {
      out.paragraph(2, words.own("budget.nothing"));
      return;
    }
    out.paragraph(2, nextWords.cost(plan));
    out.paragraph(2, nextWords.gap(plan));
  }

  private void lists() throws IOException {
    int most = verbose ? next.perKrone().size() : SHOWN;
    out.blank();
    out.paragraph(0, words.own("per-krone"));
    for (Proposal one : next.perKrone().stream().limit(most).toList()) {
      out.listed(2, "- ", nextWords.perKrone(one));
    }
    out.paragraph(0, words.own("per-ten"));
    for (Proposal one : next.perTen().stream().limit(most).toList()) {
      out.listed(2, "- ", nextWords.perTen(one));
    }
  }
}
