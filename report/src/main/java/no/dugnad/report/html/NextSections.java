package no.dugnad.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.catalogue.replay.Offer;
import no.dugnad.model.measure.MeasureId;
import no.dugnad.plan.choice.BudgetPlan;
import no.dugnad.plan.choice.Course;
import no.dugnad.plan.choice.NextSteps;
import no.dugnad.plan.choice.Price;
import no.dugnad.plan.choice.Proposal;
import no.dugnad.report.assess.Assessment;
import no.dugnad.report.assess.AssessmentWords;
import no.dugnad.report.assess.NextWords;

/// What to do next: the advice, a plan for each budget, how far the money goes, both lists, and
/// each measure by itself.
final class NextSections {
  private static final int LISTED = 5;

  private final Assessment all;
  private final NextSteps next;
  private final AssessmentWords words;
  private final NextWords nextWords;
  private final Markup html;

  NextSections(Assessment all, AssessmentWords words, Markup html) {
    this.all = all;
    this.next = all.next();
    this.words = words;
    this.nextWords = NextWords.unbroken(words);
    this.html = html;
  }

  void write() throws IOException {
    html.open("section").element("h2", words.own("heading.next")).line();
    advice();
    html.element("h3", words.own("budgets")).line();
    for (BudgetPlan plan : next.budgets()) {
      html.element("article", () -> budget(plan)).line();
    }
    longest();
    if (!next.perKrone().isEmpty()) {
      lists();
      proposals();
    }
    html.element("p", words.plan("assumed", Map.of())).line();
    html.element("p", nextWords.size(all)).close("section").line();
  }

  private void advice() throws IOException {
    Optional<Proposal> advised = next.advice().measure().flatMap(next::about);
    if (advised.isPresent()) {
      html.open("article").element("h3", words.measure(advised.get().lead())).line();
      proposal(advised.get());
      html.close("article").line();
    }
    html.element("p", nextWords.firmness(next.advice().firmness())).line();
    if (!next.advice().alike().isEmpty()) {
      html.element("p", nextWords.titles(next.advice().alike())).line();
    }
    if (next.advice().kept()) {
      html.element("p", words.plan("advice.kept", Map.of())).line();
    }
  }

  private void proposal(Proposal one) throws IOException {
    html.element("p", words.own("why.three")).open("ul");
    for (String change : nextWords.changes(one)) {
      html.element("li", change).line();
    }
    html.close("ul").line();
    html.element("p", words.own("first"));
    first(one.lead());
    html.element("p", nextWords.cost(one)).line();
    html.element("p", nextWords.firm(one)).line();
    html.element("p", nextWords.proof(one)).line();
    if (!one.offers().isEmpty()) {
      html.open("ul");
      for (Offer offer : one.offers()) {
        html.open("li").text(nextWords.offer(offer) + ": " + nextWords.what(offer) + " ");
        html.element("a", offer.source(), "href", offer.source()).close("li").line();
      }
      html.close("ul");
    }
  }

  private void first(MeasureId measure) throws IOException {
    html.open("ul");
    for (String step : words.first(measure)) {
      html.element("li", step).line();
    }
    html.close("ul");
  }

  private void budget(BudgetPlan plan) throws IOException {
    html.element("h4", nextWords.budget(plan)).line();
    if (plan.budget().kroner() == 0 && !plan.offers().isEmpty()) {
      html.element("p", nextWords.offers(plan)).line();
    }
    if (plan.measures().isEmpty()) {
      html.element("p", words.own("budget.nothing")).line();
      return;
    }
    html.element("p", words.own("order")).open("ol");
    for (int i = 0; i < plan.measures().size(); i++) {
      MeasureId measure = plan.measures().get(i);
      html.open("li").element("a", words.measure(measure), "href", "#" + measure.id());
      if (i == 0) {
        html.element("p", words.own("first"));
        first(measure);
      }
      html.close("li").line();
    }
    html.close("ol").element("p", nextWords.cost(plan)).line();
    html.element("p", nextWords.gap(plan), "class", "quiet").line();
  }

  // The plan that costs most: it begins with what the others hold, or nearly so.
  private void longest() throws IOException {
    Optional<Course> longest =
        all.outlook().courses().stream()
            .filter(course -> !course.steps().isEmpty())
            .max(Comparator.comparingDouble(course -> course.steps().getLast().inAll()));
    if (longest.isPresent()) {
      course(longest.get());
    }
  }

  private void course(Course course) throws IOException {
    Map<String, String> budget = Map.of("budget", nextWords.name(course.budget()));
    html.element("h3", words.own("course.title", budget)).line();
    html.element("p", words.own("course.say", budget)).line();
    new CoursePicture(words, html).write(course);
    html.open("table", "class", "stack ours").element("caption", words.own("course.caption"));
    html.raw("<thead><tr>");
    for (String column : List.of("step", "spent", "then")) {
      html.element("th", words.own("column." + column), "scope", "col");
    }
    html.raw("</tr></thead><tbody>").line();
    html.open("tr").element("th", words.own("course.now"), "scope", "row");
    html.element("td", "–");
    html.element("td", nextWords.point(course.now())).close("tr").line();
    for (int i = 0; i < course.steps().size(); i++) {
      Course.Step step = course.steps().get(i);
      String name = i + 1 + ". " + words.measure(step.measure());
      html.open("tr").element("th", name, "scope", "row");
      html.element("td", nextWords.spent(step));
      html.element("td", nextWords.point(step.then())).close("tr").line();
    }
    html.raw("</tbody></table>").line();
    String hour = nextWords.whole(Price.HOUR.likely());
    html.element("p", words.own("hour", Map.of("hour", hour)), "class", "quiet").line();
  }

  private void lists() throws IOException {
    html.element("h3", words.own("lists")).line();
    html.element("p", words.own("per-krone")).open("ol");
    for (Proposal one : next.perKrone().stream().limit(LISTED).toList()) {
      html.element("li", nextWords.perKrone(one)).line();
    }
    html.close("ol").element("p", words.own("per-ten")).open("ol");
    for (Proposal one : next.perTen().stream().limit(LISTED).toList()) {
      html.element("li", nextWords.perTen(one)).line();
    }
    html.close("ol").line();
  }

  private void proposals() throws IOException {
    html.element("h3", words.own("proposals")).line();
    for (Proposal one : shown()) {
      html.open("details", "id", one.lead().id()).element("summary", words.measure(one.lead()));
      proposal(one);
      html.close("details").line();
    }
  }

  // Those of every plan, what they need included, and those at the top of either list.
  private List<Proposal> shown() {
    Set<MeasureId> measures = new LinkedHashSet<>();
    next.perKrone().stream().limit(LISTED).forEach(one -> measures.add(one.lead()));
    next.perTen().stream().limit(LISTED).forEach(one -> measures.add(one.lead()));
    next.budgets().forEach(plan -> measures.addAll(plan.measures()));
    List<Proposal> shown = new ArrayList<>();
    for (MeasureId measure : measures) {
      next.about(measure).ifPresent(shown::add);
    }
    return shown;
  }
}
